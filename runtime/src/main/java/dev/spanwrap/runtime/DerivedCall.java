// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** A call whose context is derived from its parent's in the usual way; or that has none at all. */
final class DerivedCall extends TracedCall {
  private final boolean valid;
  private Context context;

  /**
   * @param valid whether the span is a valid one
   */
  DerivedCall(
      Tracing tracing,
      Operation operation,
      Span span,
      boolean valid,
      Context parent,
      @Nullable CallState state,
      boolean named) {
    super(tracing, operation, span, valid, state, named);
    this.valid = valid;
    this.context = parent;
    if (!isSilent()) {
      moveUnder(parent);
    }
  }

  @Override
  Context ownContext() {
    return context;
  }

  @Override
  void moveUnder(Context parent) {
    try {
      context = CallContext.derive(parent, this, valid);
    } catch (Throwable error) {
      report("derive the context", error);
    }
  }
}
