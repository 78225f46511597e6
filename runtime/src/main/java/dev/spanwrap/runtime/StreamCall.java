// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final @Nullable SessionCall session;
  private final @Nullable Consumer<TracedCall> completion;
  private final StreamProgress progress;
  private final ElementRules rules;
  private final boolean observed;
  private final @Nullable StreamCall parent;
  private final AtomicBoolean claimed = new AtomicBoolean();
  private final AtomicInteger openLegs = new AtomicInteger();
  private final @Nullable Abandonment abandonment;
  private final @Nullable IdleLimit idle;

  /** Driven hooks, which the call itself holds weakly: they may know the stream. */
  private final @Nullable CallHooks hooks;

  /** Which call of its session the stream was last seen to belong to. */
  private volatile TracedCall latest;

  private Context consumer;
  private @Nullable Object last;
  private @Nullable IdentityHashMap<Object, Object> views;
  private volatile boolean callbacks;
  private volatile @Nullable CompletionStage<Optional<Throwable>> awaited;

  private StreamCall(TracedCall call, Context consumer, @Nullable Consumer<TracedCall> completion) {
    this.call = call;
    this.latest = call;
    this.completion = completion;
    this.session = SessionCall.inForceOrNull(call);
    this.consumer = consumer;
    this.progress = new StreamProgress(call);
    this.rules = ElementRules.of(call.heeded());
    this.observed = !rules.isEmpty() || call.observesElements();
    this.parent = null;
    this.hooks = call.holdHooksWeakly();
    Duration limit = call.tracing().abandonAfter();
    boolean watched = !call.isNothing() && session == null && completion == null;
    this.idle = limit == null || !watched ? null : IdleLimit.start(limit, this, progress);
    this.abandonment = watched ? Abandonment.watch(this, call, progress) : null;
    if (call.heeded().isStreamed()) {
      call.beforeEnd(progress);
    }
  }

  private StreamCall(StreamCall parent) {
    this.call = parent.call;
    this.latest = parent.latest;
    this.session = parent.session;
    this.completion = parent.completion;
    this.consumer = parent.consumer;
    this.progress = parent.progress;
    this.rules = parent.rules;
    this.observed = parent.observed;
    this.parent = parent;
    this.hooks = parent.hooks;
    this.idle = parent.idle;
    this.abandonment = null;
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
    return session == null ? call : latest();
  }

  private TracedCall latest() {
    TracedCall inForce = SessionCall.latest(latest);
    if (inForce != latest) {
      latest = inForce;
      inForce.beforeEnd(progress);
    }
    return inForce;
  }

  /**
   * Returns a part of this stream, which ends for itself: the last part that ends completes or
   * cancels the whole, the first that fails fails it.
   */
  public StreamCall leg() {
    if (openLegs.incrementAndGet() > 1) {
      progress.share();
    }
    return new StreamCall(this);
  }

  /** Returns what this is a {@link #leg()} of, or this. */
  StreamCall stream() {
    return parent == null ? this : parent;
  }

  /** Makes {@code context} the one in which the consumer runs, who came later than the call. */
  void consumedIn(Context context) {
    consumer = context;
  }

  /** Makes the call's context current, for as long as the producer works. */
  public TracedScope producer() {
    TracedScope scope = call().makeCurrent();
    return idle == null ? scope : TracedScope.around(call, idle.work(scope));
  }

  /**
   * Whether {@link #producer()} has nothing to do. Where elements are handed on, this is asked
   * first: a scope that is always opened where it is costs no allocation.
   */
  boolean isProducing() {
    return idle == null && session == null && call.isCurrent();
  }

  /** As {@link #producer()}, for where elements are handed on. */
  Scope enterProducer() {
    return idle == null && session == null ? Scopes.open(call, call.context()) : producer();
  }

  /** As {@link #consumer()}, for where elements are handed on. */
  Scope enterConsumer() {
    return Scopes.open(call, consumer);
  }

  /** As {@link #scope}, for where elements are handed on. */
  Scope enter(Context context) {
    return Scopes.open(call, context);
  }

  /** Whether {@link #consumer()} has nothing to do. */
  boolean isConsuming() {
    return isCurrent(consumer);
  }

  static boolean isCurrent(Context context) {
    return Context.current() == context;
  }

  /** Makes the consumer's context current, for as long as consumer code is invoked for it. */
  public TracedScope consumer() {
    return scope(consumer);
  }

  /**
   * Returns the context of consumer code that the current thread hands over right now: its own, or
   * that of the call on a thread that has none.
   */
  Context consumerHere() {
    Context current = Context.current();
    return current == Context.root() ? consumer : current;
  }

  /** Makes {@code context} current; nothing is done if it is. */
  TracedScope scope(Context context) {
    return TracedScope.open(call, context);
  }

  /**
   * Shows the call an element, before the consumer gets it. What a driven hook throws is thrown:
   * the call has failed then.
   *
   * @param element the element; a null one is only counted
   * @return whether this element ended the call
   */
  public boolean element(@Nullable Object element) {
    if (isEnded()) {
      return false;
    }
    try {
      progress.element();
      return observed && element != null && observe(element);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  private boolean observe(Object element) {
    if (hooks != null) {
      last = element;
    }
    try {
      call().element(element);
    } catch (Throwable hookError) {
      fail(hookError);
      throw hookError;
    }
    if (rules.fails(element)) {
      fail(new FailureElementException(element));
      return true;
    }
    if (rules.ends(call(), element)) {
      succeed();
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
    if (claim()) {
      if (parent == null) {
        end(rules.isEndRequired() ? TracedCall::incomplete : this::succeedWithLast);
      } else {
        if (last != null) {
          parent.last = last;
        }
        if (parent.openLegs.decrementAndGet() == 0) {
          parent.complete();
        }
      }
    }
  }

  private void succeedWithLast(TracedCall succeeded) {
    succeed(succeeded, last);
  }

  private void succeed(TracedCall succeeded, @Nullable Object result) {
    if (completion == null) {
      succeeded.succeed(result);
    } else {
      completion.accept(succeeded);
    }
  }

  /**
   * The stream came to its end, or what yields one value yielded it. What a driven hook throws is
   * thrown: the call has failed then.
   *
   * @param result the value
   */
  public void complete(@Nullable Object result) {
    if (claim()) {
      if (parent == null) {
        end(succeeded -> succeed(succeeded, result));
      } else if (parent.openLegs.decrementAndGet() == 0) {
        parent.complete(result);
      }
    }
  }

  /** A terminal element came: the whole has succeeded, whatever else is open. */
  private void succeed() {
    if (claim()) {
      if (parent == null) {
        end(this::succeedWithLast);
      } else {
        parent.last = last;
        parent.succeed();
      }
    }
  }

  /**
   * The stream failed, and with it the whole.
   *
   * @param error what it failed with
   */
  public void fail(Throwable error) {
    if (claim()) {
      failClaimed(error);
    }
  }

  private void failClaimed(Throwable error) {
    if (parent == null) {
      end(failed -> failed.fail(error));
    } else {
      parent.fail(error);
    }
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
    if (claim()) {
      cancelClaimed();
    }
  }

  private void cancelClaimed() {
    if (parent == null) {
      end(TracedCall::cancel);
    } else if (parent.openLegs.decrementAndGet() == 0) {
      parent.cancel();
    }
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
    boolean first = !isEnded() && claim();
    R answer;
    try (TracedScope scope = producer()) {
      answer = upstream.run();
    } catch (Throwable error) {
      if (first) {
        failClaimed(error);
      }
      throw error;
    }
    if (first) {
      cancelClaimed();
    }
    return answer;
  }

  /** Whether the call has ended, or is being ended by somebody. */
  public boolean isEnded() {
    return claimed.get() || (parent == null ? call().outcome() != null : parent.isEnded());
  }

  private boolean claim() {
    return claimed.compareAndSet(false, true);
  }

  /** The stream was idle for too long. */
  void abandon() {
    if (claim()) {
      end(abandoned -> abandoned.abandon(progress.idleNanos()));
    }
  }

  /** Leaves the call to another stream call, which lasts longer. */
  void release() {
    if (claim() && abandonment != null) {
      abandonment.stop();
    }
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
    if (source == null || isNothing()) {
      return source;
    }
    synchronized (progress) {
      if (views == null) {
        views = new IdentityHashMap<>();
      }
      Object view = views.get(source);
      if (view == null) {
        view = tracing.apply(source, leg());
        views.put(source, view);
      }
      return (S) view;
    }
  }

  /**
   * Returns this, which a callback of the consumer's will tell the end: what is handed out beside
   * it can fail the call, but does not complete it any more.
   */
  public StreamCall callback() {
    if (!callbacks) {
      callbacks = true;
      openLegs.incrementAndGet();
      progress.share();
    }
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
    if (!callbacks) {
      complete(result);
    }
  }

  /**
   * Returns what {@code source}, the result of a method that took callbacks, is handed out as:
   * without any callback that is told the end it ends the call; beside one it can only fail it.
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
    if (openLegs.get() == 0) {
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

  /** Whether there is nothing to trace: streams may be handed out as they are. */
  public boolean isNothing() {
    return call.isNothing();
  }

  private void end(Consumer<TracedCall> signal) {
    TracedCall ending = call();
    try {
      signal.accept(ending);
    } finally {
      if (hooks instanceof StagedHooks) {
        awaited = ending.takeAwaitedOrNull();
      }
      if (abandonment != null) {
        stop(abandonment);
      }
      Reference.reachabilityFence(this);
    }
  }

  /** What waits for hooks whose stages nobody can complete any more is abandoned, too. */
  private void stop(Abandonment watch) {
    CompletionStage<Optional<Throwable>> over = awaited;
    if (over == null) {
      watch.stop();
    } else {
      over.thenRun(watch::stop);
    }
  }

  /** Whether the end of the call may wait for hooks. */
  boolean hasStagedHooks() {
    return hooks instanceof StagedHooks;
  }

  /**
   * Returns what the consumer has to wait for before it is told the end: the hooks that the end of
   * the call waits for, and what they fail with; null if that is nothing.
   */
  @Nullable CompletionStage<Optional<Throwable>> awaitedOrNull() {
    return stream().awaited;
  }

  /**
   * How a producer is told that its consumer gave up.
   *
   * @param <X> what telling it may throw
   */
  @FunctionalInterface
  public interface Cancellation<X extends Throwable> {
    /**
     * Closes or cancels the delegate's stream.
     *
     * @throws X what that throws
     */
    void run() throws X;
  }

  /**
   * How a producer is told that its consumer gave up, if it has something to say to that.
   *
   * @param <R> the answer
   * @param <X> what telling it may throw
   */
  @FunctionalInterface
  public interface AnsweredCancellation<R extends @Nullable Object, X extends Throwable> {
    /**
     * Closes or cancels the delegate's stream.
     *
     * @return what that returns
     * @throws X what that throws
     */
    R run() throws X;
  }
}
