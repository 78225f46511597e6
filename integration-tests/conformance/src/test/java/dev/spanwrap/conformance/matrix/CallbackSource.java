// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;

/** The delegate that calls back. */
final class CallbackSource implements CallbackModel.Hooked {
  private final Tap tap;

  /** Calls the consumer's cancellation, where that is a callback. */
  @Nullable Runnable cancelling;

  CallbackSource(Tap tap) {
    this.tap = tap;
  }

  private void called() {
    tap.log.producer("called");
    if (tap.script.ending() == Ending.METHOD_THROWS) {
      tap.script.mayThrow();
    }
  }

  @Override
  public void subscriber(Prompt prompt, Flow.Subscriber<Token> subscriber) {
    called();
    tap.flow().subscribe(subscriber);
  }

  @Override
  public void reactive(Prompt prompt, Subscriber<Token> subscriber) {
    called();
    tap.publisher().subscribe(subscriber);
  }

  @Override
  @SuppressWarnings("unchecked") // as gRPC does
  public void observer(Prompt prompt, StreamObserver<Token> observer) {
    called();
    tap.attach(observer::onNext, observer::onError, observer::onCompleted);
    if (observer instanceof ClientResponseObserver<?, ?> starting) {
      ((ClientResponseObserver<Token, Token>) starting).beforeStart(tap.requests());
    }
  }

  @Override
  public void receiver(Prompt prompt, CallbackModel.Receiver receiver) {
    called();
    tap.attach(receiver::token, receiver::broken, receiver::done);
    cancelling = receiver::cancelled;
  }

  @Override
  public void functions(
      Prompt prompt,
      Consumer<Token> onToken,
      Runnable onDone,
      Consumer<Throwable> onError,
      Runnable onCancel) {
    called();
    tap.attach(onToken, onError, onDone);
    cancelling = onCancel;
  }
}
