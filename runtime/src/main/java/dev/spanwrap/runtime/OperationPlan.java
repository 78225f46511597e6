// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the conventions make of an operation, worked out once: names, kind, constant attributes. */
final class OperationPlan {
  private static final int REMEMBERED = 16;

  private final SpanKind kind;
  private final @Nullable String genAiOperation;
  private final @Nullable NameTemplate template;
  private final String name;
  private final @Nullable Fact target;
  private final boolean conversational;
  private final boolean leavesOutRemote;
  private final Role role;
  private final DurationMetric duration;
  private final ConstantAttributes forSamplers;
  private final ConstantAttributes others;
  private final ConstantAttributes all;
  private final Map<Fact, Object> facts = new EnumMap<>(Fact.class);
  private boolean lastRecorded;

  // By hash: an application knows a few models and tools. What is overwritten is made again.
  private final @Nullable Named[] names = new @Nullable Named[REMEMBERED];
  private final Series.@Nullable Step[] steps = new Series.@Nullable Step[REMEMBERED];

  private final GenAiConventions conventions;
  private final Series series = new Series(this);

  OperationPlan(Operation operation, GenAiConventions conventions) {
    this.conventions = conventions;
    Role role = operation.role();
    this.kind = operation.kind() == null ? GenAiNames.kind(role) : operation.kind();
    this.genAiOperation =
        operation.genAiOperation() == null
            ? GenAiNames.operation(role)
            : operation.genAiOperation();
    NameTemplate given = operation.template();
    String fixed = given == null || given.holes() > 0 ? "" : given.finish("", 0);
    this.template = given == null || given.holes() == 0 ? null : given;
    this.role = GenAiNames.role(role, genAiOperation);
    this.conversational = GenAiNames.hasConversation(this.role, conventions);
    this.leavesOutRemote = GenAiNames.leavesOutRemote(genAiOperation, kind, conventions);
    this.duration = DurationMetric.of(role, genAiOperation, kind);

    AttributesBuilder early = Attributes.builder();
    AttributesBuilder late = Attributes.builder();
    if (genAiOperation != null) {
      early.put(GenAiNames.OPERATION_NAME, genAiOperation);
    }
    if (operation.isStreamed() && isInference()) {
      late.put(GenAiNames.REQUEST_STREAM, true);
    }
    for (Operation.Constant constant : operation.constants()) {
      AttributeKey<?> key = constant.key().attribute(conventions);
      Object value = valueOrNull(key, constant.value());
      Fact fact = constant.key().fact();
      if (value != null && fact != null && fact.accepts(value)) {
        facts.put(fact, value);
      }
      if (takes(constant.key())) {
        put(fact != null && fact.isForSamplers() ? early : late, key, value);
      }
    }
    this.forSamplers = new ConstantAttributes(early.build());
    this.others = new ConstantAttributes(late.build());
    this.all = new ConstantAttributes(early.putAll(late.build()).build());

    String base = genAiOperation == null ? operation.name() : genAiOperation;
    Fact target = given == null ? GenAiNames.target(role, genAiOperation) : null;
    Object known = target == null ? null : facts.get(target);
    if (fixed.isEmpty()) {
      this.name = known == null ? base : base + ' ' + known;
    } else {
      this.name = fixed;
    }
    this.target = known == null ? target : null;
  }

  SpanKind kind() {
    return kind;
  }

  /** Returns the role whose table of the conventions the operation follows. */
  Role role() {
    return role;
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
    int slot = slot(value.hashCode());
    Named known = names[slot];
    if (known != null && known.value().equals(value)) {
      return known.name();
    }
    String named = value.isEmpty() ? name : name + ' ' + value;
    names[slot] = new Named(value, named);
    return named;
  }

  /** Whether a model is asked. */
  boolean isInference() {
    return role == Role.MODEL;
  }

  /** Whether spans carry the conversation's id. */
  boolean isConversational() {
    return conversational;
  }

  /** Whether the conventions let the span have the attribute of {@code key}. */
  boolean takes(CaptureKey key) {
    return !(leavesOutRemote && key.isRemoteOnly());
  }

  DurationMetric duration() {
    return duration;
  }

  /** Returns the constant value of {@code fact}; null if there is none. */
  @Nullable Object fact(Fact fact) {
    return facts.get(fact);
  }

  GenAiConventions conventions() {
    return conventions;
  }

  /** Returns the series of calls of which nothing is captured. */
  Series series() {
    return series;
  }

  /** Returns the last step between series that hashes so; null if there was none. */
  Series.@Nullable Step step(int hash) {
    return steps[slot(hash)];
  }

  void step(int hash, Series.Step step) {
    steps[slot(hash)] = step;
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
  }

  /** Returns the constant attributes that samplers look at. */
  ConstantAttributes forSamplers() {
    return forSamplers;
  }

  /** Returns the constant attributes that a span gets before it starts. */
  ConstantAttributes early(boolean described) {
    return described ? all : forSamplers;
  }

  /**
   * Whether the last call was recorded: then the next one probably will be, and its constant
   * attributes cost least before the span starts, where the SDK need not lock it.
   */
  boolean wasRecorded() {
    return lastRecorded;
  }

  void wasRecorded(boolean recorded) {
    if (lastRecorded != recorded) {
      lastRecorded = recorded;
    }
  }

  /** Returns the other constant attributes, which only a span that is recording needs. */
  ConstantAttributes others() {
    return others;
  }

  @SuppressWarnings("unchecked")
  private static void put(
      AttributesBuilder attributes, AttributeKey<?> key, @Nullable Object value) {
    if (value != null) {
      attributes.put((AttributeKey<Object>) key, value);
    }
  }

  private static @Nullable Object valueOrNull(AttributeKey<?> key, Object value) {
    try {
      return AttributeValues.of(key.getType(), value, Integer.MAX_VALUE);
    } catch (RuntimeException e) {
      // The value was checked, but the conventions may give the key another type.
      return null;
    }
  }

  /** A name that was put together. */
  private record Named(String value, String name) {}
}
