// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A call that lasts as long as a stream does: what every view of the stream reports to.
 *
 * <p>Adapters run the producer in {@link #producer()} and the consumer in {@link #consumer()}, show
 * each element to {@link #element} before the consumer gets it, and signal the end before the
 * consumer sees it; the first end wins. Every view holds its stream call strongly: the call is
 * abandoned when its stream call is collected.
 *
 * <p>Called by generated code and by adapters of stream kinds; not intended for use by application
 * developers. Its API is stable.
 */
@SuppressWarnings("try")
public final class StreamCall {
  private final TracedCall call;
  private final CallInForce inForce;
  private final StreamProgress progress;
  private final StreamElements elements;
  private final StreamScopes scopes;
  private final StreamEnd end;
  private final StreamCaptures captures;

  /** Whether anybody looks at elements. */
  private final boolean observed;

  /** Whether each element has to be looked at: it may be observed, or belong to another call. */
  private final boolean closely;

  /** What this is a part of; held because it is what is watched. */
  private final @Nullable StreamCall whole;

  private StreamCall(TracedCall call, Context consumer, @Nullable Consumer<TracedCall> completion) {
    this.call = call;
    this.progress = new StreamProgress(call);
    this.inForce = new CallInForce(call, progress);
    this.elements = new StreamElements(call, progress);
    boolean watched = !call.isNothing() && inForce.isFixed() && completion == null;
    IdleLimit idle = watched ? IdleLimit.ofOrNull(this, call, progress) : null;
    this.scopes = new StreamScopes(call, inForce, idle, consumer);
    this.end =
        new StreamEnd(
            this,
            inForce,
            elements,
            completion,
            watched ? Abandonment.watch(this, call, progress) : null);
    this.captures = StreamCaptures.NONE;
    this.observed = elements.isObserved();
    this.closely = observed || !inForce.isFixed();
    this.whole = null;
    if (call.heeded().isStreamed()) {
      call.beforeEnd(progress);
    }
    if (idle != null) {
      idle.start();
    }
  }

  /** A part of {@code whole}, or the same for what records more. */
  private StreamCall(
      StreamCall source, StreamEnd end, StreamCaptures captures, @Nullable StreamCall whole) {
    this.call = source.call;
    this.inForce = source.inForce;
    this.progress = source.progress;
    this.elements = source.elements;
    this.scopes = source.scopes.copy();
    this.end = end;
    this.captures = captures;
    this.observed = elements.isObserved() || captures.onElement() != null;
    this.closely = observed || !inForce.isFixed();
    this.whole = whole;
  }

  /**
   * Lets {@code call} last as long as a stream whose consumer runs in the current context.
   *
   * @param call the open call
   */
  public static StreamCall open(TracedCall call) {
    return new StreamCall(call, Context.current(), null);
  }

  /**
   * As {@link #open(TracedCall)}, for what only fails the call, and else does {@code completion}.
   */
  static StreamCall open(TracedCall call, Consumer<TracedCall> completion) {
    return new StreamCall(call, Context.current(), completion);
  }

  /** As {@link #open(TracedCall)}, with a consumer that runs in {@code consumer}. */
  static StreamCall open(TracedCall call, Context consumer) {
    return new StreamCall(call, consumer, null);
  }

  /**
   * Returns the call that lasts as long as the stream; where the stream ends a session, the one in
   * force.
   */
  public TracedCall call() {
    return inForce.get();
  }

  /** Whether there is nothing to trace: streams may be handed out as they are. */
  public boolean isNothing() {
    return call.isNothing();
  }

  /**
   * Returns a part of this stream, which ends for itself: the last part that ends completes or
   * cancels the whole, the first that fails fails it.
   */
  public StreamCall leg() {
    return new StreamCall(this, end.ofPart(), captures, this);
  }

  /**
   * Returns this stream call for a stream of whose elements {@code capture} records more than the
   * operation does; so it is for its parts.
   */
  public <E> StreamCall onElement(BiConsumer<TracedCall, E> capture) {
    return new StreamCall(this, end, captures.onElement(capture), whole);
  }

  /** As {@link #onElement}, for the value that is yielded. */
  public <R> StreamCall onResult(BiConsumer<TracedCall, R> capture) {
    return new StreamCall(this, end, captures.onResult(capture), whole);
  }

  /** As {@link #onElement}, for what the stream fails with. */
  public StreamCall onError(BiConsumer<TracedCall, Throwable> capture) {
    return new StreamCall(this, end, captures.onError(capture), whole);
  }

  /** Returns this stream call for a stream of which {@code more} records. */
  StreamCall capturing(StreamCaptures more) {
    return more.isEmpty() ? this : new StreamCall(this, end, more, whole);
  }

  /** Returns what this is a {@link #leg()} of, or this. */
  StreamCall stream() {
    return whole == null ? this : whole;
  }

  /** Returns in which contexts who runs. */
  StreamScopes scopes() {
    return scopes;
  }

  /** Makes the call's context current, for as long as the producer works. */
  public TracedScope producer() {
    return scopes.producer();
  }

  /** Makes the consumer's context current, for as long as consumer code is invoked for it. */
  public TracedScope consumer() {
    return scopes.consumer();
  }

  /**
   * Shows the call an element, before the consumer gets it. What a driven hook throws is thrown:
   * the call has failed then.
   *
   * @param element the element; a null one is only counted
   * @return whether this element ended the call
   */
  public boolean element(@Nullable Object element) {
    try {
      return (closely || !progress.tryElement()) && elementThatMayCount(element);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  private boolean elementThatMayCount(@Nullable Object element) {
    if (end.isClaimed() || (closely && isEnded())) {
      return false;
    }
    progress.element();
    return element != null && observed && show(element);
  }

  private boolean show(Object element) {
    captures.element(call(), element);
    if (!elements.isObserved()) {
      return false;
    }
    try {
      elements.show(call(), element);
    } catch (Throwable hookError) {
      fail(hookError);
      throw hookError;
    }
    if (elements.isFailure(element)) {
      fail(new FailureElementException(element));
      return true;
    }
    if (elements.isEnd(call(), element)) {
      end.completeWhole();
      return true;
    }
    return false;
  }

  /** Whether anybody looks at elements: if not, a primitive one need not be boxed. */
  boolean observesElements() {
    return observed;
  }

  /** The stream did something other than delivering an element. */
  public void touch() {
    try {
      progress.touch();
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /** The stream came to its end. */
  public void complete() {
    complete(null);
  }

  /**
   * The stream came to its end, or what yields one value yielded it. What a driven hook throws is
   * thrown: the call has failed then.
   *
   * @param result the value
   */
  public void complete(@Nullable Object result) {
    if (captures.onResult() != null && !isEnded()) {
      captures.result(call(), result);
    }
    end.complete(result);
  }

  /**
   * The stream failed, and with it the whole.
   *
   * @param error what it failed with
   */
  public void fail(Throwable error) {
    if (captures.onError() != null && !isEnded()) {
      captures.error(call(), error);
    }
    end.fail(error);
  }

  /**
   * The stream delivered {@code failure} as what it failed with.
   *
   * @param failure a throwable, or what stands for one
   */
  public void failWith(@Nullable Object failure) {
    fail(
        failure instanceof Throwable error
            ? error
            : new FailureElementException(failure == null ? "null" : failure));
  }

  /** The consumer gave up. */
  public void cancel() {
    end.cancel();
  }

  /**
   * The consumer gives up: runs the producer's own cancellation inside the call, then ends it. What
   * the producer signals meanwhile does not count any more.
   *
   * @param upstream closes or cancels the delegate's stream; run in any case
   * @param <X> what {@code upstream} may throw
   * @throws X what {@code upstream} throws; the call has failed then
   */
  public <X extends Throwable> void cancel(Cancellation<X> upstream) throws X {
    this.<@Nullable Object, X>cancelAndAnswer(
        () -> {
          upstream.run();
          return null;
        });
  }

  /**
   * As {@link #cancel(Cancellation)}, for a cancellation that answers.
   *
   * @param upstream closes or cancels the delegate's stream; run in any case
   * @param <R> the answer
   * @param <X> what {@code upstream} may throw
   * @return what {@code upstream} returns
   * @throws X what {@code upstream} throws; the call has failed then
   */
  public <R extends @Nullable Object, X extends Throwable> R cancelAndAnswer(
      AnsweredCancellation<R, X> upstream) throws X {
    StreamParts several = end.partsOrNull();
    List<StreamCall> passes = several == null ? List.of() : several.openPasses();
    if (passes.isEmpty()) {
      return cancelThis(upstream);
    }
    try {
      return (isEnded() ? passes.get(0) : this).cancelThis(upstream);
    } finally {
      passes.forEach(StreamCall::cancel);
    }
  }

  private <R extends @Nullable Object, X extends Throwable> R cancelThis(
      AnsweredCancellation<R, X> upstream) throws X {
    boolean first = !isEnded() && end.claim();
    R answer;
    try (TracedScope scope = producer()) {
      answer = upstream.run();
    } catch (Throwable error) {
      if (first) {
        end.failClaimed(error);
      }
      throw error;
    }
    if (first) {
      end.cancelClaimed();
    }
    return answer;
  }

  /** Whether the call has ended, or is being ended by somebody. */
  public boolean isEnded() {
    return end.isReached();
  }

  /** The stream was idle for too long. */
  void abandon() {
    end.abandon(progress.idleNanos());
  }

  /** Leaves the call to another stream call, which lasts longer. */
  void release() {
    end.release();
  }

  /** Whether the end of the call may wait for hooks. */
  boolean hasStagedHooks() {
    return elements.areHooksStaged();
  }

  /**
   * Returns what the consumer has to wait for before it is told the end: the hooks that the end of
   * the call waits for, and what they fail with; null if that is nothing.
   */
  @Nullable CompletionStage<Optional<Throwable>> awaitedOrNull() {
    return end.awaitedOrNull();
  }

  /** Notes a further pass over the same source: it has a call of its own, but is closed with it. */
  void pass(StreamCall further) {
    end.parts().pass(further);
  }

  /**
   * Returns what {@code source}, a stream that this one carries, is handed out as: the same view,
   * however often it is asked for. The views share the call; the last one that ends ends it.
   *
   * @param source a stream of the delegate's; null is handed out as it is
   * @param tracing makes a view that reports to the stream call that it is given
   * @param <S> the declared type
   */
  @SuppressWarnings("unchecked") // a view is of the type of its source
  public <S extends @Nullable Object> S bind(
      S source, BiFunction<? super S, ? super StreamCall, ? extends S> tracing) {
    return source == null || isNothing()
        ? source
        : (S) end.parts().view(source, unseen -> tracing.apply(source, leg()));
  }

  /**
   * Returns this, which a callback of the consumer's will tell the end: what is handed out beside
   * it can fail or cancel the call, but does not complete it any more.
   */
  public StreamCall callback() {
    end.parts().callback(true);
    return this;
  }

  /**
   * Returns this, which a callback of the consumer's will tell of failure or cancellation only:
   * what is handed out beside it completes the call.
   */
  public StreamCall interruption() {
    end.parts().callback(false);
    return this;
  }

  /**
   * The method that took callbacks returned: without any callback nobody is left to end the call,
   * so it has come to its end.
   */
  public void returned() {
    returned(null);
  }

  /**
   * As {@link #returned()}, for a method that returned a value.
   *
   * @param result the value
   */
  public void returned(@Nullable Object result) {
    StreamParts several = end.partsOrNull();
    if (several == null || !several.isToldEnd()) {
      complete(result);
    }
  }

  /**
   * Returns what {@code source}, the result of a method that took callbacks, is handed out as:
   * without any callback that is told of completion it completes the call; beside one it can only
   * fail or cancel it.
   *
   * @param source what the delegate returned
   * @param tracing makes a view that reports to the stream call that it is given
   * @param <S> the declared type
   */
  public <S extends @Nullable Object> S returned(
      S source, BiFunction<? super S, ? super StreamCall, ? extends S> tracing) {
    if (source == null) {
      returned();
      return source;
    }
    return bind(source, tracing);
  }

  /**
   * A stream could not be handed out: the call has failed, unless others are open.
   *
   * @param error what the delegate threw
   */
  public void refused(Throwable error) {
    StreamParts several = end.partsOrNull();
    if (several == null || several.isNoneOpen()) {
      fail(error);
    }
  }

  /**
   * The stream came to its end, by a callback that is told of success and failure alike.
   *
   * @param result the value, if it succeeded
   * @param failure what it failed with; null if it succeeded
   */
  public void settle(@Nullable Object result, @Nullable Object failure) {
    if (failure == null) {
      complete(result);
    } else {
      failWith(failure);
    }
  }
}
