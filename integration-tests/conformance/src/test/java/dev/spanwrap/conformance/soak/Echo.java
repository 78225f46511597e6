// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.soak;

import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Refuses what has no limit; its streams have so many elements, or are driven from outside. */
record Echo(int elements, Pushed pushed) implements Model {
  @Override
  public String chat(String run, String model, int limit) {
    if (limit < 0) {
      throw new IllegalStateException("refused");
    }
    return model;
  }

  @Override
  public Iterator<String> iterator(String model) {
    return Collections.nCopies(elements, model).iterator();
  }

  @Override
  public Stream<String> stream(String model) {
    return Stream.generate(() -> model).limit(elements);
  }

  @Override
  public Flow.Publisher<String> flow(String model) {
    return pushed;
  }

  @Override
  public CompletableFuture<String> future(String model) {
    return pushed.future;
  }

  @Override
  public void callback(
      String model, Consumer<String> each, Runnable done, Consumer<Throwable> failed) {
    pushed.each = each;
    pushed.done = done;
  }

  /** What a producer pushes to. */
  static final class Pushed implements Flow.Publisher<String>, Flow.Subscription {
    final CompletableFuture<String> future = new CompletableFuture<>();
    Consumer<String> each = element -> {};
    Runnable done = () -> {};

    @Override
    public void subscribe(Flow.Subscriber<? super String> subscriber) {
      each = subscriber::onNext;
      done = subscriber::onComplete;
      subscriber.onSubscribe(this);
    }

    @Override
    public void request(long elements) {}

    @Override
    public void cancel() {}
  }
}
