// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("try")
class IterableTracingTest {
  private static final Operation STREAM = Operation.named("Model.stream").streamed();

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  private Iterable<Integer> traced(Iterable<Integer> source) {
    DeferredCall calls = recorded.tracing().defer(() -> recorded.tracing().begin(STREAM));
    return IterableTracing.trace(source, calls.begin(), calls);
  }

  @Test
  void b68_theFirstPassAdoptsTheCallAndFurtherPassesOpenTheirOwn() {
    Iterable<Integer> traced = traced(List.of(1, 2));
    assertThat(recorded.openSpans()).isEqualTo(1);
    assertThat(traced).containsExactly(1, 2);
    assertThat(recorded.spans()).hasSize(1);
    assertThat(recorded.openSpans()).isZero();
    List<Integer> seen = new ArrayList<>();
    traced.forEach(seen::add);
    assertThat(recorded.spans()).hasSize(2);
    assertThat(StreamSupport.stream(traced.spliterator(), false).toList()).isEqualTo(seen);
    assertThat(recorded.spans()).hasSize(3);
  }

  @Test
  void b68_aSinglePassIterableStaysOne() {
    Iterator<Integer> only = List.of(1).iterator();
    Iterable<Integer> traced = traced(() -> only);
    assertThat(traced).containsExactly(1);
    assertThat(traced).isEmpty();
  }

  @Test
  void b20_passesRunInTheirContexts() {
    Contexts producer = new Contexts();
    Contexts consumer = new Contexts();
    Span caller = recorded.tracer().spanBuilder("caller").startSpan();
    try (Scope scope = caller.makeCurrent()) {
      traced(
              () -> {
                producer.note();
                return List.of(1, 2).iterator();
              })
          .forEach(element -> consumer.note());
    }
    caller.end();
    assertThat(producer.seen()).containsExactly(recorded.span("Model.stream").getSpanId());
    assertThat(consumer.seen()).hasSize(2).containsOnly(Contexts.id(caller));
  }
}
