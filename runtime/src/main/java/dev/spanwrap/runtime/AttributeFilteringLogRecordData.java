// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import org.jspecify.annotations.Nullable;

/** A log record without some of its attributes. */
final class AttributeFilteringLogRecordData implements LogRecordData {
  private final LogRecordData log;
  private final Attributes attributes;

  private AttributeFilteringLogRecordData(LogRecordData log, Attributes attributes) {
    this.log = log;
    this.attributes = attributes;
  }

  /** Returns {@code log} itself if nothing of it goes. */
  static LogRecordData of(LogRecordData log, AttributeFiltering filtering) {
    Attributes kept = filtering.apply(log.getAttributes());
    return kept == log.getAttributes() ? log : new AttributeFilteringLogRecordData(log, kept);
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  /** Counts what was dropped by limits, not what was filtered. */
  @Override
  public int getTotalAttributeCount() {
    return log.getTotalAttributeCount() - (log.getAttributes().size() - attributes.size());
  }

  @Override
  public Resource getResource() {
    return log.getResource();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return log.getInstrumentationScopeInfo();
  }

  @Override
  public long getTimestampEpochNanos() {
    return log.getTimestampEpochNanos();
  }

  @Override
  public long getObservedTimestampEpochNanos() {
    return log.getObservedTimestampEpochNanos();
  }

  @Override
  public SpanContext getSpanContext() {
    return log.getSpanContext();
  }

  @Override
  public Severity getSeverity() {
    return log.getSeverity();
  }

  @Override
  public @Nullable String getSeverityText() {
    return log.getSeverityText();
  }

  @Override
  @SuppressWarnings("deprecation") // still what older exporters ask for
  public io.opentelemetry.sdk.logs.data.Body getBody() {
    return log.getBody();
  }

  @Override
  public @Nullable Value<?> getBodyValue() {
    return log.getBodyValue();
  }

  @Override
  public @Nullable String getEventName() {
    return log.getEventName();
  }
}
