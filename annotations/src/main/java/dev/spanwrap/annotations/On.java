// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ties a method, or calling a callback parameter, to a moment of the call.
 *
 * <p>On a method of a {@linkplain Hooks hook interface} it says when the wrapper calls the method.
 * On a method of a {@link Streamed} interface it says what being called means: the receiver's
 * {@code onDone} is the completion, the handle's {@code cancel} the cancellation. On a parameter of
 * a functional type it says what the call of that function means:
 *
 * <pre>{@code
 * record Reply(String text) {}
 *
 * @Traced(Role.MODEL)
 * interface ChatModel {
 *   void chat(
 *       String prompt,
 *       @On(Signal.ELEMENT) Consumer<String> onToken,
 *       @On(Signal.COMPLETE) Consumer<Reply> onReply,
 *       @On(Signal.ERROR) Consumer<Throwable> onError);
 *
 *   void listen(String prompt, @Streamed TokenListener listener);
 * }
 *
 * @Streamed
 * interface TokenListener {
 *   @On(Signal.ELEMENT)
 *   void onToken(String token);
 *
 *   @On(Signal.COMPLETE)
 *   void onDone(int inputTokens, Reply reply);
 *
 *   @On(Signal.ERROR)
 *   void onError(Throwable error);
 * }
 * }</pre>
 *
 * <p>Callbacks run in the context of the call's caller, hooks inside the span. After the first of
 * {@link Signal#COMPLETE}, {@link Signal#ERROR} and {@link Signal#CANCEL} the span is over; later
 * callbacks are forwarded and change nothing. A callback that never comes leaves the call
 * abandoned.
 *
 * <p>A compile error: on a method of any other interface, and on a parameter that is not of a
 * functional type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface On {
  /**
   * The moment.
   *
   * @return the signal that this method or parameter is
   */
  Signal value();

  /**
   * Whether the last parameter takes the signal's payload: the element, the result or last element,
   * the throwable. {@code false} where its type happens to take the payload, but is one of the
   * traced method's own.
   *
   * @return whether the payload is passed, if the type of the last parameter takes it; {@code true}
   *     by default
   */
  boolean payload() default true;
}
