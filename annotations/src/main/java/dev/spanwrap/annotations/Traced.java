// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import io.opentelemetry.api.trace.SpanKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the methods of an interface traced operations: the compiler writes a class {@code
 * TracedAssistant} for the interface {@code Assistant}, which opens one span around each call and
 * delegates.
 *
 * <pre>{@code
 * @Traced(Role.MODEL)
 * interface Assistant {
 *
 *   String answer(@Capture(GenAi.REQUEST_MODEL) String model, String question);
 *
 *   @Traced(name = "translate {language}", genAiOperation = "text_completion")
 *   String translate(String language, String text);
 *
 *   @Untraced
 *   void warmUp(int connections);
 * }
 * }</pre>
 *
 * <p>{@code TracedAssistant.wrap(assistant, tracing)} gives the traced assistant. For a nested
 * interface {@code Outer.Assistant} the class is {@code TracedOuter_Assistant}. The span is current
 * while the delegate runs; it ends when the method returns or throws, and for results that deliver
 * over time when they end (see {@link Streamed}). Arguments, result and exception are the
 * delegate's own, the same instances.
 *
 * <h2>Which methods are operations</h2>
 *
 * <p>Every abstract and every default method of the interface, inherited ones included, but:
 *
 * <ul>
 *   <li>methods annotated {@link Untraced};
 *   <li>under a GenAI role (every {@link Role} but {@link Role#PLAIN}) what has the shape of an
 *       accessor: no parameters, a plain result, none of these annotations ({@code String name()});
 *       and {@link AutoCloseable#close()};
 *   <li>in an interface of hooks ({@link Role#HOOK}) and in a session (an interface with {@link
 *       OpensSpan}, {@link SwitchesSpan}, {@link ClosesSpan}) every method that is neither one of
 *       these nor itself {@code @Traced};
 *   <li>in a {@linkplain MixinFor mixin} the methods of the target that it does not redeclare.
 * </ul>
 *
 * <p>All others pass straight through, but what belongs to a session or to hooks runs inside the
 * span of its session or call. The generated class's Javadoc lists its operations. The annotations
 * of an inherited method are those of its nearest declaration, which wins whole.
 *
 * <h2>On a method</h2>
 *
 * <p>{@code @Traced} on a method is about this method alone: it is an operation, also where the
 * list above would leave it out, and the members given there win over the interface's, one by one.
 *
 * <h2>Where it may not stand</h2>
 *
 * <p>A compile error: on a class, an enum, a record or an annotation; on an interface that no class
 * in its package can implement (sealed, private); a path in the name that can't be resolved; a
 * Kotlin {@code suspend} function.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Traced {
  /**
   * What the operations are.
   *
   * @return the role; {@link Role#PLAIN} by default, and on a method, if not given, the interface's
   */
  Role value() default Role.PLAIN;

  /**
   * The span's name: a template with paths in braces, {@code "chat {model}"}. The paths are those
   * of {@link Capture}, over what is known before the call: the parameters and {@code delegate}. A
   * path that yields nothing is left out, together with the space before it. Keep names few: no
   * ids, no free text.
   *
   * @return the template; empty, the default: the role's name
   */
  String name() default "";

  /**
   * The span's kind.
   *
   * @return the kind; if not given, the role's ({@link SpanKind#CLIENT} for models, embedders and
   *     retrievers, {@link SpanKind#INTERNAL} for all others)
   */
  SpanKind kind() default SpanKind.INTERNAL;

  /**
   * The GenAI operation, {@code gen_ai.operation.name}: for instance {@code "text_completion"},
   * {@code "create_agent"}, {@code "plan"} or {@code "search_memory"}. It replaces the role's, also
   * in the span's name.
   *
   * @return the operation; empty, the default: the role's
   */
  String genAiOperation() default "";

  /**
   * The span under which the operation's span starts.
   *
   * @return the parent; {@link Parent#CURRENT} by default
   */
  Parent parent() default Parent.CURRENT;
}
