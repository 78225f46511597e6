// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The annotations that tell Spanwrap what to trace.
 *
 * <p>Annotate an interface with {@link dev.spanwrap.annotations.Traced}; the annotation processor
 * writes a class that implements it, delegates to your implementation and opens a span around each
 * operation. The annotations have no effect at run time and are not visible to reflection.
 *
 * <ul>
 *   <li>What is traced: {@link dev.spanwrap.annotations.Traced}, {@link
 *       dev.spanwrap.annotations.Untraced}, {@link dev.spanwrap.annotations.MixinFor}
 *   <li>What is recorded: {@link dev.spanwrap.annotations.Capture}, {@link
 *       dev.spanwrap.annotations.Mapper}, {@link dev.spanwrap.annotations.GenAi}
 *   <li>How long it lasts: {@link dev.spanwrap.annotations.Streamed}, {@link
 *       dev.spanwrap.annotations.On}, {@link dev.spanwrap.annotations.OpensSpan}, {@link
 *       dev.spanwrap.annotations.SwitchesSpan}, {@link dev.spanwrap.annotations.ClosesSpan}
 *   <li>Who belongs to it: {@link dev.spanwrap.annotations.Hooks}, {@link
 *       dev.spanwrap.annotations.SpanKey}, {@link dev.spanwrap.annotations.Propagated}
 *   <li>Older implementations: {@link dev.spanwrap.annotations.Added}, {@link
 *       dev.spanwrap.annotations.Legacy}
 * </ul>
 *
 * <p>Every wrapper keeps these rules:
 *
 * <ol>
 *   <li>The producer runs inside the span: the method, and whatever later drives its stream.
 *   <li>Hooks run inside the span, the same one before, during and after the call.
 *   <li>The consumer runs in the caller's context.
 *   <li>The span ends exactly once, before the consumer sees the end.
 *   <li>A scope closes in the frame that opened it.
 *   <li>Telemetry never changes the outcome.
 *   <li>Nothing is computed for nobody.
 *   <li>What is wrong is a compile error, where it is wrong, with the remedy.
 * </ol>
 */
@NullMarked
package dev.spanwrap.annotations;

import org.jspecify.annotations.NullMarked;
