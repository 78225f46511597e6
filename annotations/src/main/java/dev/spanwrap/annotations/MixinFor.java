// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface of yours carry the annotations for an interface that you do not own: a mixin.
 *
 * <p>For a library's interface {@code ChatModel} this mixin generates {@code TracedChatModel}, a
 * wrapper of the library's type, in the mixin's package:
 *
 * <pre>{@code
 * // in the library
 * public interface ChatModel {
 *   String chat(String prompt);
 *
 *   String provider();
 * }
 *
 * // in your code
 * @Traced(Role.MODEL)
 * @MixinFor(ChatModel.class)
 * interface ChatModelTracing {
 *   @Capture(value = GenAi.PROVIDER_NAME, from = "delegate.provider")
 *   String chat(@Capture(value = "prompt.length", from = "length") String prompt);
 * }
 * }</pre>
 *
 * <p>The mixin redeclares the methods to trace; they are matched by name and erased parameter
 * types, and their parameters may have names of their own, which paths then use. The target's other
 * methods pass straight through. The mixin is never implemented and does not extend the target; the
 * wrapper is public if both are. It stands together with {@link Traced} or, for a type that
 * carries, is or receives a stream, with {@link Streamed}; the latter is named in {@link
 * Streamed#via()} where the type is used.
 *
 * <p>To trace every method of a type that you do not own, annotate an empty interface that extends
 * it with {@link Traced} instead.
 *
 * <p>A compile error: a method that matches none of the target's (the nearest candidates are
 * named), and a target that a class outside its package can't implement: sealed, not public, or
 * with a package-private type in a signature.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MixinFor {
  /**
   * The interface that this one describes.
   *
   * @return the target, an interface that the mixin's package can implement
   */
  Class<?> value();
}
