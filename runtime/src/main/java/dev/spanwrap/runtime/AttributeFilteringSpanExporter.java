// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A span exporter for a backend that rejects attributes which it does not know: it gets copies
 * without them, and the exporters beside it get everything.
 *
 * <pre>{@code
 * SdkTracerProvider.builder()
 *     .addSpanProcessor(BatchSpanProcessor.builder(everything).build())
 *     .addSpanProcessor(
 *         BatchSpanProcessor.builder(
 *                 AttributeFilteringSpanExporter.create(
 *                     strict, key -> !key.getKey().startsWith("spanwrap.")))
 *             .build())
 * }</pre>
 *
 * <p>Attributes of spans, of their events and of their links are filtered; resources and scopes are
 * not. A span of which nothing goes is passed on as it is. As thread-safe as the exporter behind
 * it. Needs the OpenTelemetry SDK.
 */
public final class AttributeFilteringSpanExporter implements SpanExporter {
  private final SpanExporter delegate;
  private final AttributeFiltering filtering;

  private AttributeFilteringSpanExporter(SpanExporter delegate, AttributeFiltering filtering) {
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
  public static AttributeFilteringSpanExporter create(
      SpanExporter delegate, Predicate<? super AttributeKey<?>> kept) {
    return new AttributeFilteringSpanExporter(
        Objects.requireNonNull(delegate, "delegate"),
        new AttributeFiltering(Objects.requireNonNull(kept, "kept")));
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    List<SpanData> filtered = new ArrayList<>(spans.size());
    for (SpanData span : spans) {
      filtered.add(AttributeFilteringSpanData.of(span, filtering));
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
    return "AttributeFilteringSpanExporter{" + delegate + '}';
  }
}
