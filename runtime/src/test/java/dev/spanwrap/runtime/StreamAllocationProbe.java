// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import com.sun.management.ThreadMXBean;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.disposables.Disposable;
import io.smallrye.mutiny.Multi;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.reactivestreams.FlowAdapters;
import reactor.core.publisher.Flux;

/**
 * Measures what each kind of stream allocates per element; a program of its own, since strict
 * context checks, on in tests, allocate for each scope.
 */
@SuppressWarnings("try")
final class StreamAllocationProbe {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Operation STREAM = Operation.named("Model.stream").streamed();
  private static final OpenTelemetrySdk SDK =
      OpenTelemetrySdk.builder()
          .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(new Dropping()).build())
          .build();
  private static final Tracing TRACING = Tracing.create(SDK);
  private static final int MANY = 200_000;
  private static final int FEW = 1_000;

  /** The kinds of streams, each consumed for its length. */
  enum Kind {
    ITERATOR(
        n -> {
          Iterator<Object> traced = IteratorTracing.trace(elements(n), begin());
          long seen = 0;
          while (traced.hasNext()) {
            traced.next();
            seen++;
          }
          return seen;
        }),
    ITERATOR_BULK(
        n -> {
          Counter counter = new Counter();
          IteratorTracing.trace(elements(n), begin()).forEachRemaining(counter);
          return counter.seen;
        }),
    SPLITERATOR(
        n -> {
          Counter counter = new Counter();
          Spliterator<Object> traced = SpliteratorTracing.trace(spliterator(n), begin());
          while (traced.tryAdvance(counter)) {}
          return counter.seen;
        }),
    STREAM_FOR_EACH(
        n -> {
          Counter counter = new Counter();
          StreamTracing.trace(StreamSupport.stream(spliterator(n), false), begin())
              .forEach(counter);
          return counter.seen;
        }),
    STREAM_ITERATOR(
        n -> {
          Iterator<Object> traced =
              StreamTracing.trace(StreamSupport.stream(spliterator(n), false), begin()).iterator();
          long seen = 0;
          while (traced.hasNext()) {
            traced.next();
            seen++;
          }
          return seen;
        }),
    INT_STREAM(n -> StreamTracing.trace(IntStream.range(0, n), begin()).asLongStream().count()),
    ITERABLE(
        n -> {
          long seen = 0;
          Iterable<Object> source = () -> elements(n);
          for (Object unused : IterableTracing.trace(source, begin())) {
            seen++;
          }
          return seen;
        }),
    FLOW_UNBOUNDED(n -> flow(n, Long.MAX_VALUE)),
    FLOW_ONE_BY_ONE(n -> flow(n, 1)),
    FLOWABLE(
        n -> {
          Counter counter = new Counter();
          Disposable unused =
              RxJavaTracing.trace(
                      Flowable.fromPublisher(FlowAdapters.toPublisher(new Numbers(n))), defer())
                  .subscribe(counter::accept);
          return counter.seen;
        }),
    OBSERVABLE(
        n -> {
          Counter counter = new Counter();
          Disposable unused =
              RxJavaTracing.trace(
                      Observable.<Object>unsafeCreate(
                          observer -> {
                            observer.onSubscribe(Disposable.disposed());
                            for (int i = 0; i < n; i++) {
                              observer.onNext(ELEMENT);
                            }
                            observer.onComplete();
                          }),
                      defer())
                  .subscribe(counter::accept);
          return counter.seen;
        }),
    FLUX(
        n -> {
          Counter counter = new Counter();
          ReactorTracing.trace(flux(n).hide(), defer()).subscribe(counter);
          return counter.seen;
        }),
    FLUX_FUSED(
        n -> {
          Counter counter = new Counter();
          ReactorTracing.trace(flux(n), defer()).map(element -> element).subscribe(counter);
          return counter.seen;
        }),
    MULTI(
        n -> {
          Counter counter = new Counter();
          MutinyTracing.trace(Multi.createFrom().publisher(new Numbers(n)), defer())
              .subscribe()
              .with(counter);
          return counter.seen;
        }),
    CALLBACK(
        n -> {
          Counter counter = new Counter();
          StreamCall stream = StreamCall.open(begin());
          Consumer<Object> traced = CallbackTracing.onElement((Consumer<Object>) counter, stream);
          for (int i = 0; i < n; i++) {
            traced.accept(ELEMENT);
          }
          stream.complete();
          return counter.seen;
        }),
    CALLBACKS(
        n -> {
          Counter counter = new Counter();
          StreamCall stream = StreamCall.open(begin());
          Consumer<Object> traced = CallbackTracing.onElement((Consumer<Object>) counter, stream);
          Runnable done = CallbackTracing.onComplete(() -> {}, stream);
          for (int i = 0; i < n; i++) {
            traced.accept(ELEMENT);
          }
          done.run();
          return counter.seen;
        });

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes them
    private final ToLongFunction<Integer> run;

    Kind(ToLongFunction<Integer> run) {
      this.run = run;
    }
  }

  private static final Object ELEMENT = new Object();

  private StreamAllocationProbe() {}

  /** Prints the bytes per element, of the kinds named or of all. */
  public static void main(String[] names) {
    Span caller = SDK.getTracer("test").spanBuilder("caller").startSpan();
    try (Scope scope = caller.makeCurrent()) {
      for (Kind kind : Kind.values()) {
        if (names.length == 0 || List.of(names).contains(kind.name())) {
          System.out.println(kind + "=" + measure(kind));
        }
      }
    }
  }

  /** The least of many measurements: the compiler takes its time, and tries again. */
  private static double measure(Kind kind) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 60 && least > 0.5; i++) {
      least = Math.min(least, (bytes(kind, MANY) - bytes(kind, FEW)) / (double) (MANY - FEW));
    }
    return least;
  }

  private static long bytes(Kind kind, int elements) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    if (kind.run.applyAsLong(elements) != elements) {
      throw new IllegalStateException("Not all elements of " + kind + " were consumed.");
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static TracedCall begin() {
    return TRACING.begin(STREAM);
  }

  private static DeferredCall defer() {
    return TRACING.defer(StreamAllocationProbe::begin);
  }

  private static long flow(int elements, long demand) {
    Counter counter = new Counter();
    PublisherTracing.trace((Flow.Publisher<Object>) new Numbers(elements), defer())
        .subscribe(
            new Flow.Subscriber<>() {
              private Flow.Subscription subscription;

              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                this.subscription = subscription;
                subscription.request(demand);
              }

              @Override
              public void onNext(Object element) {
                counter.accept(element);
                if (demand == 1) {
                  subscription.request(1);
                }
              }

              @Override
              public void onError(Throwable error) {
                throw new AssertionError(error);
              }

              @Override
              public void onComplete() {}
            });
    return counter.seen;
  }

  private static Flux<Object> flux(int elements) {
    return Flux.fromIterable(Collections.nCopies(elements, ELEMENT));
  }

  private static Iterator<Object> elements(int size) {
    return new Iterator<>() {
      private int left = size;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public Object next() {
        left--;
        return ELEMENT;
      }
    };
  }

  private static Spliterator<Object> spliterator(int size) {
    return new Spliterators.AbstractSpliterator<>(size, Spliterator.ORDERED) {
      private int left = size;

      @Override
      public boolean tryAdvance(Consumer<? super Object> action) {
        if (left == 0) {
          return false;
        }
        left--;
        action.accept(ELEMENT);
        return true;
      }
    };
  }

  private static final class Counter implements Consumer<Object> {
    private long seen;

    @Override
    public void accept(Object element) {
      seen++;
    }
  }

  /** A publisher that delivers on the thread that requests. */
  private record Numbers(int size) implements Flow.Publisher<Object> {
    @Override
    public void subscribe(Flow.Subscriber<? super Object> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private int left = size;
            private long demand;
            private boolean emitting;

            @Override
            public void request(long elements) {
              demand = demand + elements < 0 ? Long.MAX_VALUE : demand + elements;
              if (emitting) {
                return;
              }
              emitting = true;
              while (demand > 0 && left > 0) {
                demand--;
                left--;
                subscriber.onNext(ELEMENT);
              }
              if (left == 0) {
                left = -1;
                subscriber.onComplete();
              }
              emitting = false;
            }

            @Override
            public void cancel() {
              left = -1;
            }
          });
    }
  }

  private static final class Dropping implements SpanProcessor {
    @Override
    public void onStart(
        io.opentelemetry.context.Context parent, io.opentelemetry.sdk.trace.ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return true;
    }

    @Override
    public void onEnd(io.opentelemetry.sdk.trace.ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
      return false;
    }
  }
}
