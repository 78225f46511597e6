// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Streams that the consumer pulls: iterators, spliterators, streams, iterables. */
@SuppressWarnings("try")
class PullStreamsTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Model {
    @Streamed
    Iterator<String> iterator(String input);

    @Streamed
    ListIterator<String> list(String input);

    @Streamed
    Spliterator<String> spliterator(String input);

    @Streamed
    Stream<String> stream(String input);

    @Streamed
    Iterable<String> iterable(String input);
  }

  @Traced
  interface Primitives {
    @Streamed
    IntStream ints(int n);

    @Streamed
    LongStream longs(int n);

    @Streamed
    DoubleStream doubles(int n);
  }

  private final List<Span> pulls = new CopyOnWriteArrayList<>();
  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void b65_iteratorEndsWhenHasNextIsFalseAndRepeatedHasNextIsHarmless() {
    Iterator<String> stream = model("a", "b").iterator("x");

    assertThat(stream.hasNext()).isTrue();
    assertThat(stream.hasNext()).isTrue();
    assertThat(stream.next()).isEqualTo("a");
    assertThat(stream.next()).isEqualTo("b");
    assertThat(telemetry.spans()).isEmpty();
    assertThat(stream.hasNext()).isFalse();
    assertThat(stream.hasNext()).isFalse();
    assertThat(catchThrowable(stream::next)).isInstanceOf(NoSuchElementException.class);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
    assertThat(telemetry.span().getAttributes().get(longKey("spanwrap.stream.elements")))
        .isEqualTo(2);
    assertThat(
            telemetry.span().getAttributes().get(doubleKey("gen_ai.response.time_to_first_chunk")))
        .isNotNegative();
    assertThat(
            telemetry
                .span()
                .getAttributes()
                .get(doubleKey("spanwrap.stream.time_to_first_element")))
        .isNull();
  }

  @Test
  void b65_iteratorEndsWhenNextSaysThereIsNoMore() {
    Iterator<String> stream = model("a").iterator("x");
    stream.next();
    assertThat(telemetry.spans()).isEmpty();

    assertThat(catchThrowable(stream::next)).isInstanceOf(NoSuchElementException.class);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
  }

  @Test
  void b66_errorsEndTheSpanToo() {
    StackOverflowError failure = new StackOverflowError();
    Iterator<String> stream =
        wrap(() ->
                new Iterator<>() {
                  @Override
                  public boolean hasNext() {
                    throw failure;
                  }

                  @Override
                  public String next() {
                    throw failure;
                  }
                })
            .iterator("x");

    assertThat(catchThrowable(stream::hasNext)).isSameAs(failure);
    assertThat(catchThrowable(stream::next)).isSameAs(failure);
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat ERROR(java.lang.StackOverflowError)");
  }

  @Test
  void b20_producerRunsInsideAndCodeBetweenPullsDoesNot() {
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    Context before;
    try (Scope scope = outer.makeCurrent()) {
      before = Context.current();
      Iterator<String> stream = model("a", "b").iterator("x");
      assertThat(Context.current()).isSameAs(before);
      while (stream.hasNext()) {
        assertThat(Context.current()).isSameAs(before);
        stream.next();
        assertThat(Context.current()).isSameAs(before);
      }
    }
    outer.end();

    assertThat(pulls).isNotEmpty();
    assertThat(pulls)
        .allMatch(
            span -> span.getSpanContext().getSpanId().equals(telemetry.span("chat").getSpanId()));
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("outer", "  chat");
  }

  @Test
  void b49_actionsOfForEachRemainingRunInTheContextOfTheCall() {
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    List<Context> seen = new ArrayList<>();
    Iterator<String> stream;
    Context call;
    try (Scope scope = outer.makeCurrent()) {
      call = Context.current();
      stream = model("a", "b").iterator("x");
      stream.forEachRemaining(element -> seen.add(Context.current()));
    }
    outer.end();

    assertThat(seen).hasSize(2).allMatch(context -> context == call);
  }

  @Test
  void b67_closeableIteratorCanBeClosedThroughTheWrapper() throws Exception {
    Iterator<String> stream = wrap(() -> new Closeable(List.of("a", "b", "c"))).iterator("x");
    stream.next();

    ((AutoCloseable) stream).close();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat (cancelled)");
    assertThat(closed).hasValue(1);
    assertThat(pulls.get(pulls.size() - 1).getSpanContext().getSpanId())
        .isEqualTo(telemetry.span().getSpanId());
    ((AutoCloseable) stream).close();
    assertThat(closed).hasValue(2);
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void b72_iteratingHereAndClosingThereLeavesNothing() throws Exception {
    ExecutorService pool = telemetry.pool(1);
    Iterator<String> stream = wrap(() -> new Closeable(List.of("a", "b", "c"))).iterator("x");
    stream.next();

    pool.submit(
            () -> {
              ((AutoCloseable) stream).close();
              return null;
            })
        .get(30, TimeUnit.SECONDS);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat (cancelled)");
  }

  @Test
  void b32_abandonedIteratorIsEndedByTheCollector() {
    abandon(model("a", "b"));
    awaitAbandoned("chat (abandoned)");
  }

  @Test
  void b31_iteratorThatIsNeverTouchedIsEndedByTheCollector() {
    assertThat(model("a", "b").iterator("x")).isNotNull();
    awaitAbandoned("chat (abandoned)");
  }

  @Test
  void b32_abandonedIterableAndStreamAreEndedByTheCollector() {
    assertThat(model("a").iterable("x").iterator().hasNext()).isTrue();
    assertThat(model("a", "b").stream("x").iterator().next()).isEqualTo("a");
    awaitAbandoned("chat (abandoned)", "chat (abandoned)");
  }

  @Test
  void iteratorInUseIsNotAbandoned() {
    Iterator<String> stream = model("a", "b").iterator("x");
    stream.next();
    for (int i = 0; i < 5; i++) {
      System.gc();
    }

    assertThat(telemetry.spans()).isEmpty();
    assertThat(stream.next()).isEqualTo("b");
    assertThat(stream.hasNext()).isFalse();
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
  }

  @Test
  void b53_removeReachesTheDelegate() {
    List<String> list = new ArrayList<>(List.of("a", "b"));
    Iterator<String> stream = wrap(list::iterator).iterator("x");
    stream.next();
    stream.remove();

    assertThat(list).containsExactly("b");
    assertThat(stream.next()).isEqualTo("b");
    assertThat(stream.hasNext()).isFalse();
  }

  @Test
  void b53_listIteratorKeepsItsWholeContract() {
    List<String> list = new ArrayList<>(List.of("a", "b"));
    ListIterator<String> stream = wrap(list::listIterator).list("x");

    assertThat(stream.hasPrevious()).isFalse();
    assertThat(stream.nextIndex()).isZero();
    assertThat(stream.next()).isEqualTo("a");
    stream.set("A");
    stream.add("n");
    assertThat(stream.previous()).isEqualTo("n");
    assertThat(stream.previousIndex()).isZero();
    assertThat(stream.next()).isEqualTo("n");
    assertThat(stream.next()).isEqualTo("b");
    assertThat(stream.hasNext()).isFalse();

    assertThat(list).containsExactly("A", "n", "b");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
  }

  @Test
  void b69_spliteratorIsTraversedInsideAndSplitsShareOneEnd() {
    Spliterator<String> stream =
        wrap(() -> Arrays.asList("a", "b", "c", "d").spliterator()).spliterator("x");
    List<String> seen = new ArrayList<>();

    Spliterator<String> prefix = stream.trySplit();
    assertThat(prefix).isNotNull();
    prefix.forEachRemaining(seen::add);
    assertThat(telemetry.spans()).isEmpty();
    stream.forEachRemaining(seen::add);

    assertThat(seen).containsExactly("a", "b", "c", "d");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
    assertThat(telemetry.span().getAttributes().get(longKey("spanwrap.stream.elements")))
        .isEqualTo(4);
  }

  @Test
  void b70_streamEndsAtExhaustionWhateverTheTerminalOperation() {
    assertThat(model("a", "b").stream("x").toList()).containsExactly("a", "b");
    assertThat(model("a", "b").stream("x").count()).isEqualTo(2);
    assertThat(model("a", "b").stream("x").map(s -> s + s).collect(Collectors.joining()))
        .isEqualTo("aabb");
    assertThat(model("b", "a").stream("x").sorted().reduce("", String::concat)).isEqualTo("ab");
    model("a", "b").stream("x").forEach(element -> {});
    model("a", "b").stream("x").iterator().forEachRemaining(element -> {});
    assertThat(model("a", "b").stream("x").parallel().toArray()).containsExactly("a", "b");
    assertThat(model("a", "b").stream("x").allMatch(s -> true)).isTrue();

    assertThat(telemetry.spans()).hasSize(8);
    assertThat(telemetry.spans())
        .allMatch(span -> span.getAttributes().get(longKey("spanwrap.stream.elements")) == 2L);
  }

  @Test
  void b70_shortCircuitEndsAtCloseAndHandlersRunOnce() {
    AtomicInteger handlers = new AtomicInteger();
    Supplier<Object> source = () -> Stream.of("a", "b", "c").onClose(handlers::incrementAndGet);
    try (Stream<String> stream = wrap(source).stream("x")) {
      assertThat(stream.findFirst()).contains("a");
      assertThat(telemetry.spans()).isEmpty();
    }

    assertThat(handlers).hasValue(1);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat (cancelled)");
  }

  @Test
  void b71_closeHandlersOfBothSidesRunOnceEvenIfOneThrows() {
    List<String> handlers = new ArrayList<>();
    IllegalStateException failure = new IllegalStateException("handler");
    Supplier<Object> source =
        () ->
            Stream.of("a")
                .onClose(
                    () -> {
                      handlers.add("theirs");
                      throw failure;
                    });
    Stream<String> stream = wrap(source).stream("x").onClose(() -> handlers.add("ours"));

    assertThat(catchThrowable(stream::close)).isSameAs(failure);
    stream.close();

    assertThat(handlers).containsExactly("theirs", "ours");
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void b180_streamStaysLazyAndInfiniteOnesShortCircuit() {
    AtomicInteger produced = new AtomicInteger();
    Stream<String> stream =
        wrap(() -> Stream.generate(() -> "e" + produced.incrementAndGet())).stream("x");
    assertThat(produced).hasValue(0);

    assertThat(stream.limit(3).toList()).containsExactly("e1", "e2", "e3");

    assertThat(produced).hasValue(3);
    stream = null;
    awaitAbandoned("chat (abandoned)");
  }

  @Test
  void parallelStreamsHaveOneEndAndLoseNothing() {
    Supplier<Object> source =
        () -> IntStream.range(0, 10_000).mapToObj(Integer::toString).parallel();
    Stream<String> stream = wrap(source).stream("x");

    assertThat(stream.isParallel()).isTrue();
    assertThat(stream.map(Integer::parseInt).mapToInt(i -> i).sum()).isEqualTo(49_995_000);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
    assertThat(telemetry.span().getAttributes().get(longKey("spanwrap.stream.elements")))
        .isEqualTo(10_000);
  }

  @Test
  void failureInTheMiddleOfAStreamIsTheSameInstance() {
    IllegalStateException failure = new IllegalStateException();
    Supplier<Object> source =
        () ->
            Stream.of("a", "b")
                .peek(
                    element -> {
                      if (element.equals("b")) {
                        throw failure;
                      }
                    });

    assertThat(catchThrowable(() -> wrap(source).stream("x").toList())).isSameAs(failure);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat ERROR(java.lang.IllegalStateException)");
    assertThat(telemetry.span().getAttributes().get(longKey("spanwrap.stream.elements")))
        .isEqualTo(1);
  }

  @Test
  void consumerThatThrowsIsNoFailureOfTheProducer() {
    IllegalStateException failure = new IllegalStateException("consumer");
    Iterator<String> stream = model("a", "b").iterator("x");

    assertThat(
            catchThrowable(
                () ->
                    stream.forEachRemaining(
                        element -> {
                          throw failure;
                        })))
        .isSameAs(failure);

    assertThat(SpanTree.of(telemetry.spans())).isSubsetOf("chat (cancelled)");
    stream.forEachRemaining(element -> {});
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void primitiveStreamsKeepTheirKind() {
    Primitives primitives =
        TracedPullStreamsTest_Primitives.wrap(new PrimitivesImpl(), telemetry.tracing());

    assertThat(primitives.ints(4).sum()).isEqualTo(6);
    assertThat(primitives.longs(4).sum()).isEqualTo(6L);
    assertThat(primitives.doubles(4).sum()).isEqualTo(6.0);
    assertThat(primitives.ints(4).boxed().toList()).containsExactly(0, 1, 2, 3);

    assertThat(telemetry.spans())
        .hasSize(4)
        .allMatch(span -> span.getAttributes().get(longKey("spanwrap.stream.elements")) == 4L)
        .allMatch(
            span ->
                span.getAttributes().get(doubleKey("spanwrap.stream.time_to_first_element"))
                    != null);
  }

  @Test
  void b68_firstPassOfAnIterableAdoptsTheCallAndOthersOpenTheirOwn() {
    Iterable<String> stream = model("a", "b").iterable("x");
    assertThat(telemetry.openSpans()).isEqualTo(1);
    stream.forEach(element -> {});
    assertThat(telemetry.spans()).hasSize(1);
    List<String> seen = new ArrayList<>();
    for (String element : stream) {
      seen.add(element);
    }
    StreamSupport.stream(stream.spliterator(), false).forEach(seen::add);

    assertThat(seen).containsExactly("a", "b", "a", "b");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat", "chat", "chat");
    assertThat(telemetry.openSpans()).isZero();
  }

  @Test
  void b5_nullStreamEndsTheCallAndIsReturned() {
    Model model = wrap(() -> null);

    assertThat(model.iterator("x")).isNull();
    assertThat(model.list("x")).isNull();
    assertThat(model.spliterator("x")).isNull();
    assertThat(model.stream("x")).isNull();
    assertThat(model.iterable("x")).isNull();
    assertThat(telemetry.spans()).hasSize(5);
  }

  @Test
  void b42_elementsPassByIdentityNullsIncluded() {
    String one = new String("same");
    String two = new String("same");
    Iterator<String> stream = wrap(() -> Arrays.asList(one, null, two).iterator()).iterator("x");

    assertThat(stream.next()).isSameAs(one);
    assertThat(stream.next()).isNull();
    assertThat(stream.next()).isSameAs(two);
    assertThat(stream.hasNext()).isFalse();
  }

  @Test
  void b122_streamThatIsDrainedLaterBelongsToTheCallsParent() {
    Span request = telemetry.tracer().spanBuilder("request").startSpan();
    Iterator<String> stream;
    try (Scope scope = request.makeCurrent()) {
      stream = model("a").iterator("x");
    }
    stream.forEachRemaining(element -> {});
    request.end();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("request", "  chat");
  }

  @Test
  void b71_spliteratorCharacteristicsStayButForSized() {
    Spliterator<String> plain = Spliterators.spliterator(List.of("a", "b"), Spliterator.NONNULL);
    Spliterator<String> traced = wrap(() -> plain).spliterator("x");

    assertThat(traced.hasCharacteristics(Spliterator.NONNULL)).isTrue();
    traced.forEachRemaining(element -> {});
  }

  @Test
  void spanOfAnAbandonedStreamEndsAtItsLastActivity() {
    Iterator<String> stream = model("a", "b").iterator("x");
    stream.next();
    long last = System.currentTimeMillis();
    stream = null;
    awaitAbandoned("chat (abandoned)");

    SpanData span = telemetry.span();
    assertThat(TimeUnit.NANOSECONDS.toMillis(span.getEndEpochNanos()))
        .isLessThanOrEqualTo(last + 50);
    assertThat(span.getEndEpochNanos()).isGreaterThanOrEqualTo(span.getStartEpochNanos());
  }

  private void abandon(Model model) {
    Iterator<String> stream = model.iterator("x");
    assertThat(stream.next()).isEqualTo("a");
  }

  private void awaitAbandoned(String... tree) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              System.gc();
              return telemetry.openSpans() == 0;
            });
    assertThat(SpanTree.of(telemetry.spans())).containsExactly(tree);
  }

  private Model model(String... elements) {
    return wrap(() -> new Noting(List.of(elements).iterator()));
  }

  private Model wrap(Supplier<Object> source) {
    return TracedPullStreamsTest_Model.wrap(new ModelImpl(source), telemetry.tracing());
  }

  private class Noting implements Iterator<String> {
    private final Iterator<String> elements;

    Noting(Iterator<String> elements) {
      this.elements = elements;
    }

    @Override
    public boolean hasNext() {
      pulls.add(Span.current());
      return elements.hasNext();
    }

    @Override
    public String next() {
      pulls.add(Span.current());
      return elements.next();
    }
  }

  private final class Closeable extends Noting implements AutoCloseable {
    private final AtomicBoolean open = new AtomicBoolean(true);

    Closeable(List<String> elements) {
      super(elements.iterator());
    }

    @Override
    public void close() {
      open.set(false);
      closed.incrementAndGet();
      pulls.add(Span.current());
    }
  }

  private record ModelImpl(Supplier<Object> source) implements Model {
    @Override
    @SuppressWarnings("unchecked")
    public Iterator<String> iterator(String input) {
      return (Iterator<String>) source.get();
    }

    @Override
    @SuppressWarnings("unchecked")
    public ListIterator<String> list(String input) {
      return (ListIterator<String>) source.get();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Spliterator<String> spliterator(String input) {
      return (Spliterator<String>) source.get();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Stream<String> stream(String input) {
      Object value = source.get();
      return value instanceof Iterator<?> iterator
          ? StreamSupport.stream(
              Spliterators.spliteratorUnknownSize((Iterator<String>) iterator, 0), false)
          : (Stream<String>) value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Iterable<String> iterable(String input) {
      return source.get() == null ? null : () -> (Iterator<String>) source.get();
    }
  }

  private static final class PrimitivesImpl implements Primitives {
    @Override
    public IntStream ints(int n) {
      return IntStream.range(0, n);
    }

    @Override
    public LongStream longs(int n) {
      return LongStream.range(0, n);
    }

    @Override
    public DoubleStream doubles(int n) {
      return IntStream.range(0, n).asDoubleStream();
    }
  }
}
