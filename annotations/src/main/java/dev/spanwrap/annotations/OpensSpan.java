// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that starts a long-lived call, whose span outlasts the method.
 *
 * <p>In a <em>session</em>, an interface with lifecycle annotations, the span lives from this
 * method to the one annotated {@link ClosesSpan}:
 *
 * <pre>{@code
 * record Agent(String name) {}
 *
 * @Traced(Role.AGENT)
 * interface Session extends AutoCloseable {
 *   @OpensSpan
 *   void connect(@Capture(value = GenAi.AGENT_NAME, from = "name") Agent agent);
 *
 *   void send(String message);
 *
 *   @Traced(Role.TOOL)
 *   String runTool(@Capture(GenAi.TOOL_NAME) String tool, String arguments);
 *
 *   @SwitchesSpan
 *   void handOver(@Capture(value = GenAi.AGENT_NAME, from = "name") Agent next);
 *
 *   @Override
 *   @ClosesSpan
 *   void close();
 * }
 * }</pre>
 *
 * <p>Every method of a session runs inside its span, on whatever thread, and leaves nothing behind
 * there; a method annotated {@link Traced} is a child of it. If the opening method throws, the call
 * has failed and nothing is open. A second opening replaces the first, as {@link SwitchesSpan}
 * does. A session that is garbage collected open is abandoned. A method of another traced interface
 * that returns a session ({@code @Streamed Session connect(…)}) opens the session's call itself.
 *
 * <p>In an interface of hooks ({@link Role#HOOK}) that a runner calls, the method <em>brackets</em>
 * somebody else's call:
 *
 * <pre>{@code
 * @Traced(Role.HOOK)
 * interface RunHooks {
 *   @OpensSpan(Role.MODEL)
 *   void onModelStart(@SpanKey String run, String prompt);
 *
 *   @ClosesSpan(Role.MODEL)
 *   void onModelEnd(@SpanKey String run, String reply);
 * }
 *
 * @Traced(Role.MODEL)
 * interface ChatModel {
 *   String chat(@SpanKey String run, String prompt);
 * }
 * }</pre>
 *
 * <p>The opening hook opens the call and runs inside it. The next call of an operation of that role
 * under the same {@link SpanKey} (without one: under the same enclosing call) <em>joins</em> it
 * instead of opening a span of its own, and gives it its attributes and its name; it is ended by
 * the closing hook. The failure, cancellation or abandonment of the joined call ends it at once. A
 * bracket whose closing hook never comes is ended by a tool or agent call under the same enclosing
 * call once the joined call is over, by the next opening under the same key, or by the end of the
 * enclosing call.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OpensSpan {
  /**
   * What the call is.
   *
   * @return the role; if not given, the interface's
   */
  Role value() default Role.PLAIN;

  /**
   * The span's name, a template as in {@link Traced#name()}.
   *
   * @return the template; empty, the default: the role's name
   */
  String name() default "";
}
