// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Violation;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.OpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A complete OpenTelemetry that keeps what it is told, and the judge of what a test leaves behind:
 * a context current on its thread or on a thread of one of its pools, a scope never closed or
 * closed by another thread, a span never ended, an internal error that the test did not ask for, or
 * a span, metric or log that the GenAI conventions do not have so, each fails the test.
 *
 * <pre>{@code
 * @RegisterExtension final Telemetry telemetry = Telemetry.create();
 * }</pre>
 */
public final class Telemetry implements BeforeEachCallback, AfterEachCallback {
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private final OpenSpans openSpans = new OpenSpans();
  private final LoggedFailures loggedFailures = new LoggedFailures();
  private final List<Pool> pools = new ArrayList<>();
  private final List<Throwable> internalErrors = new CopyOnWriteArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final OpenTelemetrySdk sdk;
  private GenAiConformance conformance = GenAiConformance.create();

  private Telemetry(Sampler sampler, boolean spansOnly) {
    SdkTracerProvider traces =
        SdkTracerProvider.builder()
            .setSampler(sampler)
            .addSpanProcessor(openSpans)
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build();
    OpenTelemetrySdkBuilder builder = OpenTelemetrySdk.builder().setTracerProvider(traces);
    if (!spansOnly) {
      builder.setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build());
      builder.setLoggerProvider(
          SdkLoggerProvider.builder()
              .addLogRecordProcessor(SimpleLogRecordProcessor.create(logs))
              .build());
    }
    this.sdk = builder.build();
  }

  /** Returns a telemetry that records every span. */
  public static Telemetry create() {
    return new Telemetry(Sampler.alwaysOn(), false);
  }

  /** Returns a telemetry that records the spans that {@code sampler} wants. */
  public static Telemetry sampledBy(Sampler sampler) {
    return new Telemetry(sampler, false);
  }

  /** Returns a telemetry of spans that {@code sampler} wants, without metrics and logs. */
  public static Telemetry ofSpans(Sampler sampler) {
    return new Telemetry(sampler, true);
  }

  /** Expects content: the test asks for it. */
  public Telemetry withContent() {
    conformance = conformance.withContent();
    return this;
  }

  /** Holds nothing against a rule of the conventions that the tests break on purpose. */
  public Telemetry waiving(Rule rule, String reason) {
    conformance = conformance.waiving(rule, reason);
    return this;
  }

  /** Returns the OpenTelemetry. */
  public OpenTelemetry openTelemetry() {
    return sdk;
  }

  /** Returns a tracer for spans of the test's own. */
  public Tracer tracer() {
    return sdk.getTracer("test");
  }

  /** Returns a tracing with all defaults, whose internal errors fail the test. */
  public Tracing tracing() {
    return tracing(builder -> builder);
  }

  /** Returns a tracing with these options, whose internal errors fail the test. */
  public Tracing tracing(UnaryOperator<Tracing.Builder> options) {
    return options.apply(Tracing.builder(sdk).onInternalError(internalErrors::add)).build();
  }

  /** Returns a pool whose threads must have no context current when the test is over. */
  public ExecutorService pool(int threads) {
    return pool(Threads.PLATFORM, threads);
  }

  /** As {@link #pool(int)}, of a kind of threads. */
  public ExecutorService pool(Threads kind, int threads) {
    Pool pool = new Pool(kind.executor(threads), threads);
    pools.add(pool);
    return pool.executor();
  }

  /** Returns the spans that ended, in this order. */
  public List<SpanData> spans() {
    return spans.getFinishedSpanItems();
  }

  /** Returns the only span that ended. */
  public SpanData span() {
    assertThat(spans()).hasSize(1);
    return spans().get(0);
  }

  /** Returns the only span of that name that ended. */
  public SpanData span(String name) {
    List<SpanData> named = spans().stream().filter(span -> span.getName().equals(name)).toList();
    assertThat(named).as("spans named '%s' among %s", name, spans()).hasSize(1);
    return named.get(0);
  }

  /** Returns the spans that ended, as {@link SpanTree} shows them. */
  public List<String> tree() {
    return SpanTree.of(spans());
  }

  /** Returns how many spans are open. */
  public int openSpans() {
    return openSpans.count();
  }

  /** Returns what was measured. */
  public List<MetricData> metrics() {
    return List.copyOf(metrics.collectAllMetrics());
  }

  /** Returns what was logged through OpenTelemetry. */
  public List<LogRecordData> logs() {
    return logs.getFinishedLogRecordItems();
  }

  /** Returns the internal errors so far, which then do not fail the test any more. */
  public List<Throwable> takeInternalErrors() {
    List<Throwable> taken = List.copyOf(internalErrors);
    internalErrors.removeAll(taken);
    return taken;
  }

  /** Forgets the spans that are open: the test broke what would have ended them. */
  public void forgetOpenSpans() {
    openSpans.forget();
  }

  /** Forgets the spans that ended so far. */
  public void reset() {
    checkConformance();
    spans.reset();
    logs.reset();
  }

  private void checkConformance() {
    violations.addAll(conformance.ofSpans(spans()));
    violations.addAll(conformance.ofLogs(logs()));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    reset();
    violations.clear();
    internalErrors.clear();
    openSpans.forget();
    loggedFailures.listen();
    assertThat(Context.current()).as("the context left by somebody else").isSameAs(Context.root());
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    List<Throwable> logged = loggedFailures.stopListening();
    for (Pool pool : pools) {
      pool.check();
    }
    pools.clear();
    assertThat(Context.current()).as("the context left behind").isSameAs(Context.root());
    if (ContextStorage.get() instanceof AutoCloseable strict) {
      strict.close();
    }
    assertThat(openSpans.names()).as("spans left open").isEmpty();
    assertThat(internalErrors).as("internal errors").isEmpty();
    assertThat(logged).as("failures that were logged").isEmpty();
    checkConformance();
    violations.addAll(conformance.ofMetrics(metrics()));
    assertThat(violations).as("violations of the GenAI conventions").isEmpty();
  }
}
