// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.soak;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** A stream that somebody uses, step by step. */
interface OpenStream {
  /** Takes the next element, or the end after the last. */
  void step(boolean last);

  /** Gives it up. Whose stream cannot be told so is forgotten, and collected. */
  void giveUp();

  /** Opens the stream of a kind. */
  static OpenStream of(int kind, Model model, Echo.Pushed pushed) {
    return switch (kind) {
      case 0 -> pulled(model.iterator("small"), () -> {});
      case 1 -> {
        Stream<String> stream = model.stream("small");
        yield pulled(stream.iterator(), stream::close);
      }
      case 2 -> {
        Subscribed subscribed = new Subscribed();
        model.flow("small").subscribe(subscribed);
        yield pushed(pushed, () -> subscribed.subscription().cancel());
      }
      case 3 -> {
        model.callback("small", element -> {}, () -> {}, error -> {});
        yield pushed(pushed, () -> pushed.done.run());
      }
      default -> {
        CompletableFuture<String> future = model.future("small");
        yield pushed(pushed, () -> future.cancel(true));
      }
    };
  }

  private static OpenStream pulled(Iterator<String> iterator, Runnable givingUp) {
    return new OpenStream() {
      @Override
      public void step(boolean last) {
        if (iterator.hasNext()) {
          iterator.next();
        }
      }

      @Override
      public void giveUp() {
        givingUp.run();
      }
    };
  }

  private static OpenStream pushed(Echo.Pushed pushed, Runnable givingUp) {
    return new OpenStream() {
      @Override
      public void step(boolean last) {
        if (!last) {
          pushed.each.accept("x");
          return;
        }
        pushed.done.run();
        pushed.future.complete("x");
      }

      @Override
      public void giveUp() {
        givingUp.run();
      }
    };
  }

  /** A subscriber that takes all there is. */
  final class Subscribed implements Flow.Subscriber<String> {
    private Flow.Subscription subscription;

    Flow.Subscription subscription() {
      return subscription;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String element) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {}
  }
}
