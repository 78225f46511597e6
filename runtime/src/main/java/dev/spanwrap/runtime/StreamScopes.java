// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * In which contexts the producer and the consumer of a stream run.
 *
 * <p>Their scopes cost no allocation per element: what is current when the producer, or the
 * consumer, is called is nearly always what was current when it was called before, and so is what
 * leads back there. The compiler could leave a scope out only where it sees through the whole
 * stream, which ends where consumer and producer call each other by turns.
 */
final class StreamScopes {
  private final TracedCall call;
  private final CallInForce inForce;
  private final @Nullable IdleLimit idle;

  /** The context of the producer; null if it has to be found out each time. */
  private final @Nullable Context producer;

  private Context consumer;

  // Two, since a consumer that requests from within is called from the one and calls from the
  // other. Seen by any thread, without order: what they refer to does not change.
  private TracedScope afterProducer = TracedScope.NOTHING;
  private TracedScope afterConsumer = TracedScope.NOTHING;

  StreamScopes(TracedCall call, CallInForce inForce, @Nullable IdleLimit idle, Context consumer) {
    this.call = call;
    this.inForce = inForce;
    this.idle = idle;
    this.producer =
        idle == null && inForce.isFixed() && call instanceof ContextCall own ? own : null;
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
    Context context = producer;
    if (context == null) {
      return changingProducer();
    }
    if (!Scopes.PLAIN) {
      return TracedScope.open(call, context);
    }
    Context before = Context.current();
    if (before == context) {
      return TracedScope.NOTHING;
    }
    Scopes.attach(context);
    TracedScope back = afterProducer;
    if (!back.leadsBackTo(before)) {
      back = TracedScope.backTo(before);
      afterProducer = back;
    }
    return back;
  }

  private TracedScope changingProducer() {
    TracedScope scope = inForce.get().makeCurrent();
    return idle == null ? scope : TracedScope.around(call, idle.work(scope));
  }

  /** Makes the consumer's context current, for as long as consumer code is invoked for it. */
  TracedScope consumer() {
    return enter(consumer);
  }

  /** As {@link #consumer()}, for a consumer of another context. */
  TracedScope enter(Context context) {
    if (!Scopes.PLAIN) {
      return TracedScope.open(call, context);
    }
    Context before = Context.current();
    if (before == context) {
      return TracedScope.NOTHING;
    }
    Scopes.attach(context);
    TracedScope back = afterConsumer;
    if (!back.leadsBackTo(before)) {
      back = TracedScope.backTo(before);
      afterConsumer = back;
    }
    return back;
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
