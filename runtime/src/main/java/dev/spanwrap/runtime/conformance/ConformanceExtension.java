// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails each test whose telemetry does not conform to the GenAI conventions. It reads what another
 * extension collected, OpenTelemetry's own for example, which it is declared after:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final OpenTelemetryExtension otel = OpenTelemetryExtension.create();
 *
 * @RegisterExtension
 * final ConformanceExtension conformance =
 *     ConformanceExtension.of(otel::getSpans, otel::getMetrics, otel::getLogRecords);
 * }</pre>
 */
public final class ConformanceExtension implements AfterEachCallback {
  private final GenAiConformance conformance;
  private final Supplier<? extends Collection<SpanData>> spans;
  private final Supplier<? extends Collection<MetricData>> metrics;
  private final Supplier<? extends Collection<LogRecordData>> logs;

  private ConformanceExtension(
      GenAiConformance conformance,
      Supplier<? extends Collection<SpanData>> spans,
      Supplier<? extends Collection<MetricData>> metrics,
      Supplier<? extends Collection<LogRecordData>> logs) {
    this.conformance = conformance;
    this.spans = spans;
    this.metrics = metrics;
    this.logs = logs;
  }

  /** Returns an extension that checks what the suppliers hand out when a test is over. */
  public static ConformanceExtension of(
      Supplier<? extends Collection<SpanData>> spans,
      Supplier<? extends Collection<MetricData>> metrics,
      Supplier<? extends Collection<LogRecordData>> logs) {
    return new ConformanceExtension(GenAiConformance.create(), spans, metrics, logs);
  }

  /** Returns the same extension with another check. */
  public ConformanceExtension checking(GenAiConformance conformance) {
    return new ConformanceExtension(conformance, spans, metrics, logs);
  }

  /**
   * Fails if what was collected so far does not conform: for tests that collect anew in the middle.
   *
   * @throws AssertionError naming each violation
   */
  public void check() {
    List<Violation> violations = new ArrayList<>(conformance.ofSpans(spans.get()));
    violations.addAll(conformance.ofMetrics(metrics.get()));
    violations.addAll(conformance.ofLogs(logs.get()));
    GenAiConformance.fail(violations);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    check();
  }
}
