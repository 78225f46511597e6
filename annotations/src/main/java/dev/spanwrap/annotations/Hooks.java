// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the wrapper drive hooks: it calls the methods of another interface around each operation,
 * inside the operation's span.
 *
 * <pre>{@code
 * @Traced(Role.MODEL)
 * @Hooks(ChatHooks.class)
 * interface ChatModel {
 *   String chat(String prompt, double temperature);
 * }
 *
 * interface ChatHooks {
 *   @On(Signal.START)
 *   void beforeChat(String prompt);
 *
 *   @On(Signal.COMPLETE)
 *   void afterChat(String prompt, double temperature, String reply);
 *
 *   @On(Signal.ERROR)
 *   void chatFailed(String prompt, Throwable error);
 * }
 * }</pre>
 *
 * <p>The hooks are given to the wrapper: {@code TracedChatModel.wrap(model, hooks, tracing)} takes
 * the place of {@code wrap(model, tracing)}. With tracing off they still run, in the same order.
 *
 * <p>The span is the same, and current, in the hook before, the call, and the hook after:
 *
 * <ul>
 *   <li>{@link Signal#START} after the span opened and before the delegate (where the span opens at
 *       subscribe: before the delegate's {@code subscribe});
 *   <li>{@link Signal#ELEMENT} for each element, before the consumer gets it;
 *   <li>one of {@link Signal#COMPLETE}, {@link Signal#ERROR} and {@link Signal#CANCEL} before the
 *       span ends.
 * </ul>
 *
 * <p>The parameters of a hook method are the first parameters of the traced method, by position, as
 * many as it likes; then, if its last parameter's type takes it and {@link On#payload()} is not
 * {@code false}, the signal's payload. A hook applies to every operation that it fits; one that
 * fits none is a compile error. Hooks run once for each logical call, however often the delegate
 * retries.
 *
 * <p>A hook that throws before the delegate keeps the delegate from being called: the span is an
 * error and the exception goes to the caller (a publisher signals it). One that throws afterwards
 * goes to the caller as well, and the span ends once. A hook that returns a {@link
 * java.util.concurrent.CompletionStage} is awaited, on operations that yield one value later; on
 * others it is a compile error. After an element that {@linkplain Streamed#failsWith() fails} the
 * stream, error hooks get a {@code FailureElementException} that holds the element.
 *
 * <p>Hooks that somebody else calls, a framework or the delegate, are traced with {@link Role#HOOK}
 * instead: see {@link OpensSpan} and {@link SpanKey}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Hooks {
  /**
   * The interface of the hooks.
   *
   * @return an interface whose hook methods are annotated with {@link On}
   */
  Class<?> value();
}
