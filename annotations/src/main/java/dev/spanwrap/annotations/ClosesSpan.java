// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that ends a long-lived call, the counterpart of {@link OpensSpan}.
 *
 * <pre>{@code
 * @Traced(Role.WORKFLOW)
 * interface Job extends AutoCloseable {
 *   @OpensSpan
 *   void start(@Capture(GenAi.WORKFLOW_NAME) String workflow);
 *
 *   @Override
 *   @ClosesSpan
 *   void close();
 * }
 * }</pre>
 *
 * <p>The method runs inside the span, which then ends. For the span it is idempotent, and it may be
 * called from any thread; the delegate gets every call. If it throws, the call has failed. On a
 * {@link Streamed} method (a session's {@code receive}) the call ends when that stream ends. In an
 * interface of hooks it ends the call that {@link OpensSpan} opened under the same role and the
 * same {@link SpanKey}; without such a call the hook just runs.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ClosesSpan {
  /**
   * Which call ends.
   *
   * @return the role of the call, as given where it is opened; if not given, the interface's
   */
  Role value() default Role.PLAIN;

  /**
   * The span's name, a template as in {@link Traced#name()}, for what is known only at the end.
   *
   * @return the template; empty, the default: the span keeps its name
   */
  String name() default "";
}
