// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import java.util.ArrayList;
import java.util.List;

/** Attributes that are the same on every span of an operation, ready to be set one by one. */
final class ConstantAttributes {
  private final AttributeKey<?>[] keys;
  private final Object[] values;

  ConstantAttributes(Attributes attributes) {
    List<AttributeKey<?>> keys = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    attributes.forEach(
        (key, value) -> {
          keys.add(key);
          values.add(value);
        });
    this.keys = keys.toArray(new AttributeKey<?>[0]);
    this.values = values.toArray();
  }

  @SuppressWarnings("unchecked")
  void setOn(SpanBuilder builder) {
    for (int i = 0; i < keys.length; i++) {
      builder.setAttribute((AttributeKey<Object>) keys[i], values[i]);
    }
  }

  /** Sets those of which the event of an inference knows, too. */
  @SuppressWarnings("unchecked")
  void setDetailsOn(LogRecordBuilder record, GenAiConventions conventions) {
    for (int i = 0; i < keys.length; i++) {
      if (GenAiNames.isDetail(keys[i].getKey(), conventions)) {
        record.setAttribute((AttributeKey<Object>) keys[i], values[i]);
      }
    }
  }

  @SuppressWarnings("unchecked")
  void setOn(Span span) {
    for (int i = 0; i < keys.length; i++) {
      span.setAttribute((AttributeKey<Object>) keys[i], values[i]);
    }
  }
}
