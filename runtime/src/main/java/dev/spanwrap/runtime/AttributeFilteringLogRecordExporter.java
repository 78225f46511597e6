// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A log exporter for a backend that rejects attributes which it does not know, as {@link
 * AttributeFilteringSpanExporter} is for spans: events carry content and exceptions, too. (Metrics
 * need none: the SDK's views have attribute filters.)
 *
 * <p>A record of which nothing goes is passed on as it is. As thread-safe as the exporter behind
 * it. Needs the OpenTelemetry SDK.
 */
public final class AttributeFilteringLogRecordExporter implements LogRecordExporter {
  private final LogRecordExporter delegate;
  private final AttributeFiltering filtering;

  private AttributeFilteringLogRecordExporter(
      LogRecordExporter delegate, AttributeFiltering filtering) {
    this.delegate = delegate;
    this.filtering = filtering;
  }

  /**
   * Returns an exporter in front of another.
   *
   * @param delegate exports what is kept
   * @param kept which attributes are kept, by key; asked on the thread that exports
   * @return the exporter
   */
  public static AttributeFilteringLogRecordExporter create(
      LogRecordExporter delegate, Predicate<? super AttributeKey<?>> kept) {
    return new AttributeFilteringLogRecordExporter(
        Objects.requireNonNull(delegate, "delegate"),
        new AttributeFiltering(Objects.requireNonNull(kept, "kept")));
  }

  @Override
  public CompletableResultCode export(Collection<LogRecordData> logs) {
    List<LogRecordData> filtered = new ArrayList<>(logs.size());
    for (LogRecordData log : logs) {
      filtered.add(AttributeFilteringLogRecordData.of(log, filtering));
    }
    return delegate.export(filtered);
  }

  @Override
  public CompletableResultCode flush() {
    return delegate.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return delegate.shutdown();
  }

  @Override
  public String toString() {
    return "AttributeFilteringLogRecordExporter{" + delegate + '}';
  }
}
