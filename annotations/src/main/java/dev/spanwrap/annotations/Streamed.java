// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a result, or a callback parameter, delivers over time: the span stays open until the
 * stream has ended, not until the method returns.
 *
 * <pre>{@code
 * record Chunk(String text, boolean last) {}
 *
 * @Traced(Role.MODEL)
 * interface ChatModel {
 *   @Streamed
 *   Iterator<Chunk> stream(String prompt);
 *
 *   @Streamed(endsWhen = "element.last", endRequired = true)
 *   Flow.Publisher<Chunk> publish(String prompt);
 *
 *   void chat(String prompt, @Streamed Flow.Subscriber<Chunk> subscriber);
 * }
 * }</pre>
 *
 * <h2>On a method: the result</h2>
 *
 * <table>
 *   <caption>When the span opens and ends</caption>
 *   <tr><th>declared type</th><th>opens at</th><th>ends when</th></tr>
 *   <tr>
 *     <td>{@code CompletionStage}, {@code CompletableFuture}</td>
 *     <td>the call</td>
 *     <td>it completes or is cancelled</td>
 *   </tr>
 *   <tr>
 *     <td>{@code Iterator}, {@code ListIterator}, {@code Spliterator}, {@code Stream}, {@code
 *         IntStream}, {@code LongStream}, {@code DoubleStream}</td>
 *     <td>the call</td>
 *     <td>it is exhausted, throws, is closed, hands out a terminal element, or is abandoned</td>
 *   </tr>
 *   <tr>
 *     <td>{@code Iterable}</td>
 *     <td>the call, for the first pass; further passes open their own</td>
 *     <td>as above</td>
 *   </tr>
 *   <tr>
 *     <td>{@code Flow.Publisher}, {@code org.reactivestreams.Publisher}, Reactor's {@code Flux} and
 *         {@code Mono}, RxJava 3's {@code Flowable}, {@code Observable}, {@code Single}, {@code
 *         Maybe}, {@code Completable}, Mutiny's {@code Multi} and {@code Uni}</td>
 *     <td>subscribe: each subscription is a call of its own (see {@link #hot()})</td>
 *     <td>it terminates, is cancelled, or delivers a terminal element</td>
 *   </tr>
 *   <tr>
 *     <td>{@code CompletionStage} of any of these</td>
 *     <td>the call</td>
 *     <td>the inner stream ends, or the stage fails or is cancelled</td>
 *   </tr>
 *   <tr>
 *     <td>an interface that is itself {@code @Streamed}, or is made so by {@link #via()}</td>
 *     <td>the call</td>
 *     <td>see below</td>
 *   </tr>
 * </table>
 *
 * <p>What yields one value later (stages, futures, {@code Mono}, {@code Single}, {@code Maybe},
 * {@code Completable}, {@code Uni}) is awaited without this annotation too. What yields many, under
 * {@link Traced} without it, is a compile warning: the span will end when the method returns. On
 * any type that is not listed the annotation is a compile error.
 *
 * <h2>On a parameter: a callback</h2>
 *
 * <p>{@code Flow.Subscriber}, gRPC's {@code StreamObserver}, or a {@code @Streamed} interface with
 * {@link On} methods: the call opens at the call and ends when {@link Signal#COMPLETE}, {@link
 * Signal#ERROR} or {@link Signal#CANCEL} is called back. Parameters of functional types are
 * annotated with {@link On} instead.
 *
 * <h2>On an interface</h2>
 *
 * <p>Its instances are bound to a call in flight by a generated wrapper of their own, where a
 * traced method returns or takes one and says {@code @Streamed}. One of three:
 *
 * <ul>
 *   <li>a <em>carrier</em> has {@code @Streamed} methods: the call ends when the stream that it
 *       hands out ends, or when it is closed; of several streams the last one ends it;
 *   <li>a <em>stream</em> extends a type of the table and ends as that does, its other methods are
 *       forwarded;
 *   <li>a <em>receiver</em> has {@link On} methods and is a callback.
 * </ul>
 *
 * <p>Parameters of its methods that are annotated {@link On} or {@code @Streamed} are callbacks of
 * the same call: callbacks that are registered one by one. A method {@code @On(Signal.CANCEL)}
 * cancels it.
 *
 * <pre>{@code
 * @Streamed
 * interface Answer extends AutoCloseable {
 *   @Streamed
 *   Stream<String> tokens();
 *
 *   String id();
 *
 *   @Override
 *   void close();
 * }
 *
 * @Traced(Role.MODEL)
 * interface ChatModel {
 *   @Streamed
 *   Answer ask(String prompt);
 * }
 * }</pre>
 *
 * <h2>What holds for every stream</h2>
 *
 * <p>Whatever produces the elements ({@code next}, {@code hasNext}, {@code tryAdvance}, {@code
 * subscribe}, {@code request}, {@code cancel}, {@code close}) runs inside the span; the consumer
 * runs in the context of the call or of its subscription. The span ends once, at the first of
 * completion, failure, cancellation, early close, terminal element and abandonment, before the
 * consumer sees that end. Elements, their order, back-pressure, laziness and threads are untouched.
 * A stream that is dropped without being ended is <em>abandoned</em>: its span ends when it is
 * garbage collected, stamped with its last activity.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
public @interface Streamed {
  /**
   * Types of elements that end the call, successfully, when one arrives. The span ends before the
   * element is handed on, with everything captured from it; what comes after it is passed on and
   * changes nothing.
   *
   * @return subtypes of the element type; none by default
   */
  Class<?>[] endsWith() default {};

  /**
   * Types of elements that fail the call when one arrives. The span is an error, also if the stream
   * completes afterwards.
   *
   * @return subtypes of the element type; none by default
   */
  Class<?>[] failsWith() default {};

  /**
   * A path that is {@code true} for an element that ends the call, as {@link #endsWith()} does.
   *
   * @return a boolean path over {@code element}, as in {@link Capture}: {@code "element.last"};
   *     empty, the default: none
   */
  String endsWhen() default "";

  /**
   * Whether the stream must bring a terminal element (of {@link #endsWith()}, {@link #failsWith()}
   * or {@link #endsWhen()}). One that completes without is <em>incomplete</em>: an error of type
   * {@code incomplete_stream}.
   *
   * @return whether a terminal element is required; {@code false} by default
   */
  boolean endRequired() default false;

  /**
   * Whether the work begins at the call already, where the span would otherwise open at subscribe.
   * The first subscription then adopts the call, others pass through.
   *
   * @return whether the span opens at the call; {@code false} by default
   */
  boolean hot() default false;

  /**
   * The mixin that describes the stream's type, when that is an interface which you do not own: an
   * interface annotated {@code @Streamed} and {@link MixinFor}.
   *
   * @return the mixin; {@code void.class}, the default: the type needs none
   */
  Class<?> via() default void.class;
}
