// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("try")
class StreamTracingTest {
  private static final Operation STREAM = Operation.named("Model.stream").streamed();

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  private TracedCall begin() {
    return recorded.tracing().begin(STREAM);
  }

  @Test
  void b70_aTerminalOperationEndsTheCall() {
    TracedCall call = begin();
    Stream<String> traced = StreamTracing.trace(Stream.of("a", "b"), call);
    assertThat(call.outcome()).isNull();
    assertThat(traced.map(String::toUpperCase)).containsExactly("A", "B");
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void b71_countTraversesAndPrimitivesKeepTheirType() {
    TracedCall ints = begin();
    assertThat(StreamTracing.trace(IntStream.range(0, 5), ints).count()).isEqualTo(5);
    assertThat(ints.outcome()).isEqualTo(Outcome.SUCCEEDED);
    TracedCall longs = begin();
    assertThat(StreamTracing.trace(LongStream.of(1, 2), longs).sum()).isEqualTo(3);
    assertThat(longs.outcome()).isEqualTo(Outcome.SUCCEEDED);
    TracedCall doubles = begin();
    assertThat(StreamTracing.trace(DoubleStream.of(1, 2), doubles).boxed().toList())
        .containsExactly(1.0, 2.0);
    assertThat(doubles.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void b71_characteristicsAreKeptButForTheSize() {
    TracedCall call = begin();
    Spliterator<Integer> traced =
        StreamTracing.trace(new TreeSet<>(List.of(2, 1)).stream(), call).spliterator();
    int expected =
        new TreeSet<>(List.of(2, 1)).stream().spliterator().characteristics()
            & ~(Spliterator.SIZED | Spliterator.SUBSIZED);
    assertThat(traced.characteristics()).isEqualTo(expected);
    assertThat(traced.getComparator()).isNull();
    call.cancel();
  }

  @Test
  void b71_closeHandlersRunOnceInsideTheSpan() {
    Contexts closing = new Contexts();
    AtomicInteger later = new AtomicInteger();
    TracedCall call = begin();
    Stream<Integer> traced =
        StreamTracing.trace(Stream.of(1, 2).onClose(closing::note), call)
            .onClose(later::incrementAndGet);
    traced.close();
    traced.close();
    assertThat(closing.seen()).containsExactly(Contexts.id(call.span()));
    assertThat(later).hasValue(1);
    assertThat(call.outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void b70_aShortCircuitEndsAtTheClose() {
    TracedCall call = begin();
    try (Stream<Integer> traced = StreamTracing.trace(Stream.iterate(0, i -> i + 1), call)) {
      assertThat(traced.filter(i -> i > 2).findFirst()).contains(3);
      assertThat(call.outcome()).isNull();
    }
    assertThat(call.outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void b69_partsOfAParallelStreamShareOneCall() {
    TracedCall call = begin();
    Stream<Integer> source = IntStream.range(0, 10_000).boxed().parallel();
    Stream<Integer> traced = StreamTracing.trace(source, call);
    assertThat(traced.isParallel()).isTrue();
    List<Integer> elements = Collections.synchronizedList(new ArrayList<>());
    traced.forEach(elements::add);
    assertThat(elements).hasSize(10_000).doesNotHaveDuplicates();
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(
            recorded
                .span()
                .getAttributes()
                .get(io.opentelemetry.api.common.AttributeKey.longKey("spanwrap.stream.elements")))
        .isEqualTo(10_000);
  }

  @Test
  void b180_nothingRunsBeforeTheTerminalOperation() {
    AtomicInteger opened = new AtomicInteger();
    Stream<Integer> source =
        java.util.stream.StreamSupport.stream(
            () -> {
              opened.incrementAndGet();
              return List.of(3, 1, 2).spliterator();
            },
            Spliterator.ORDERED,
            false);
    Stream<Integer> traced = StreamTracing.trace(source, begin()).sorted();
    assertThat(opened).hasValue(0);
    assertThat(traced.collect(Collectors.toList())).containsExactly(1, 2, 3);
    assertThat(opened).hasValue(1);
  }

  @Test
  void b20_b69_producerAndConsumerHaveTheirContexts() {
    Contexts producer = new Contexts();
    Contexts consumer = new Contexts();
    Span caller = recorded.tracer().spanBuilder("caller").startSpan();
    TracedCall call;
    try (Scope scope = caller.makeCurrent()) {
      call = begin();
      StreamTracing.trace(Stream.of(1, 2, 3).peek(i -> producer.note()), call)
          .forEach(i -> consumer.note());
    }
    TracedCall pulled;
    try (Scope scope = caller.makeCurrent()) {
      pulled = begin();
      Iterator<Integer> iterator =
          StreamTracing.trace(Stream.of(1, 2, 3).peek(i -> producer.note()), pulled).iterator();
      while (iterator.hasNext()) {
        consumer.note();
        iterator.next();
      }
    }
    caller.end();
    assertThat(producer.seen())
        .hasSize(6)
        .containsOnly(Contexts.id(call.span()), Contexts.id(pulled.span()));
    assertThat(consumer.seen()).hasSize(6).containsOnly(Contexts.id(caller));
  }

  @Test
  void b142_failsWithTheExceptionOfTheProducerAndIsCancelledByTheConsumers() {
    RuntimeException broken = new RuntimeException("broken");
    TracedCall failing = begin();
    Stream<Integer> traced =
        StreamTracing.trace(
            Stream.of(1)
                .map(
                    i -> {
                      throw broken;
                    }),
            failing);
    assertThatThrownBy(traced::toList).isSameAs(broken);
    assertThat(failing.outcome()).isEqualTo(Outcome.FAILED);
    TracedCall refused = begin();
    Stream<Integer> consumed = StreamTracing.trace(Stream.of(1), refused);
    assertThatThrownBy(
            () ->
                consumed.forEach(
                    i -> {
                      throw broken;
                    }))
        .isSameAs(broken);
    assertThat(refused.outcome()).isEqualTo(Outcome.CANCELLED);
  }
}
