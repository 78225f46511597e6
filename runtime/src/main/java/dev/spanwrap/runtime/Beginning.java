// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Begins what a {@link CallBuilder} has gathered; its fields come one by one, see there.
 *
 * <p>{@code begin} is one method, above the size that HotSpot inlines: were it inlined into the
 * builder's methods, those would be too big to be inlined into wrappers, and the builder would be
 * allocated. And in one method the compiler follows the attribute map from where it is made to the
 * last attribute: 10 ns less than if each were set by a method of its own.
 */
final class Beginning {
  private static final int IN_FIELDS = 4;

  private Beginning() {}

  static TracedCall begin(
      Tracing tracing,
      Operation operation,
      @Nullable Context given,
      @Nullable CallHooks hooks,
      boolean wantsSpan,
      boolean described,
      String name,
      int named,
      int early,
      @Nullable CaptureKey key1,
      @Nullable Object value1,
      @Nullable CaptureKey key2,
      @Nullable Object value2,
      @Nullable CaptureKey key3,
      @Nullable Object value3,
      @Nullable CaptureKey key4,
      @Nullable Object value4,
      @Nullable List<CallBuilder.Kept> more) {
    Context parent = given == null ? tracing.current() : given;
    OperationPlan plan = tracing.plan(operation);
    CallState state = Opening.state(tracing, operation, plan, parent, hooks, wantsSpan);
    boolean firstEarly = 0 < early || foresees(described, key1, value1);
    Object first = firstEarly ? convert(tracing, operation, state, key1, value1) : null;
    boolean secondEarly = 1 < early || foresees(described, key2, value2);
    Object second = secondEarly ? convert(tracing, operation, state, key2, value2) : null;
    boolean thirdEarly = 2 < early || foresees(described, key3, value3);
    Object third = thirdEarly ? convert(tracing, operation, state, key3, value3) : null;
    boolean fourthEarly = 3 < early || foresees(described, key4, value4);
    Object fourth = fourthEarly ? convert(tracing, operation, state, key4, value4) : null;
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
      setEarly(tracing, operation, state, span, more, early);
    }
    TracedCall call = Opening.begin(tracing, operation, parent, span, described, state, complete);
    if (key1 != null && !firstEarly) {
      call.set(key1, value1);
    }
    if (key2 != null && !secondEarly) {
      call.set(key2, value2);
    }
    if (key3 != null && !thirdEarly) {
      call.set(key3, value3);
    }
    if (key4 != null && !fourthEarly) {
      call.set(key4, value4);
    }
    if (more != null) {
      for (int i = Math.max(0, early - IN_FIELDS); i < more.size(); i++) {
        call.set(more.get(i).key(), more.get(i).value());
      }
    }
    return call;
  }

  private static void setEarly(
      Tracing tracing,
      Operation operation,
      @Nullable CallState state,
      @Nullable SpanBuilder span,
      List<CallBuilder.Kept> more,
      int early) {
    for (int i = 0; i < early - IN_FIELDS; i++) {
      CaptureKey key = more.get(i).key();
      Object value = convert(tracing, operation, state, key, more.get(i).value());
      if (span != null && tracing.plan(operation).takes(key)) {
        put(tracing, operation, span, key, value);
      }
    }
  }

  /** Whether to set an attribute before it is known whether the span is recording. */
  private static boolean foresees(
      boolean described, @Nullable CaptureKey key, @Nullable Object value) {
    return described
        && key != null
        && key.aggregate() == Aggregate.LAST
        && (value instanceof String || value instanceof Number);
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
      state.facts.setFirst(fact, value);
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
