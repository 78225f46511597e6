// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.reactor.v3_1.ContextPropagationOperator;
import reactor.util.context.ContextView;

/**
 * The OpenTelemetry context inside Reactor's: under the key of OpenTelemetry's own Reactor
 * instrumentation if that is there, else under one of Spanwrap's.
 */
final class ReactorContext {
  private static final String KEY = "spanwrap-otel-context";
  private static final boolean INSTRUMENTATION = hasInstrumentation();

  private ReactorContext() {}

  private static boolean hasInstrumentation() {
    try {
      ContextPropagationOperator.getOpenTelemetryContextFromContextView(
          reactor.util.context.Context.empty(), null);
      return true;
    } catch (LinkageError absent) {
      return false;
    }
  }

  /**
   * Returns the context of a subscriber: what it carries if that holds a span, else the current.
   */
  static Context of(ContextView subscriber) {
    if (subscriber.isEmpty()) {
      return Context.current();
    }
    Context carried =
        INSTRUMENTATION
            ? ContextPropagationOperator.getOpenTelemetryContextFromContextView(subscriber, null)
            : subscriber.getOrDefault(KEY, null);
    return carried != null && Span.fromContext(carried).getSpanContext().isValid()
        ? carried
        : Context.current();
  }

  /** Returns {@code subscriber}, carrying {@code context} upstream. */
  static reactor.util.context.Context with(
      reactor.util.context.Context subscriber, Context context) {
    return INSTRUMENTATION
        ? ContextPropagationOperator.storeOpenTelemetryContext(subscriber, context)
        : subscriber.put(KEY, context);
  }
}
