// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import java.util.function.BiConsumer;

/** How captures get from the values of a call to its span, its facts, its sums and its content. */
final class CallCaptures {
  private CallCaptures() {}

  /** Records {@code value}, which somebody wants. */
  static void capture(TracedCall call, CaptureKey key, Object value) {
    try {
      if (key.aggregate().needsAll()) {
        call.state().extras().aggregates().add(key, value);
        return;
      }
      Object converted = call.tracing().convert(key, value);
      if (converted != null && (key.aggregate() == Aggregate.LAST || isFirst(call, key))) {
        write(call, key, converted);
      }
    } catch (Throwable error) {
      call.report("capture " + key, error);
    }
  }

  private static boolean isFirst(TracedCall call, CaptureKey key) {
    return call.state().extras().aggregates().isFirst(key);
  }

  /** Records {@code value}, already converted. */
  @SuppressWarnings("unchecked") // values are converted to the type of the key
  static void write(TracedCall call, CaptureKey key, Object value) {
    OperationPlan plan = call.plan();
    if (plan.takes(key)) {
      call.set((AttributeKey<Object>) key.attribute(call.tracing().conventions()), value);
    }
    Fact fact = key.fact();
    if (fact == null) {
      return;
    }
    Facts facts = call.factsOrNull();
    if (facts != null) {
      facts.set(fact, value);
    }
    if (fact == plan.target() && call.isRecording()) {
      call.nameAfter(value);
    }
  }

  /** Records {@code value} as content, which is wanted. */
  @SuppressWarnings("unchecked") // generated code pairs keys with their values
  static void content(TracedCall call, ContentKey<?> key, Object value) {
    try {
      call.state().extras().content().add(call, (ContentKey<Object>) key, value);
    } catch (Throwable error) {
      call.report("capture " + key, error);
    }
  }

  /** Lets captures, listeners and then hooks see an element; what a hook throws is thrown. */
  static void element(TracedCall call, Object element) {
    BiConsumer<TracedCall, Object> capture = call.heeded().onElement();
    if (capture != null && call.wants()) {
      try {
        capture.accept(call, element);
      } catch (Throwable error) {
        call.report("capture from an element", error);
      }
    }
    call.tracing().listeners().element(call, element);
    CallHooks hooks = call.hooksOrNull();
    if (hooks != null) {
      HookRuns.run(call, () -> hooks.element(element));
    }
  }

  /** Whether {@link #element} has anybody to show an element to. */
  static boolean observesElements(TracedCall call) {
    return call.hooksOrNull() != null
        || !call.tracing().listeners().isEmpty()
        || (call.heeded().onElement() != null && call.wants());
  }
}
