// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the conventions make of an operation, worked out once: names, kind, constant attributes. */
final class OperationPlan {
  private final SpanKind kind;
  private final @Nullable String genAiOperation;
  private final @Nullable NameTemplate template;
  private final String name;
  private final @Nullable Fact target;
  private final boolean conversational;
  private final DurationMetric duration;
  private final AttributeKey<?>[] keys;
  private final Object[] values;
  private final Map<Fact, Object> facts = new EnumMap<>(Fact.class);
  private volatile @Nullable Named lastNamed;

  OperationPlan(Operation operation, GenAiConventions conventions) {
    Role role = operation.role();
    this.kind = operation.kind() == null ? GenAiNames.kind(role) : operation.kind();
    this.genAiOperation =
        operation.genAiOperation() == null
            ? GenAiNames.operation(role)
            : operation.genAiOperation();
    this.template = operation.template();
    this.conversational = GenAiNames.hasConversation(role, conventions);
    this.duration = DurationMetric.of(role, genAiOperation, kind);

    List<AttributeKey<?>> keys = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (genAiOperation != null) {
      keys.add(GenAiNames.OPERATION_NAME);
      values.add(genAiOperation);
    }
    if (operation.isStreamed() && GenAiNames.isInference(role, genAiOperation)) {
      keys.add(GenAiNames.REQUEST_STREAM);
      values.add(true);
    }
    for (Operation.Constant constant : operation.constants()) {
      AttributeKey<?> key = constant.key().attribute(conventions);
      Object value = valueOrNull(key, constant.value());
      if (value != null) {
        keys.add(key);
        values.add(value);
        Fact fact = constant.key().fact();
        if (fact != null && fact.accepts(value)) {
          facts.put(fact, value);
        }
      }
    }
    this.keys = keys.toArray(new AttributeKey<?>[0]);
    this.values = values.toArray();

    String base = genAiOperation == null ? operation.name() : genAiOperation;
    Fact target = template == null ? GenAiNames.target(role, genAiOperation) : null;
    Object known = target == null ? null : facts.get(target);
    this.name = known == null ? base : base + ' ' + known;
    this.target = known == null ? target : null;
  }

  SpanKind kind() {
    return kind;
  }

  @Nullable String genAiOperation() {
    return genAiOperation;
  }

  @Nullable NameTemplate template() {
    return template;
  }

  /** Returns the span's name as far as it is known without a call. */
  String name() {
    return name;
  }

  /**
   * Returns the span's name, of whose template {@code filled} holes are filled in {@code given}.
   */
  String name(NameTemplate template, String given, int filled) {
    String finished = template.finish(given, filled);
    return finished.isEmpty() ? name : finished;
  }

  /** Returns what would complete the span's name; null if it is complete. */
  @Nullable Fact target() {
    return target;
  }

  /** Returns the span's name, completed by {@code value}. */
  String name(String value) {
    Named last = lastNamed;
    if (last != null && last.value().equals(value)) {
      return last.name();
    }
    String named = value.isEmpty() ? name : name + ' ' + value;
    lastNamed = new Named(value, named);
    return named;
  }

  /** Whether spans carry the conversation's id. */
  boolean isConversational() {
    return conversational;
  }

  DurationMetric duration() {
    return duration;
  }

  /** Returns the constant value of {@code fact}; null if there is none. */
  @Nullable Object fact(Fact fact) {
    return facts.get(fact);
  }

  @SuppressWarnings("unchecked")
  void setConstants(SpanBuilder builder) {
    for (int i = 0; i < keys.length; i++) {
      builder.setAttribute((AttributeKey<Object>) keys[i], values[i]);
    }
  }

  private static @Nullable Object valueOrNull(AttributeKey<?> key, Object value) {
    try {
      return AttributeValues.of(key.getType(), value, Integer.MAX_VALUE);
    } catch (IllegalArgumentException e) {
      // The conventions give the key another type than the one that the value was checked against.
      return null;
    }
  }

  /** The last name that was put together: mostly the next one too. */
  private record Named(String value, String name) {}
}
