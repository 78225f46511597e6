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
import org.jspecify.annotations.Nullable;

/**
 * Attributes that are the same on every span of an operation, ready to be set one by one: the first
 * two, which most operations have, in fields, so that the compiler knows the attribute map that it
 * has just seen being made.
 */
final class ConstantAttributes {
  private static final int IN_FIELDS = 2;

  final @Nullable AttributeKey<Object> key1;
  final @Nullable Object value1;
  final @Nullable AttributeKey<Object> key2;
  final @Nullable Object value2;
  private final List<AttributeKey<Object>> keys = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  @SuppressWarnings("unchecked")
  ConstantAttributes(Attributes attributes) {
    attributes.forEach(
        (key, value) -> {
          keys.add((AttributeKey<Object>) key);
          values.add(value);
        });
    int count = keys.size();
    this.key1 = count > 0 ? keys.get(0) : null;
    this.value1 = count > 0 ? values.get(0) : null;
    this.key2 = count > 1 ? keys.get(1) : null;
    this.value2 = count > 1 ? values.get(1) : null;
  }

  void setOn(SpanBuilder builder) {
    for (int i = 0; i < keys.size(); i++) {
      builder.setAttribute(keys.get(i), values.get(i));
    }
  }

  /** Sets those that are not in fields. */
  void setRestOn(SpanBuilder builder) {
    for (int i = IN_FIELDS; i < keys.size(); i++) {
      builder.setAttribute(keys.get(i), values.get(i));
    }
  }

  /** Sets those of which the event of an inference knows, too. */
  void setDetailsOn(LogRecordBuilder record, GenAiConventions conventions) {
    for (int i = 0; i < keys.size(); i++) {
      if (GenAiNames.isDetail(keys.get(i).getKey(), conventions)) {
        record.setAttribute(keys.get(i), values.get(i));
      }
    }
  }

  void setOn(Span span) {
    for (int i = 0; i < keys.size(); i++) {
      span.setAttribute(keys.get(i), values.get(i));
    }
  }
}
