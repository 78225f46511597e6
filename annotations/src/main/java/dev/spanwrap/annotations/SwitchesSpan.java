// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of a session, or the hook, with which one call is replaced by the next: a
 * handoff.
 *
 * <pre>{@code
 * record Agent(String name) {}
 *
 * @Traced(Role.AGENT)
 * interface Session {
 *   @OpensSpan
 *   void connect(@Capture(value = GenAi.AGENT_NAME, from = "name") Agent agent);
 *
 *   @SwitchesSpan
 *   void updateAgent(@Capture(value = GenAi.AGENT_NAME, from = "name") Agent agent);
 *
 *   @ClosesSpan
 *   void disconnect();
 * }
 * }</pre>
 *
 * <p>The incoming call's span is a <em>sibling</em> of the outgoing one: both have the same parent.
 * The delegate runs inside the incoming one. If it returns, the outgoing call ends; if it throws,
 * the incoming call has failed and the outgoing one stays in force. It may be called from any
 * thread; no thread keeps the ended span. Which methods a session runs inside its span, and when it
 * is abandoned, is described at {@link OpensSpan}.
 *
 * <p>In an interface of hooks ({@link Role#HOOK}) it replaces, in the same way, the call that was
 * opened under the same role and the same {@link SpanKey}, without keys: in the same place. Where
 * there is none, it opens one. The next call of an operation of that role joins it.
 *
 * <pre>{@code
 * @Traced(Role.HOOK)
 * interface RunHooks {
 *   @SwitchesSpan(Role.AGENT)
 *   void onHandoff(@SpanKey String run, String from, @Capture(GenAi.AGENT_NAME) String to);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SwitchesSpan {
  /**
   * What the incoming call is.
   *
   * @return the role; if not given, the interface's
   */
  Role value() default Role.PLAIN;

  /**
   * The incoming span's name, a template as in {@link Traced#name()}.
   *
   * @return the template; empty, the default: the role's name
   */
  String name() default "";
}
