// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is easily forgotten about streams: memory, views, objects of the wrong kind. */
class SpecialStreamsTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Traced
  interface Model {
    @Streamed
    @Capture(value = "lengths", from = "element.length", aggregate = Aggregate.SUM)
    @Capture(value = "last", from = "element")
    Iterator<String> iterator(String input);

    @Streamed
    Stream<String> stream(String input);

    @Streamed
    Spliterator<String> spliterator(String input);

    @Streamed
    Iterable<String> iterable(String input);

    @Streamed
    CompletableFuture<Iterator<String>> later(String input);

    @Streamed
    CompletionStage<Flow.Publisher<String>> laterPublisher(String input);
  }

  /** Streams of types that say more than their kind. */
  @Traced
  interface Shapes<T, I extends Iterator<T>> {
    @Streamed
    Iterator<? extends T> wild(String input);

    @Streamed
    Stream<List<? super T>> lists(String input);

    @Streamed
    @SuppressWarnings("rawtypes")
    Iterator raw(String input);

    @Streamed
    <X extends T> Iterator<X> own(Class<X> type, X first);

    @Streamed
    Iterator<T[]> arrays(T[] first);

    @Streamed
    Iterator<int[]> ints(int... first);
  }

  @Test
  void b44_elementsAreNotRetained() {
    Iterator<String> elements =
        new Iterator<>() {
          private int left = 3;

          @Override
          public boolean hasNext() {
            return left > 0;
          }

          @Override
          public String next() {
            left--;
            return new String("element");
          }
        };
    Iterator<String> stream = model(elements).iterator("x");
    WeakReference<String> first = new WeakReference<>(stream.next());
    stream.next();

    awaitCollected(first);

    stream.forEachRemaining(element -> {});
    assertThat(telemetry.span().getAttributes().get(longKey("lengths"))).isEqualTo(21);
  }

  @Test
  void delegatesStreamIsReleasedWithTheAbandonedView() {
    Iterator<String> elements = new ArrayList<>(List.of("a", "b")).iterator();
    WeakReference<Object> delegates = new WeakReference<>(elements);
    Iterator<String> stream = model(elements).iterator("x");
    elements = null;
    stream.next();
    stream = null;

    awaitCollected(delegates);
    awaitEnded();
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.iterator (abandoned)");
  }

  @Test
  void heldCallOfAnAbandonedStreamDoesNotKeepItOpen() {
    List<TracedCall> held = new ArrayList<>();
    Iterator<String> stream =
        model(
                new Iterator<String>() {
                  @Override
                  public boolean hasNext() {
                    return true;
                  }

                  @Override
                  public String next() {
                    held.add(TracedCall.current());
                    return "a";
                  }
                })
            .iterator("x");
    stream.next();
    stream = null;

    awaitEnded();
    assertThat(held).hasSize(1);
    assertThat(held.get(0).span().isRecording()).isFalse();
  }

  @Test
  void anyViewOfAStreamKeepsItsCallOpen() {
    Spliterator<String> half =
        model(List.of("a", "b", "c", "d").spliterator()).spliterator("x").trySplit();
    Iterator<String> view = model(Stream.of("a", "b")).stream("x").map(s -> s).iterator();
    Iterator<String> pass = model((Iterable<String>) List.of("a", "b")).iterable("x").iterator();
    Iterator<String> inner =
        model(CompletableFuture.completedFuture(List.of("a").iterator())).later("x").join();
    for (int i = 0; i < 5; i++) {
      System.gc();
    }

    assertThat(telemetry.spans()).isEmpty();
    assertThat(half.tryAdvance(element -> {})).isTrue();
    assertThat(view.next()).isEqualTo("a");
    assertThat(pass.next()).isEqualTo("a");
    assertThat(inner.next()).isEqualTo("a");
    half = null;
    view = null;
    pass = null;
    inner = null;
    awaitEnded();
    assertThat(telemetry.spans()).hasSize(4);
  }

  @Test
  void callInProgressKeepsItsStreamReachable() throws Exception {
    ExecutorService pool = telemetry.pool(1);
    List<Integer> openWhileRunning = new ArrayList<>();
    Callable<Object> task =
        () -> {
          model(List.of("a", "b", "c").iterator())
              .iterator("x")
              .forEachRemaining(
                  element -> {
                    System.gc();
                    openWhileRunning.add(telemetry.openSpans());
                  });
          return null;
        };
    pool.submit(task).get(30, TimeUnit.SECONDS);

    assertThat(openWhileRunning).containsExactly(1, 1, 1);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.iterator");
  }

  @Test
  void futureOfWhatIsNoStreamEndsTheCallAndPassesItOn() {
    CompletableFuture<Object> source = new CompletableFuture<>();
    CompletableFuture<?> traced = model(source).later("x");
    source.complete("no iterator at all");

    assertThat((Object) traced.join()).isEqualTo("no iterator at all");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.later");
    assertThat(telemetry.takeInternalErrors()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void futureOfNullEndsTheCall() {
    assertThat(model(CompletableFuture.completedFuture(null)).later("x").join()).isNull();
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.later");
  }

  @Test
  void futureOfAnAbandonedStreamIsAbandoned() {
    model(CompletableFuture.completedFuture(List.of("a", "b").iterator())).later("x").join().next();

    awaitEnded();
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.later (abandoned)");
  }

  @Test
  void b77_futureThatIsCancelledBeforeItsStreamComesEndsOnce() {
    CompletableFuture<Object> source = new CompletableFuture<>();
    CompletableFuture<Iterator<String>> traced = model(source).later("x");

    assertThat(traced.cancel(true)).isTrue();
    assertThat(source.complete(List.of("late").iterator())).isFalse();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Model.later (cancelled)");
  }

  @Test
  void b45_failureInTheMiddleKeepsWhatWasCapturedBefore() {
    IllegalStateException failure = new IllegalStateException();
    Iterator<String> stream =
        model(Stream.of("ab", "c", "x").peek(fail("x", failure)).iterator()).iterator("x");

    assertThat(catchThrowable(() -> stream.forEachRemaining(element -> {}))).isSameAs(failure);

    assertThat(telemetry.span().getAttributes().get(longKey("lengths"))).isEqualTo(3);
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("Model.iterator ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void producerSeesItsCallAsTheCurrentOne() {
    List<Object> seen = new ArrayList<>();
    Stream<String> elements =
        IntStream.range(0, 3)
            .mapToObj(
                i -> {
                  seen.add(TracedCall.current().span().getSpanContext().getSpanId());
                  seen.add(Span.current().getSpanContext().getSpanId());
                  return "e" + i;
                });
    assertThat(model(elements).stream("x").toList()).hasSize(3);

    assertThat(seen).hasSize(6).containsOnly(telemetry.span().getSpanId());
  }

  @Test
  void genericStreams() {
    Shapes<Number, Iterator<Number>> shapes =
        TracedSpecialStreamsTest_Shapes.wrap(new ShapesImpl(), telemetry.tracing());

    assertThat(shapes.wild("x").next()).isEqualTo(1);
    assertThat(shapes.lists("x").toList()).hasSize(1);
    assertThat(shapes.raw("x").next()).isEqualTo("raw");
    Integer own = shapes.own(Integer.class, 7).next();
    assertThat(own).isEqualTo(7);
    Number[] array = {1};
    assertThat(shapes.arrays(array).next()).isSameAs(array);
    assertThat(shapes.ints(1, 2).next()).containsExactly(1, 2);
    awaitEnded();
  }

  private static Consumer<String> fail(String at, RuntimeException failure) {
    return element -> {
      if (element.equals(at)) {
        throw failure;
      }
    };
  }

  private static void awaitCollected(WeakReference<?> reference) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              System.gc();
              return reference.get() == null;
            });
  }

  private void awaitEnded() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              System.gc();
              return telemetry.openSpans() == 0;
            });
  }

  private Model model(Object stream) {
    return TracedSpecialStreamsTest_Model.wrap(new ModelImpl(stream), telemetry.tracing());
  }

  /** Hands its stream out once, and forgets it. */
  private static final class ModelImpl implements Model {
    private Object given;

    ModelImpl(Object given) {
      this.given = given;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // of whatever kind it is
    private <T> T take() {
      Object stream = given;
      given = null;
      return (T) stream;
    }

    @Override
    public Iterator<String> iterator(String input) {
      return take();
    }

    @Override
    public Stream<String> stream(String input) {
      return take();
    }

    @Override
    public Spliterator<String> spliterator(String input) {
      return take();
    }

    @Override
    public Iterable<String> iterable(String input) {
      return take();
    }

    @Override
    public CompletableFuture<Iterator<String>> later(String input) {
      return take();
    }

    @Override
    public CompletionStage<Flow.Publisher<String>> laterPublisher(String input) {
      return take();
    }
  }

  private static final class ShapesImpl implements Shapes<Number, Iterator<Number>> {
    @Override
    public Iterator<? extends Number> wild(String input) {
      return List.of(1).iterator();
    }

    @Override
    public Stream<List<? super Number>> lists(String input) {
      List<? super Number> list = new ArrayList<>();
      return Stream.<List<? super Number>>of(list);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Iterator raw(String input) {
      return List.of("raw").iterator();
    }

    @Override
    public <X extends Number> Iterator<X> own(Class<X> type, X first) {
      return List.of(first).iterator();
    }

    @Override
    public Iterator<Number[]> arrays(Number[] first) {
      return List.<Number[]>of(first).iterator();
    }

    @Override
    public Iterator<int[]> ints(int... first) {
      return List.of(first).iterator();
    }
  }
}
