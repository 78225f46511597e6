// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.reactivex.rxjava3.core.Flowable;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.reactivestreams.FlowAdapters;
import reactor.core.publisher.Flux;

/** A feed as a careful person traces it: producers inside the span, consumers outside. */
@SuppressWarnings("try")
final class ByHand implements Feed {
  private final Feed delegate;
  private final Tracer tracer;

  ByHand(Feed delegate, OpenTelemetry openTelemetry) {
    this.delegate = delegate;
    this.tracer = openTelemetry.getTracer("by-hand");
  }

  @Override
  public Iterator<Object> iterator(int elements) {
    HandCall call = new HandCall(tracer, "Feed.iterator");
    try (Scope scope = call.producer.makeCurrent()) {
      return new HandIterator(delegate.iterator(elements), call);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
  }

  @Override
  public Stream<Object> stream(int elements) {
    HandCall call = new HandCall(tracer, "Feed.stream");
    try (Scope scope = call.producer.makeCurrent()) {
      Stream<Object> source = delegate.stream(elements);
      return StreamSupport.stream(new HandSpliterator(source.spliterator(), call), false)
          .onClose(source::close);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
  }

  @Override
  public Flow.Publisher<Object> flow(int elements) {
    return traced(delegate.flow(elements), "Feed.flow");
  }

  private Flow.Publisher<Object> traced(Flow.Publisher<Object> source, String name) {
    return subscriber -> {
      HandCall call = new HandCall(tracer, name);
      try (Scope scope = call.producer.makeCurrent()) {
        source.subscribe(new HandSubscriber(subscriber, call));
      }
    };
  }

  @Override
  public Flux<Object> flux(int elements) {
    return Flux.from(
        FlowAdapters.toPublisher(
            traced(FlowAdapters.toFlowPublisher(delegate.flux(elements)), "Feed.flux")));
  }

  @Override
  public Flowable<Object> flowable(int elements) {
    return Flowable.fromPublisher(
        FlowAdapters.toPublisher(
            traced(FlowAdapters.toFlowPublisher(delegate.flowable(elements)), "Feed.flowable")));
  }

  @Override
  public void callback(int elements, Consumer<Object> onElement, Runnable onComplete) {
    HandCall call = new HandCall(tracer, "Feed.callback");
    try (Scope scope = call.producer.makeCurrent()) {
      delegate.callback(
          elements,
          element -> {
            call.element();
            try (Scope inner = call.consumer.makeCurrent()) {
              onElement.accept(element);
            }
          },
          () -> {
            call.succeed();
            try (Scope inner = call.consumer.makeCurrent()) {
              onComplete.run();
            }
          });
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
  }

  @Override
  public CompletableFuture<Object> future() {
    HandCall call = new HandCall(tracer, "Feed.future");
    CompletableFuture<Object> source;
    try (Scope scope = call.producer.makeCurrent()) {
      source = delegate.future();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    HandFuture derived = new HandFuture(source);
    Context caller = call.consumer;
    source.whenComplete(
        (value, error) -> {
          if (error == null) {
            call.succeed();
          } else {
            call.fail(error);
          }
          try (Scope scope = caller.makeCurrent()) {
            derived.settle(value, error);
          }
        });
    return derived;
  }
}
