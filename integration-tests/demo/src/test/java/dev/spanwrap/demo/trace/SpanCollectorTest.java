// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.Test;

class SpanCollectorTest {

  @Test
  void tellsTheEndedFromTheOpenInOrderOfStart() {
    SpanCollector collector = new SpanCollector();
    try (SdkTracerProvider tracers =
        SdkTracerProvider.builder().addSpanProcessor(collector).build()) {
      Tracer tracer = tracers.get("test");
      Span first = tracer.spanBuilder("first").startSpan();
      Span second = tracer.spanBuilder("second").startSpan();
      tracer.spanBuilder("third").startSpan();
      second.end();
      first.end();
    }

    assertThat(collector.ended()).extracting(SpanData::getName).containsExactly("first", "second");
    assertThat(collector.open()).containsExactly("third");
  }
}
