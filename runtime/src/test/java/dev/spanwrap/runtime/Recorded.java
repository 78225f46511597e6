// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A tracing whose spans are recorded; fails a test that leaves a span open or a context behind. */
final class Recorded implements BeforeEachCallback, AfterEachCallback {
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final AtomicInteger open = new AtomicInteger();
  private final List<Throwable> internalErrors = new CopyOnWriteArrayList<>();
  private final OpenTelemetry openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(new Counting())
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();
  private final Tracing tracing = tracing(builder -> builder);

  Tracing tracing() {
    return tracing;
  }

  Tracing tracing(UnaryOperator<Tracing.Builder> options) {
    return options
        .apply(Tracing.builder(openTelemetry).onInternalError(internalErrors::add))
        .build();
  }

  Span startSpan(String name) {
    return openTelemetry.getTracer("test").spanBuilder(name).startSpan();
  }

  List<SpanData> spans() {
    return exporter.getFinishedSpanItems();
  }

  /** The only span that has ended. */
  SpanData span() {
    assertThat(spans()).hasSize(1);
    return spans().get(0);
  }

  /** The only ended span of that name. */
  SpanData span(String name) {
    List<SpanData> named = spans().stream().filter(span -> span.getName().equals(name)).toList();
    assertThat(named).as("spans named %s", name).hasSize(1);
    return named.get(0);
  }

  List<Throwable> internalErrors() {
    return internalErrors;
  }

  int open() {
    return open.get();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    exporter.reset();
    open.set(0);
    internalErrors.clear();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(Context.current()).as("the context left behind").isSameAs(Context.root());
    assertThat(open).as("spans left open").hasValue(0);
    assertThat(internalErrors).as("internal errors").isEmpty();
  }

  private final class Counting implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
      open.incrementAndGet();
    }

    @Override
    public boolean isStartRequired() {
      return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      open.decrementAndGet();
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
