// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a carrier into which the current context is written before the delegate gets it, so that a
 * trace continues on the other side: in headers, in a message's metadata.
 *
 * <pre>{@code
 * @Traced(Role.TOOL)
 * interface RemoteTool {
 *   String call(String arguments, @Propagated Map<String, String> headers);
 * }
 * }</pre>
 *
 * <p>The parameter is a {@code Map<String, String>} or a {@code Map<String, Object>}, anything else
 * is a compile error. The delegate gets a copy of it (a new map where the caller passed {@code
 * null}) with the context of the call, the operation's own span in it, written by the configured
 * propagators. Their keys replace stale ones; the caller's map is never changed.
 *
 * <p>Where the call opens at subscribe, there is no span yet when the delegate's method is called:
 * the carrier gets the caller's context then. {@code @Streamed(hot = true)} opens the call before.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Propagated {}
