// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

@SuppressWarnings("try")
class AbandonmentTest {
  private static final Operation STREAM = Operation.named("Model.stream").streamed();

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  /** A stream that somebody began to use, and what of it belongs to the application. */
  private record Begun(Object view, List<WeakReference<?>> applications) {
    static Begun of(Object view, Object... applications) {
      List<WeakReference<?>> references = new ArrayList<>();
      for (Object application : applications) {
        references.add(new WeakReference<>(application));
      }
      return new Begun(view, references);
    }
  }

  private interface Beginning {
    Begun begin(Supplier<TracedCall> calls, Tracing tracing);
  }

  static Stream<Named<Beginning>> streams() {
    return Stream.of(
        Named.of(
            "iterator, never pulled",
            (calls, tracing) -> {
              Iterator<Object> source = new Elements();
              return Begun.of(IteratorTracing.trace(source, calls.get()), source);
            }),
        Named.of(
            "iterator, partly pulled",
            (calls, tracing) -> {
              Iterator<Object> source = new Elements();
              Iterator<Object> traced = IteratorTracing.trace(source, calls.get());
              return Begun.of(traced, source, traced.next());
            }),
        Named.of(
            "iterable, never passed over",
            (calls, tracing) -> {
              Iterable<Object> source = new ArrayList<>(List.of(new Object()));
              return Begun.of(IterableTracing.trace(source, calls.get()), source);
            }),
        Named.of(
            "spliterator, split",
            (calls, tracing) -> {
              var source = new ArrayList<>(List.of(1, 2, 3, 4)).spliterator();
              var traced = SpliteratorTracing.trace(source, calls.get());
              traced.trySplit().forEachRemaining(element -> {});
              return Begun.of(traced, source);
            }),
        Named.of(
            "stream, short-circuited",
            (calls, tracing) -> {
              Stream<Object> source = Stream.generate(Object::new);
              Object first = StreamTracing.trace(source, calls.get()).findFirst().orElseThrow();
              return Begun.of(first, source);
            }),
        Named.of(
            "hot publisher, never subscribed to",
            (calls, tracing) -> {
              Flow.Publisher<Object> source = new Silent();
              return Begun.of(PublisherTracing.trace(source, calls.get()), source);
            }),
        Named.of(
            "publisher, subscribed to, silent",
            (calls, tracing) -> {
              Silent source = new Silent();
              Flow.Publisher<Object> traced =
                  PublisherTracing.trace((Flow.Publisher<Object>) source, tracing.defer(calls));
              Subscriber subscriber = new Subscriber();
              traced.subscribe(subscriber);
              return Begun.of(traced, source, subscriber);
            }),
        Named.of(
            "Flux, subscribed to, silent",
            (calls, tracing) -> {
              Flux<Object> source = Flux.never();
              Flux<Object> traced = ReactorTracing.trace(source, tracing.defer(calls));
              return Begun.of(traced.subscribe());
            }),
        Named.of(
            "future, never completed",
            (calls, tracing) -> {
              CompletableFuture<Object> source = new CompletableFuture<>();
              CompletableFuture<Object> traced = FutureTracing.trace(source, calls.get());
              return Begun.of(traced, source, traced.thenAccept(value -> {}));
            }),
        Named.of(
            "future of a stream, never completed",
            (calls, tracing) -> {
              CompletableFuture<Iterator<Object>> source = new CompletableFuture<>();
              return Begun.of(
                  FutureTracing.traceStream(
                      source,
                      calls.get(),
                      (iterator, call) -> IteratorTracing.trace(iterator, call)),
                  source);
            }),
        Named.of(
            "future of a stream, partly pulled",
            (calls, tracing) -> {
              Iterator<Object> stream = new Elements();
              Iterator<Object> traced =
                  FutureTracing.traceStream(
                          CompletableFuture.completedFuture(stream),
                          calls.get(),
                          (iterator, call) -> IteratorTracing.trace(iterator, call))
                      .join();
              return Begun.of(traced, stream, traced.next());
            }),
        Named.of(
            "callback, never called",
            (calls, tracing) -> {
              Consumer<Object> callback = new ArrayList<>()::add;
              StreamCall stream = StreamCall.open(calls.get());
              Consumer<Object> traced = CallbackTracing.onComplete(callback, stream);
              stream.returned();
              return Begun.of(traced, callback);
            }),
        Named.of(
            "hooks that know their stream",
            (calls, tracing) -> {
              Knowing hooks = new Knowing();
              TracedCall call = tracing.prepare(STREAM, hooks).begin();
              hooks.stream = IteratorTracing.trace(new Elements(), call);
              return Begun.of(hooks.stream, hooks);
            }));
  }

  @ParameterizedTest
  @MethodSource("streams")
  void b31_b32_isAbandonedWithTheLastActivityWhenItIsCollected(Beginning beginning) {
    long late = Long.MAX_VALUE;
    // A busy machine may do something else between reading how long ago that was and what time it
    // is: what is stamped when it is collected is late each time.
    for (int time = 0; time < 20 && late > 1; time++) {
      late = Math.min(late, millisFromUseToEnd(beginning));
    }
    assertThat(late).isLessThanOrEqualTo(1);
  }

  private long millisFromUseToEnd(Beginning beginning) {
    int before = recorded.spans().size();
    Begun begun = beginning.begin(() -> recorded.tracing().begin(STREAM), recorded.tracing());
    long afterUse = System.currentTimeMillis();
    List<WeakReference<?>> applications = begun.applications();
    assertThat(recorded.openSpans()).isEqualTo(1);
    begun = null;

    await()
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(recorded.spans()).hasSize(before + 1);
              assertThat(applications).allMatch(reference -> reference.get() == null);
            });
    SpanData span = recorded.spans().get(before);
    assertThat(span.getAttributes().get(AttributeKey.stringKey("spanwrap.outcome")))
        .isEqualTo("abandoned");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type"))).isNull();
    return span.getEndEpochNanos() / 1_000_000 - afterUse;
  }

  @Test
  void b31_aPublisherThatIsNeverSubscribedToIsNoCall() {
    assertThat(
            PublisherTracing.trace(
                (Flow.Publisher<Object>) new Silent(),
                recorded.tracing().defer(() -> recorded.tracing().begin(STREAM))))
        .isNotNull();
    assertThat(recorded.openSpans()).isZero();
  }

  @Test
  void isNotAbandonedWhileThePullBlocks() throws Exception {
    CountDownLatch pulling = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    CompletableFuture<Object> pulled = new CompletableFuture<>();
    Thread consumer = new Thread(() -> pulled.complete(pull(pulling, released)));
    consumer.start();
    pulling.await();
    WeakReference<Object> garbage = new WeakReference<>(new Object());
    await()
        .until(
            () -> {
              System.gc();
              return garbage.get() == null;
            });
    assertThat(recorded.spans()).isEmpty();
    released.countDown();
    pulled.join();
    consumer.join();
    await()
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(recorded.spans()).hasSize(1);
            });
  }

  /** Pulls from a stream that nobody holds but this frame. */
  private Object pull(CountDownLatch pulling, CountDownLatch released) {
    return IteratorTracing.trace(
            new Elements() {
              @Override
              public Object next() {
                pulling.countDown();
                try {
                  released.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return super.next();
              }
            },
            recorded.tracing().begin(STREAM))
        .next();
  }

  @Test
  void anIdleStreamIsAbandonedAfterTheLimitAndWhatComesLaterChangesNothing() {
    Tracing tracing = recorded.tracing(builder -> builder.abandonAfter(Duration.ofMillis(20)));
    Iterator<Object> traced = IteratorTracing.trace(new Elements(), tracing.begin(STREAM));
    traced.next();
    await().untilAsserted(() -> assertThat(recorded.spans()).hasSize(1));
    assertThat(recorded.span().getAttributes().get(AttributeKey.stringKey("spanwrap.outcome")))
        .isEqualTo("abandoned");
    assertThat(traced.hasNext()).isTrue();
    assertThat(traced.next()).isNotNull();
    assertThat(recorded.spans()).hasSize(1);
  }

  @Test
  void aStreamWhosePullBlocksLongerThanTheLimitIsNotIdle() throws Exception {
    Tracing tracing = recorded.tracing(builder -> builder.abandonAfter(Duration.ofMillis(500)));
    TracedCall call = tracing.begin(STREAM);
    List<Iterator<Object>> others = new ArrayList<>();
    Iterator<Object> traced =
        IteratorTracing.trace(
            new Elements() {
              @Override
              public Object next() {
                others.add(IteratorTracing.trace(new Elements(), tracing.begin(STREAM)));
                await().until(() -> recorded.spans().size() == 1);
                return super.next();
              }
            },
            call);
    traced.next();
    assertThat(call.outcome()).isNull();
    call.cancel();
    assertThat(others.get(0).hasNext()).isTrue();
  }

  private static class Elements implements Iterator<Object> {
    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Object next() {
      return new Object();
    }
  }

  /** A publisher that keeps nothing and publishes nothing. */
  private static final class Silent implements Flow.Publisher<Object> {
    @Override
    public void subscribe(Flow.Subscriber<? super Object> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long elements) {}

            @Override
            public void cancel() {}
          });
    }
  }

  private static final class Subscriber implements Flow.Subscriber<Object> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(1);
    }

    @Override
    public void onNext(Object element) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {}
  }

  private static final class Knowing implements CallHooks {
    private @Nullable Object stream;
  }
}
