// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.grpc.stub.ClientCallStreamObserver;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;

/** A producer that pushes when it is told to: one signal per step. */
final class Tap {
  final Script script;
  final Log log;
  private @Nullable Consumer<Token> onNext;
  private @Nullable Consumer<Throwable> onError;
  private @Nullable Runnable onComplete;
  private int next;
  private volatile boolean cancelled;

  Tap(Script script, Log log) {
    this.script = script;
    this.log = log;
  }

  void attach(Consumer<Token> onNext, Consumer<Throwable> onError, Runnable onComplete) {
    log.producer("subscribe");
    this.onNext = onNext;
    this.onError = onError;
    this.onComplete = onComplete;
  }

  void request(long elements) {
    log.producer("request " + elements);
  }

  void cancel() {
    log.producer("cancel");
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  boolean step() {
    if (cancelled || onNext == null) {
      return false;
    }
    try {
      if (next < script.tokens().size()) {
        onNext.accept(script.tokens().get(next++));
        return true;
      }
      if (script.error() != null) {
        onError.accept(script.error());
      } else {
        onComplete.run();
      }
      return false;
    } catch (Log.ConsumerException thrown) {
      log.produced.add("consumer threw");
      cancelled = true; // as for every subscriber that throws
      return false;
    } catch (RecordingHooks.HookException thrown) {
      log.produced.add("hook threw");
      return false;
    }
  }

  Flow.Publisher<Token> flow() {
    return subscriber -> {
      attach(subscriber::onNext, subscriber::onError, subscriber::onComplete);
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long elements) {
              Tap.this.request(elements);
            }

            @Override
            public void cancel() {
              Tap.this.cancel();
            }
          });
    };
  }

  Publisher<Token> publisher() {
    return subscriber -> {
      attach(subscriber::onNext, subscriber::onError, subscriber::onComplete);
      subscriber.onSubscribe(subscription());
    };
  }

  Subscription subscription() {
    return new Subscription() {
      @Override
      public void request(long elements) {
        Tap.this.request(elements);
      }

      @Override
      public void cancel() {
        Tap.this.cancel();
      }
    };
  }

  /** What a gRPC client asks through. */
  ClientCallStreamObserver<Token> requests() {
    return new ClientCallStreamObserver<>() {
      @Override
      public void cancel(@Nullable String message, @Nullable Throwable cause) {
        Tap.this.cancel();
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setOnReadyHandler(Runnable handler) {}

      @Override
      public void request(int elements) {
        Tap.this.request(elements);
      }

      @Override
      public void setMessageCompression(boolean enable) {}

      @Override
      public void disableAutoInboundFlowControl() {}

      @Override
      public void onNext(Token element) {}

      @Override
      public void onError(Throwable error) {}

      @Override
      public void onCompleted() {}
    };
  }
}
