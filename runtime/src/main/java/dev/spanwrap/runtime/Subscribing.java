// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How the subscriptions to a publisher, of whatever library, become calls. */
@SuppressWarnings("try")
abstract class Subscribing {
  /** Each subscription opens a call of its own. */
  static Subscribing opening(DeferredCall call) {
    return new Subscribing() {
      @Override
      @Nullable StreamCall open(Context consumer) {
        TracedCall begun = call.begin(consumer);
        return begun.isNothing() ? null : StreamCall.open(begun, consumer);
      }

      @Override
      void starting(StreamCall stream) {
        stream.call().start();
      }
    };
  }

  /** The first subscription adopts a call that is open, others just pass. */
  static Subscribing adopting(StreamCall stream) {
    AtomicBoolean adopted = new AtomicBoolean();
    return new Subscribing() {
      @Override
      @Nullable StreamCall open(Context consumer) {
        if (!adopted.compareAndSet(false, true)) {
          return null;
        }
        stream.consumedIn(consumer);
        return stream;
      }

      @Override
      void starting(StreamCall stream) {}
    };
  }

  /** Returns the call of a new subscription; null if it is not to be traced. */
  abstract @Nullable StreamCall open(Context consumer);

  /** Runs the hooks that precede the delegate. */
  abstract void starting(StreamCall stream);

  /**
   * Subscribes.
   *
   * @param consumer the context of the subscription, in which the consumer runs
   * @param untraced subscribes to the delegate without a call
   * @param traced subscribes to the delegate, inside the call
   * @param rejected tells the consumer that a hook threw before the delegate was subscribed to
   */
  final void subscribe(
      Context consumer,
      Runnable untraced,
      Consumer<StreamCall> traced,
      Consumer<Throwable> rejected) {
    StreamCall stream = open(consumer);
    if (stream == null) {
      untraced.run();
      return;
    }
    try (TracedScope scope = stream.producer()) {
      starting(stream);
    } catch (Throwable hookError) {
      stream.fail(hookError);
      reject(stream, hookError, rejected);
      return;
    }
    try (TracedScope scope = stream.producer()) {
      traced.accept(stream);
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
  }

  private static void reject(StreamCall stream, Throwable hookError, Consumer<Throwable> rejected) {
    try (TracedScope scope = stream.consumer()) {
      rejected.accept(hookError);
    }
  }
}
