// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call that is about to begin: what must be known before its span starts. */
public final class CallBuilder {
  private final Tracing tracing;
  private final Operation operation;
  private Context parent = Context.current();

  CallBuilder(Tracing tracing, Operation operation) {
    this.tracing = tracing;
    this.operation = operation;
  }

  public CallBuilder name(@Nullable Object value) {
    return this;
  }

  public <R> CallBuilder name(@Nullable R root, Function<? super R, ?> path) {
    return this;
  }

  public CallBuilder set(CaptureKey key, @Nullable Object value) {
    return this;
  }

  public <R> CallBuilder set(CaptureKey key, @Nullable R root, Function<? super R, ?> path) {
    return this;
  }

  public CallBuilder hooks(CallHooks hooks) {
    return this;
  }

  public CallBuilder parent(Context context) {
    this.parent = context;
    return this;
  }

  public TracedCall begin() {
    return tracing.begin(operation, parent);
  }
}
