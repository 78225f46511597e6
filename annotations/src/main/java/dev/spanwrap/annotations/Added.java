// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that older implementations do not know.
 *
 * <pre>{@code
 * @Traced(Role.TOOL)
 * interface Tool {
 *   String call(String arguments);
 *
 *   String call(String arguments, @Added Span span);
 * }
 * }</pre>
 *
 * <p>Two methods of the same name that differ only in {@code @Added} parameters are a family. A
 * call to the newer one on a delegate that has only the older goes to the older, once, without the
 * added arguments and with all others in their positions. Whether a delegate has the newer one is
 * found out at the first call and kept for its class; a default method of the interface is the
 * implementation there is, and is called. A failure inside the delegate, an {@link
 * AbstractMethodError} of its own included, is a failure like any other and never taken for an old
 * signature. A call to the older method stays with the older.
 *
 * <p>An added parameter of type {@code io.opentelemetry.api.trace.Span} or {@code
 * io.opentelemetry.context.Context} for which the caller passes {@code null} receives the call's
 * own.
 *
 * <p>In an interface with {@link Legacy} the annotation marks what the older interfaces lack.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Added {}
