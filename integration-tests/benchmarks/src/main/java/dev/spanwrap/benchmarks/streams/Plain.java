// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import io.reactivex.rxjava3.core.Flowable;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.reactivestreams.FlowAdapters;
import reactor.core.publisher.Flux;

/** A feed that nobody traces, and what every way of tracing delegates to. */
final class Plain implements Feed {
  @Override
  public Iterator<Object> iterator(int elements) {
    return new Numbers(elements);
  }

  @Override
  public Stream<Object> stream(int elements) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Numbers(elements), 0), false);
  }

  @Override
  public Flow.Publisher<Object> flow(int elements) {
    return Numbers.publisher(elements);
  }

  @Override
  public Flux<Object> flux(int elements) {
    return Flux.from(FlowAdapters.toPublisher(Numbers.publisher(elements)));
  }

  @Override
  public Flowable<Object> flowable(int elements) {
    return Flowable.fromPublisher(FlowAdapters.toPublisher(Numbers.publisher(elements)));
  }

  @Override
  public void callback(int elements, Consumer<Object> onElement, Runnable onComplete) {
    for (int i = 0; i < elements; i++) {
      onElement.accept(Numbers.ELEMENT);
    }
    onComplete.run();
  }

  @Override
  public CompletableFuture<Object> future() {
    return new CompletableFuture<>();
  }
}
