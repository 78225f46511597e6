// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Where a bracket stands if nothing tells it apart: what encloses the hook and the call alike. */
final class Place {
  private Place() {}

  /**
   * Returns the call that {@code context} belongs to; without one the id of somebody else's span;
   * without that this thread.
   */
  static Object of(Context context) {
    TracedCall enclosing = enclosingOrNull(context);
    if (enclosing != null) {
      return enclosing;
    }
    SpanContext span = Span.fromContext(context).getSpanContext();
    return span.isValid() ? span.getSpanId() : Thread.currentThread();
  }

  /** Returns the open call that {@code context} belongs to; null if there is none. */
  static @Nullable TracedCall enclosingOrNull(Context context) {
    TracedCall call = TracedCall.fromContextOrNull(context);
    return call != null && call.isOpen() ? call : null;
  }
}
