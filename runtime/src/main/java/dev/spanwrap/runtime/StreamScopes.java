// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/**
 * In which contexts the producer and the consumer of a stream run.
 *
 * <p>Where elements are handed on, ask first whether there is anything to do: a scope that is
 * opened only where it is costs no allocation.
 */
final class StreamScopes {
  private final TracedCall call;
  private final CallInForce inForce;
  private final @Nullable IdleLimit idle;
  private final boolean plain;
  private Context consumer;

  StreamScopes(TracedCall call, CallInForce inForce, @Nullable IdleLimit idle, Context consumer) {
    this.call = call;
    this.inForce = inForce;
    this.idle = idle;
    this.plain = idle == null && inForce.isFixed();
    this.consumer = consumer;
  }

  /** The same for another view of the stream. */
  StreamScopes copy() {
    return new StreamScopes(call, inForce, idle, consumer);
  }

  /** Makes {@code context} the one in which the consumer runs, who came later than the call. */
  void consumedIn(Context context) {
    consumer = context;
  }

  /** Makes the call's context current, for as long as the producer works. */
  TracedScope producer() {
    TracedScope scope = inForce.get().makeCurrent();
    return idle == null ? scope : TracedScope.around(call, idle.work(scope));
  }

  /** Whether {@link #producer()} has nothing to do. */
  boolean isProducing() {
    return plain && call.isCurrent();
  }

  /** As {@link #producer()}, for where elements are handed on. */
  Scope enterProducer() {
    return plain ? Scopes.open(call, call.context()) : producer();
  }

  /** Makes the consumer's context current, for as long as consumer code is invoked for it. */
  TracedScope consumer() {
    return TracedScope.open(call, consumer);
  }

  /** Whether {@link #consumer()} has nothing to do. */
  boolean isConsuming() {
    return isCurrent(consumer);
  }

  /** As {@link #consumer()}, for where elements are handed on. */
  Scope enterConsumer() {
    return Scopes.open(call, consumer);
  }

  /** As {@link #enterProducer()}, without a scope: see {@link Scopes#exchange}. */
  @Nullable Context exchangeForProducer() {
    return plain ? Scopes.exchange(call.context()) : null;
  }

  /** As {@link #enterConsumer()}, without a scope: see {@link Scopes#exchange}. */
  @Nullable Context exchangeForConsumer() {
    return Scopes.exchange(consumer);
  }

  /** As {@link #enterConsumer()}, for a consumer of another context. */
  Scope enter(Context context) {
    return Scopes.open(call, context);
  }

  static boolean isCurrent(Context context) {
    return Context.current() == context;
  }

  /**
   * Returns the context of consumer code that the current thread hands over right now: its own, or
   * that of the call on a thread that has none.
   */
  Context consumerHere() {
    Context current = Context.current();
    return current == Context.root() ? consumer : current;
  }
}
