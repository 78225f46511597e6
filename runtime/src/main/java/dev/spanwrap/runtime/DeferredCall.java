// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that opens later: at each subscription anew.
 *
 * <p>Thread-safe. Called by generated code; its API is stable.
 */
public final class DeferredCall {
  private final Tracing tracing;
  private final Context deferred;
  private final Supplier<TracedCall> opening;
  private final AtomicReference<@Nullable TracedCall> joined;
  private final StreamCaptures captures;

  DeferredCall(Tracing tracing, Context deferred, Supplier<TracedCall> opening) {
    this(tracing, deferred, opening, new AtomicReference<>(), StreamCaptures.NONE);
  }

  private DeferredCall(
      Tracing tracing,
      Context deferred,
      Supplier<TracedCall> opening,
      AtomicReference<@Nullable TracedCall> joined,
      StreamCaptures captures) {
    this.tracing = tracing;
    this.deferred = deferred;
    this.opening = opening;
    this.joined = joined;
    this.captures = captures;
  }

  /**
   * Returns the same for streams of whose elements {@code capture} records more than the operation
   * does.
   */
  public <E> DeferredCall onElement(BiConsumer<TracedCall, E> capture) {
    return capturing(captures.onElement(capture));
  }

  /** As {@link #onElement}, for the value that is yielded. */
  public <R> DeferredCall onResult(BiConsumer<TracedCall, R> capture) {
    return capturing(captures.onResult(capture));
  }

  /** As {@link #onElement}, for what the stream fails with. */
  public DeferredCall onError(BiConsumer<TracedCall, Throwable> capture) {
    return capturing(captures.onError(capture));
  }

  private DeferredCall capturing(StreamCaptures more) {
    return new DeferredCall(tracing, deferred, opening, joined, more);
  }

  /** Returns what is recorded besides what the operation says. */
  StreamCaptures captures() {
    return captures;
  }

  /** Joins the bracket that waits for the call, if there is one: the first to begin adopts it. */
  void join() {
    try {
      joined.set(Joining.now(opening));
    } catch (Throwable error) {
      tracing.errors().report("join", "a deferred call", error);
    }
  }

  /**
   * Opens a call: under the current context if that holds a span, else under the one in which the
   * method was called. Never throws.
   */
  public TracedCall begin() {
    TracedCall adopted = joined.getAndSet(null);
    if (adopted != null) {
      return adopted;
    }
    try {
      if (Span.current().getSpanContext().isValid()) {
        return opening.get();
      }
      return beginDeferred();
    } catch (Throwable error) {
      tracing.errors().report("open", "a deferred call", error);
      return TracedCall.NOTHING;
    }
  }

  /** As {@link #begin()}, with {@code context} for the current one. */
  @SuppressWarnings("try")
  TracedCall begin(Context context) {
    if (Context.current() == context) {
      return begin();
    }
    try (TracedScope scope = TracedScope.open(TracedCall.NOTHING, context)) {
      return begin();
    }
  }

  @SuppressWarnings("try")
  private TracedCall beginDeferred() {
    try (Scope scope = deferred.makeCurrent()) {
      return opening.get();
    }
  }
}
