// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begins what a {@link CallBuilder} has gathered; its fields come one by one, see there. */
final class Beginning {
  private Beginning() {}

  static TracedCall begin(
      Tracing tracing,
      Operation operation,
      Context parent,
      @Nullable CallState state,
      boolean wantsSpan,
      boolean described,
      String name,
      int named,
      @Nullable CaptureKey key1,
      @Nullable Object value1,
      @Nullable CaptureKey key2,
      @Nullable Object value2,
      @Nullable CaptureKey key3,
      @Nullable Object value3,
      @Nullable CaptureKey key4,
      @Nullable Object value4,
      @Nullable List<CallBuilder.Kept> more) {
    OperationPlan plan = tracing.plan(operation);
    Object first = convert(tracing, operation, state, key1, value1);
    Object second = convert(tracing, operation, state, key2, value2);
    Object third = convert(tracing, operation, state, key3, value3);
    Object fourth = convert(tracing, operation, state, key4, value4);
    NameTemplate template = plan.template();
    Fact target = plan.target();
    boolean complete = true;
    String full = plan.name();
    if (template != null) {
      complete = named == template.holes();
      full = plan.name(template, name, named);
    } else if (target != null) {
      Object found =
          names(target, key1, first)
              ? first
              : names(target, key2, second)
                  ? second
                  : names(target, key3, third)
                      ? third
                      : names(target, key4, fourth) ? fourth : null;
      complete = found != null;
      full = found == null ? full : plan.name(found.toString());
    }
    SpanBuilder span =
        wantsSpan ? Opening.spanBuilder(tracing, operation, plan, parent, full) : null;
    if (span != null) {
      GenAiConventions conventions = tracing.conventions();
      ConstantAttributes constants = plan.early(described);
      try {
        if (constants.key1 != null) {
          span.setAttribute(constants.key1, constants.value1);
        }
        if (constants.key2 != null) {
          span.setAttribute(constants.key2, constants.value2);
        }
        constants.setRestOn(span);
        if (key1 != null && first != null && plan.takes(key1)) {
          span.setAttribute(key1.typed(conventions), first);
        }
        if (key2 != null && second != null && plan.takes(key2)) {
          span.setAttribute(key2.typed(conventions), second);
        }
        if (key3 != null && third != null && plan.takes(key3)) {
          span.setAttribute(key3.typed(conventions), third);
        }
        if (key4 != null && fourth != null && plan.takes(key4)) {
          span.setAttribute(key4.typed(conventions), fourth);
        }
      } catch (Throwable error) {
        tracing.errors().report("set attributes", operation, error);
      }
    }
    if (more != null) {
      for (CallBuilder.Kept kept : more) {
        Object value = convert(tracing, operation, state, kept.key(), kept.value());
        if (span != null && plan.takes(kept.key())) {
          put(tracing, operation, span, kept.key(), value);
        }
      }
    }
    return Opening.begin(tracing, operation, parent, span, described, state, complete);
  }

  private static boolean names(Fact target, @Nullable CaptureKey key, @Nullable Object value) {
    return value != null && key != null && key.fact() == target;
  }

  /** Returns what {@code key} holds of {@code value}, which may be a fact; null if nothing. */
  static @Nullable Object convert(
      Tracing tracing,
      Operation operation,
      @Nullable CallState state,
      @Nullable CaptureKey key,
      @Nullable Object value) {
    if (key == null || value == null) {
      return null;
    }
    try {
      Object converted = tracing.convert(key, value);
      if (state != null && converted != null) {
        note(tracing, state, key, converted);
      }
      return converted;
    } catch (Throwable error) {
      tracing.errors().report("capture " + key, operation, error);
      return null;
    }
  }

  /** Lets those know of the value who need more of it than the span does. */
  private static void note(Tracing tracing, CallState state, CaptureKey key, Object value) {
    Fact fact = key.fact();
    if (state.facts != null && fact != null) {
      state.facts.set(fact, value);
    }
    CallContent content = state.contentOrNull();
    AttributeKey<?> attribute = key.attribute(tracing.conventions());
    if (content != null && GenAiNames.isDetail(attribute.getKey(), tracing.conventions())) {
      content.note(attribute, value);
    }
  }

  private static void put(
      Tracing tracing,
      Operation operation,
      SpanBuilder span,
      @Nullable CaptureKey key,
      @Nullable Object value) {
    if (key == null || value == null) {
      return;
    }
    try {
      span.setAttribute(key.typed(tracing.conventions()), value);
    } catch (Throwable error) {
      tracing.errors().report("capture " + key, operation, error);
    }
  }
}
