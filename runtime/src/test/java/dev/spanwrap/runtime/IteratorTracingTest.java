// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("try")
class IteratorTracingTest {
  private static final Operation STREAM = Operation.named("Model.stream").streamed();

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  private TracedCall begin() {
    return recorded.tracing().begin(STREAM);
  }

  @Test
  void b48_b65_endsWhenItIsExhaustedAndNotEarlier() {
    Iterator<String> traced = IteratorTracing.trace(List.of("a", "b").iterator(), begin());
    assertThat(traced.next()).isEqualTo("a");
    assertThat(traced.next()).isEqualTo("b");
    assertThat(recorded.spans()).isEmpty();
    assertThat(traced.hasNext()).isFalse();
    assertThat(recorded.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(traced.hasNext()).isFalse();
    assertThat(recorded.spans()).hasSize(1);
  }

  @Test
  void b65_endsWhenNextFindsNoElement() {
    Iterator<String> traced = IteratorTracing.trace(List.<String>of().iterator(), begin());
    assertThatThrownBy(traced::next).isInstanceOf(NoSuchElementException.class);
    assertThat(recorded.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @Test
  void b66_failsWithTheErrorThatEscapes() {
    Error broken = new StackOverflowError("broken");
    TracedCall call = begin();
    Iterator<String> traced =
        IteratorTracing.trace(
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                throw broken;
              }

              @Override
              public String next() {
                return "a";
              }
            },
            call);
    assertThat(traced.next()).isEqualTo("a");
    assertThatThrownBy(traced::hasNext).isSameAs(broken);
    assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void b17_b20_producerRunsInsideTheSpanAndTheConsumerInItsOwn() {
    Contexts producer = new Contexts();
    Contexts consumer = new Contexts();
    Span caller = recorded.tracer().spanBuilder("caller").startSpan();
    TracedCall call;
    try (Scope scope = caller.makeCurrent()) {
      call = begin();
      Iterator<Integer> traced = IteratorTracing.trace(noting(producer, 2), call);
      while (traced.hasNext()) {
        consumer.note();
        traced.next();
        consumer.note();
      }
    }
    caller.end();
    assertThat(producer.seen()).hasSize(5).containsOnly(Contexts.id(call.span()));
    assertThat(consumer.seen()).hasSize(4).containsOnly(Contexts.id(caller));
    SpanData span = recorded.span("Model.stream");
    assertThat(span.getParentSpanId()).isEqualTo(Contexts.id(caller));
  }

  @Test
  void b69_actionsRunInTheCallersContextAndTheProducerInsideTheSpan() {
    Contexts producer = new Contexts();
    Contexts consumer = new Contexts();
    Span caller = recorded.tracer().spanBuilder("caller").startSpan();
    TracedCall call;
    List<Integer> elements = new ArrayList<>();
    try (Scope scope = caller.makeCurrent()) {
      call = begin();
      IteratorTracing.trace(noting(producer, 3), call)
          .forEachRemaining(
              element -> {
                consumer.note();
                elements.add(element);
              });
    }
    caller.end();
    assertThat(elements).containsExactly(0, 1, 2);
    assertThat(producer.seen()).containsOnly(Contexts.id(call.span()));
    assertThat(consumer.seen()).hasSize(3).containsOnly(Contexts.id(caller));
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void b147_anActionThatThrowsCancelsTheCall() {
    RuntimeException refused = new RuntimeException("refused");
    TracedCall call = begin();
    Iterator<Integer> traced = IteratorTracing.trace(List.of(1, 2).iterator(), call);
    assertThatThrownBy(
            () ->
                traced.forEachRemaining(
                    element -> {
                      throw refused;
                    }))
        .isSameAs(refused);
    assertThat(call.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(traced.next()).isEqualTo(2);
  }

  @Test
  void b67_closesInsideTheSpanAsOftenAsItIsClosed() throws Exception {
    Contexts closing = new Contexts();
    TracedCall call = begin();
    Iterator<Integer> traced = IteratorTracing.trace(new Lines(closing, null), call);
    traced.next();
    ((Closeable) traced).close();
    assertThat(call.outcome()).isEqualTo(Outcome.CANCELLED);
    ((Closeable) traced).close();
    assertThat(closing.seen()).containsExactly(Contexts.id(call.span()), Contexts.id(call.span()));
    recorded.span();
  }

  @Test
  void b38_aCloseThatThrowsFailsTheCall() {
    IOException broken = new IOException("broken");
    TracedCall call = begin();
    Iterator<Integer> traced = IteratorTracing.trace(new Lines(new Contexts(), broken), call);
    assertThatThrownBy(() -> ((Closeable) traced).close()).isSameAs(broken);
    assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void b5_aNullStreamEndsTheCall() {
    TracedCall call = begin();
    assertThat(IteratorTracing.<String>trace(null, call)).isNull();
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void b34_aTerminalElementEndsTheCallBeforeItIsHandedOn() {
    TracedCall call =
        recorded
            .tracing()
            .begin(
                STREAM
                    .endsWith(Done.class)
                    .<Done>onElement((seen, done) -> seen.span().setAttribute("done", true)));
    Iterator<Object> traced =
        IteratorTracing.trace(List.<Object>of(new Done(), "late").iterator(), call);
    assertThat(traced.next()).isInstanceOf(Done.class);
    assertThat(recorded.span().getAttributes().get(AttributeKey.booleanKey("done"))).isTrue();
    assertThat(traced.next()).isEqualTo("late");
    assertThat(traced.hasNext()).isFalse();
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(
            recorded.span().getAttributes().get(AttributeKey.longKey("spanwrap.stream.elements")))
        .isEqualTo(1);
  }

  @Test
  void b36_aFailureElementFailsTheCallBeforeItIsHandedOn() {
    TracedCall call = recorded.tracing().begin(STREAM.failsWith(Done.class));
    Iterator<Object> traced =
        IteratorTracing.trace(List.<Object>of("a", new Done()).iterator(), call);
    traced.next();
    assertThat(call.outcome()).isNull();
    traced.next();
    assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(traced.hasNext()).isFalse();
    recorded.span();
  }

  @Test
  void b37_aStreamWithoutTheEndThatItPromisesIsIncomplete() {
    TracedCall call = recorded.tracing().begin(STREAM.endsWith(Done.class).endRequired());
    IteratorTracing.trace(List.<Object>of("a").iterator(), call).forEachRemaining(element -> {});
    assertThat(call.outcome()).isEqualTo(Outcome.INCOMPLETE);
  }

  @Test
  void b51_timesTheFirstElementAndCountsAll() {
    TracedCall call = recorded.tracing().begin(STREAM);
    IteratorTracing.trace(List.of(1, 2, 3).iterator(), call).forEachRemaining(element -> {});
    SpanData span = recorded.span();
    assertThat(span.getAttributes().get(AttributeKey.longKey("spanwrap.stream.elements")))
        .isEqualTo(3);
    assertThat(
            span.getAttributes()
                .get(AttributeKey.doubleKey("spanwrap.stream.time_to_first_element")))
        .isPositive();
  }

  private static Iterator<Integer> noting(Contexts contexts, int size) {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        contexts.note();
        return next < size;
      }

      @Override
      public Integer next() {
        contexts.note();
        return next++;
      }
    };
  }

  private record Done() {}

  private record Lines(Contexts closing, IOException broken)
      implements Iterator<Integer>, Closeable {
    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Integer next() {
      return 1;
    }

    @Override
    public void close() throws IOException {
      closing.note();
      if (broken != null) {
        throw broken;
      }
    }
  }
}
