// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Records a value as an attribute of the span.
 *
 * <pre>{@code
 * record Usage(long inputTokens, long outputTokens) {}
 *
 * record Choice(String finishReason, String text) {}
 *
 * record Reply(String model, Usage usage, List<Choice> choices) {}
 *
 * @Traced(Role.MODEL)
 * @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
 * @Capture(value = GenAi.REQUEST_MODEL, from = "delegate.modelName")
 * @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.usage.inputTokens")
 * interface ChatModel {
 *   String modelName();
 *
 *   @Capture(value = GenAi.RESPONSE_FINISH_REASONS, from = "result.choices.finishReason")
 *   Reply chat(@Capture("app.tenant") String tenant, String prompt);
 * }
 * }</pre>
 *
 * <p>On a parameter it captures from that argument, on a method from anything that the call knows,
 * on an interface likewise for every operation in which its path resolves; one that resolves in
 * none is a compile error. It can be repeated. A value is read only while the span is recording,
 * except for what names the span and what samplers look at; what reading it throws never reaches
 * the application.
 *
 * <h2>Paths</h2>
 *
 * <p>A path is {@code root.step.step}, checked and compiled by the processor. On a parameter it has
 * no root, it starts at the argument. On a method or an interface the root is one of
 *
 * <ul>
 *   <li>the name of a parameter;
 *   <li>{@code result}: what the method returned, or the value of a future; read before the caller
 *       gets it;
 *   <li>{@code element}: each element of a stream, read before the consumer gets it; {@link
 *       #aggregate()} says what becomes of many;
 *   <li>{@code error}: the throwable that failed the call;
 *   <li>{@code delegate}: the wrapped object, read before the call (on a lifecycle method after
 *       it).
 * </ul>
 *
 * <p>A step is a record component, a method {@code step()}, {@code getStep()} or {@code isStep()}
 * without parameters, a public field, or {@code size} of a collection, a map or an array. A step
 * over a collection or an array maps over its elements: {@code result.choices.finishReason} is the
 * list of all finish reasons. {@code null} and an empty {@code Optional} anywhere end the path:
 * nothing is captured.
 *
 * <h2>Types</h2>
 *
 * <p>At the end of the path stands an attribute type: text ({@code CharSequence}, {@code char}, an
 * enum, {@code UUID}, {@code URI}, {@code Path}, {@code Class}), {@code boolean}, an integer, a
 * floating-point number, a {@code Duration} (in seconds), an {@code Instant}, an {@code Optional}
 * of these, an array or a collection of these. One value becomes an array where the conventions
 * type the key as one. Any other type is a compile error; the remedies are {@link #mapper()} and
 * {@link #content()}.
 *
 * <p>The OpenTelemetry annotation {@code @SpanAttribute} on a parameter is understood as well.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
@Repeatable(Captures.class)
public @interface Capture {
  /**
   * The attribute's key: a constant of {@link GenAi}, or any string. An unknown {@code gen_ai.} key
   * is a compile warning that names the nearest one.
   *
   * @return the key
   */
  String value();

  /**
   * The path to the value, as described above.
   *
   * @return the path; empty, the default: on a parameter the argument itself; on a method or an
   *     interface a path or a {@link #constant()} is needed
   */
  String from() default "";

  /**
   * Narrows the path's root to a subtype: the value is captured only when the root is an instance
   * of it, and the path continues from there. With {@code when = Done.class, from =
   * "element.usage"} the usage is read from the elements of type {@code Done}.
   *
   * @return the subtype; {@code void.class}, the default: any
   */
  Class<?> when() default void.class;

  /**
   * A fixed text to capture instead of a path.
   *
   * @return the text; empty, the default: none
   */
  String constant() default "";

  /**
   * What becomes of the values of a stream's elements.
   *
   * @return the aggregate; {@link Aggregate#LAST} by default
   */
  Aggregate aggregate() default Aggregate.LAST;

  /**
   * Whether the value is content: what was said (prompts, replies, arguments and results of tools).
   * Content is recorded only where the application opted in, passes the redactor first, and may be
   * of any type that can be written as JSON: as the annotations of jackson-annotations say it, by
   * code that is generated from the static type. What cannot be written is a compile error.
   *
   * @return whether the value is content; {@code false} by default
   */
  boolean content() default false;

  /**
   * Maps the value before it is captured.
   *
   * @return a class with a public constructor without parameters; {@code Mapper.class}, the
   *     default: none
   */
  @SuppressWarnings("rawtypes")
  Class<? extends Mapper> mapper() default Mapper.class;
}
