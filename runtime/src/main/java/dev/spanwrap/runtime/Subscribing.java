// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
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
        return begun.isNothing()
            ? null
            : StreamCall.open(begun, consumer).capturing(call.captures());
      }

      @Override
      @Nullable CompletionStage<Optional<Throwable>> starting(StreamCall stream) {
        return stream.call().startStages();
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
        stream.scopes().consumedIn(consumer);
        return stream;
      }

      @Override
      @Nullable CompletionStage<Optional<Throwable>> starting(StreamCall stream) {
        return null;
      }
    };
  }

  /** Returns the call of a new subscription; null if it is not to be traced. */
  abstract @Nullable StreamCall open(Context consumer);

  /** Runs the hooks that precede the delegate; returns what they are not done with. */
  abstract @Nullable CompletionStage<Optional<Throwable>> starting(StreamCall stream);

  /**
   * Subscribes to what yields many elements, before which no hook is awaited.
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
    subscribe(consumer, untraced, traced, (stream, gate) -> traced.accept(stream), rejected);
  }

  /**
   * Subscribes.
   *
   * @param consumer the context of the subscription, in which the consumer runs
   * @param untraced subscribes to the delegate without a call
   * @param traced subscribes to the delegate, inside the call
   * @param awaiting subscribes to the delegate when the gate completes, which it does inside the
   *     call; or rejects with what the gate delivers
   * @param rejected tells the consumer that a hook threw before the delegate was subscribed to
   */
  final void subscribe(
      Context consumer,
      Runnable untraced,
      Consumer<StreamCall> traced,
      BiConsumer<StreamCall, CompletableFuture<Optional<Throwable>>> awaiting,
      Consumer<Throwable> rejected) {
    StreamCall stream = open(consumer);
    if (stream == null) {
      untraced.run();
      return;
    }
    CompletionStage<Optional<Throwable>> started;
    try (TracedScope scope = stream.producer()) {
      started = starting(stream);
    } catch (Throwable hookError) {
      stream.fail(hookError);
      CompletionStage<Optional<Throwable>> awaited = stream.awaitedOrNull();
      if (awaited == null) {
        reject(stream, hookError, rejected);
      } else {
        awaited.thenAccept(failure -> reject(stream, hookError, rejected));
      }
      return;
    }
    try (TracedScope scope = stream.producer()) {
      if (started == null) {
        traced.accept(stream);
      } else {
        awaiting.accept(stream, gate(started, stream));
      }
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
  }

  /** A future of its own, so that who gives up waiting does not cancel what others wait for. */
  private static CompletableFuture<Optional<Throwable>> gate(
      CompletionStage<Optional<Throwable>> started, StreamCall stream) {
    CompletableFuture<Optional<Throwable>> gate = new CompletableFuture<>();
    started.thenAccept(
        failure -> {
          try (TracedScope scope = stream.producer()) {
            gate.complete(failure);
          }
        });
    return gate;
  }

  private static void reject(StreamCall stream, Throwable hookError, Consumer<Throwable> rejected) {
    try (TracedScope scope = stream.consumer()) {
      rejected.accept(hookError);
    }
  }
}
