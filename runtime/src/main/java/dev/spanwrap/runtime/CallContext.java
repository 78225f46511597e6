// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import org.jspecify.annotations.Nullable;

/** Derives the context of a call: its parent's, with the call and its span in it. */
final class CallContext {
  private static final ContextKey<TracedCall> KEY = ContextKey.named("spanwrap-call");

  private CallContext() {}

  static @Nullable TracedCall callOrNull(Context context) {
    return context.get(KEY);
  }

  /** Returns {@code parent} with {@code call}, and with its span if that is one. */
  static Context derive(Context parent, TracedCall call, Span span) {
    Context derived = parent.with(KEY, call);
    return span.getSpanContext().isValid() ? derived.with(span) : derived;
  }
}
