// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.OpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A complete OpenTelemetry for a test, which keeps what it is told, and the judge of what the test
 * leaves behind: a context current on its thread or on a thread of one of its pools, a span never
 * ended, an internal error of Spanwrap that the test did not ask for, or a span, metric or log that
 * the GenAI conventions do not have so, each fails the test. Where OpenTelemetry's strict context
 * checks are on, so does a scope never closed or closed by another thread.
 *
 * <pre>{@code
 * @RegisterExtension final Telemetry telemetry = Telemetry.create();
 *
 * @Test
 * void modelIsAsked() {
 *   ChatModel model = TracedChatModel.wrap(new Fake(), telemetry.tracing());
 *   model.chat("hello");
 *   assertEquals("chat gpt-5", telemetry.span().getName());
 * }
 * }</pre>
 *
 * <p>Spans, logs and metrics may come from any thread; everything else is for the test's own.
 */
public final class Telemetry implements BeforeEachCallback, AfterEachCallback {
  private final CollectedSpans spans = new CollectedSpans();
  private final CollectedMetrics metrics = new CollectedMetrics();
  private final CollectedLogs logs = new CollectedLogs();
  private final LoggedFailures loggedFailures = new LoggedFailures();
  private final List<Pool> pools = new ArrayList<>();
  private final List<Throwable> internalErrors = new CopyOnWriteArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final OpenTelemetrySdk sdk;
  private final Tracing tracing;
  private GenAiConformance conformance = GenAiConformance.create();

  private Telemetry(Sampler sampler, boolean spansOnly) {
    OpenTelemetrySdkBuilder builder =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder().setSampler(sampler).addSpanProcessor(spans).build());
    if (!spansOnly) {
      builder.setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build());
      builder.setLoggerProvider(SdkLoggerProvider.builder().addLogRecordProcessor(logs).build());
    }
    this.sdk = builder.build();
    this.tracing = tracing(defaults -> defaults);
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

  /**
   * Holds nothing against a rule of the conventions that the tests break on purpose.
   *
   * @param rule the rule
   * @param reason why, for whoever reads the test
   * @throws IllegalArgumentException if the reason is blank
   */
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

  /**
   * Returns the tracing with all defaults, always the same, whose internal errors fail the test.
   */
  public Tracing tracing() {
    return tracing;
  }

  /** Returns a new tracing with these options, whose internal errors fail the test. */
  public Tracing tracing(UnaryOperator<Tracing.Builder> options) {
    return options.apply(Tracing.builder(sdk).onInternalError(internalErrors::add)).build();
  }

  /** Returns a pool whose threads must have no context current when the test is over. */
  public ExecutorService pool(int threads) {
    return watching(Executors.newFixedThreadPool(threads), threads);
  }

  /**
   * Watches a pool, which is shut down when the test is over.
   *
   * @param pool the pool
   * @param threads how many tasks it runs at the same time
   * @return the same pool
   */
  public ExecutorService watching(ExecutorService pool, int threads) {
    pools.add(new Pool(pool, threads));
    return pool;
  }

  /** Returns the spans that ended, in this order. */
  public List<SpanData> spans() {
    return spans.ended();
  }

  /**
   * Returns the only span that ended.
   *
   * @throws AssertionError if none did, or several
   */
  public SpanData span() {
    return only(spans(), "Expected one span");
  }

  /**
   * Returns the only span of that name that ended.
   *
   * @throws AssertionError if none has the name, or several
   */
  public SpanData span(String name) {
    List<SpanData> named = spans().stream().filter(span -> span.getName().equals(name)).toList();
    return only(named, "Expected one span named '" + name + "'");
  }

  private SpanData only(List<SpanData> found, String expected) {
    if (found.size() != 1) {
      throw new AssertionError(expected + ", but there are " + found.size() + " of " + spans());
    }
    return found.get(0);
  }

  /** Returns how many spans are open. */
  public int openSpans() {
    return spans.openNames().size();
  }

  /** Returns what was measured. */
  public List<MetricData> metrics() {
    return metrics.all();
  }

  /** Returns what was logged through OpenTelemetry. */
  public List<LogRecordData> logs() {
    return logs.emitted();
  }

  /** Returns the internal errors so far, which then do not fail the test any more. */
  public List<Throwable> takeInternalErrors() {
    List<Throwable> taken = List.copyOf(internalErrors);
    internalErrors.removeAll(taken);
    return taken;
  }

  /** Forgets the spans that are open: the test broke what would have ended them. */
  public void forgetOpenSpans() {
    spans.forgetOpen();
  }

  /** Forgets the spans that ended and the logs so far; they are held to the conventions still. */
  public void reset() {
    checkConformance();
    spans.forgetEnded();
    logs.forget();
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
    forgetOpenSpans();
    loggedFailures.listen();
    Leftovers.none(Context.current(), "the context left by somebody else");
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    List<Throwable> logged = loggedFailures.stopListening();
    for (Pool pool : pools) {
      pool.check();
    }
    pools.clear();
    Leftovers.none(Context.current(), "a context left on the thread");
    if (ContextStorage.get() instanceof AutoCloseable strict) {
      OtherThreads.leaveTracedCode();
      strict.close();
    }
    Leftovers.none(spans.openNames(), "spans left open");
    Leftovers.none(internalErrors, "internal errors");
    Leftovers.none(logged, "failures that were logged");
    checkConformance();
    violations.addAll(conformance.ofMetrics(metrics()));
    GenAiConformance.fail(violations);
  }
}
