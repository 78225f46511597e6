// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import io.reactivex.rxjava3.core.Flowable;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/** What yields elements, in every kind of stream. */
@Traced
public interface Feed {
  @Streamed
  Iterator<Object> iterator(int elements);

  @Streamed
  Stream<Object> stream(int elements);

  @Streamed
  Flow.Publisher<Object> flow(int elements);

  @Streamed
  Flux<Object> flux(int elements);

  @Streamed
  Flowable<Object> flowable(int elements);

  void callback(
      int elements,
      @On(Signal.ELEMENT) Consumer<Object> onElement,
      @On(Signal.COMPLETE) Runnable onComplete);

  CompletableFuture<Object> future();
}
