// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;

/** A call that opens later, at each subscription. */
public final class DeferredCall {
  private final Context context;
  private final Supplier<TracedCall> opening;

  DeferredCall(Context context, Supplier<TracedCall> opening) {
    this.context = context;
    this.opening = opening;
  }

  /**
   * Opens a call under the current context if that holds a valid span, else under the context in
   * which this was deferred.
   */
  @SuppressWarnings("try")
  public TracedCall begin() {
    if (Span.current().getSpanContext().isValid()) {
      return opening.get();
    }
    try (Scope scope = context.makeCurrent()) {
      return opening.get();
    }
  }
}
