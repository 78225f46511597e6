// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the identity by which hooks and calls find each other across threads.
 *
 * <pre>{@code
 * record Run(String id) {}
 *
 * @Traced(Role.AGENT)
 * interface Agent {
 *   String run(@SpanKey(from = "id") Run run, String input);
 * }
 *
 * @Traced(Role.HOOK)
 * interface AgentHooks {
 *   void onProgress(@SpanKey String runId, String text);
 * }
 * }</pre>
 *
 * <p>A hook method whose key is that of an open call runs inside that call's span, on whatever
 * thread; without a key, or when no call is open under it, inside the current call, if there is
 * one. For hooks that open and close calls see {@link OpensSpan}. Wrappers find each other if they
 * share one {@code Tracing}.
 *
 * <p>Text, boxed values, enums and {@link java.util.UUID}s are compared by {@code equals},
 * everything else by identity, and is held weakly. A key is known as long as its call is open;
 * {@code null} is no key. At most one parameter of a method may be the key.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface SpanKey {
  /**
   * The path from the parameter to the key, as in {@link Capture#from()}.
   *
   * @return a path relative to the parameter; empty, the default: the parameter itself
   */
  String from() default "";
}
