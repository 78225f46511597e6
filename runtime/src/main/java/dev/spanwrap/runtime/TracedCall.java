// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run of an operation: its span, its context, and how it ends. The first ending wins. */
public final class TracedCall implements AutoCloseable {
  private static final ContextKey<TracedCall> KEY = ContextKey.named("spanwrap-call");
  static final TracedCall NOTHING =
      new TracedCall(
          Tracing.disabled(), Operation.named("none"), Span.getInvalid(), Context.root());

  private final Tracing tracing;
  private final Operation operation;
  private final Span span;
  private final Context context;
  private final long startNanos = System.nanoTime();
  private final AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
  private volatile @Nullable Consumer<TracedCall> beforeEnd;

  TracedCall(Tracing tracing, Operation operation, Span span, Context parent) {
    this.tracing = tracing;
    this.operation = operation;
    this.span = span;
    this.context = span.storeInContext(parent).with(KEY, this);
  }

  public static TracedCall current() {
    TracedCall call = fromContextOrNull(Context.current());
    return call == null ? NOTHING : call;
  }

  public static @Nullable TracedCall fromContextOrNull(Context context) {
    return context.get(KEY);
  }

  public Span span() {
    return span;
  }

  public Context context() {
    return context;
  }

  public Operation operation() {
    return operation;
  }

  public @Nullable Outcome outcome() {
    return outcome.get();
  }

  @SuppressWarnings("MustBeClosedChecker") // the traced scope closes it
  public TracedScope makeCurrent() {
    return isNothing() ? TracedScope.NOTHING : new TracedScope(context.makeCurrent());
  }

  public void set(CaptureKey key, @Nullable Object value) {
    if (value instanceof String text) {
      span.setAttribute(key.toString(), text);
    } else if (value instanceof Integer || value instanceof Long) {
      span.setAttribute(key.toString(), ((Number) value).longValue());
    }
  }

  public void set(CaptureKey key, long value) {
    span.setAttribute(key.toString(), value);
  }

  public void set(CaptureKey key, double value) {
    span.setAttribute(key.toString(), value);
  }

  public void set(CaptureKey key, boolean value) {
    span.setAttribute(key.toString(), value);
  }

  public void set(CaptureKey key, char value) {
    span.setAttribute(key.toString(), String.valueOf(value));
  }

  public <R> void set(CaptureKey key, @Nullable R root, Function<? super R, ?> path) {
    if (root != null && span.isRecording()) {
      set(key, path.apply(root));
    }
  }

  /** Runs the start hooks; what they throw is thrown. */
  public void start() {}

  public void succeed() {
    end(Outcome.SUCCEEDED);
  }

  /** Ends this call with the value that it yielded: hooks and captures see it first. */
  public void succeed(@Nullable Object result) {
    if (operation.onResult() != null) {
      operation.onResult().accept(this, result);
    }
    end(Outcome.SUCCEEDED);
  }

  public void fail(Throwable error) {
    end(Outcome.FAILED);
  }

  public void cancel() {
    end(Outcome.CANCELLED);
  }

  /** Ends a call that nobody ended, as cancelled. */
  @Override
  public void close() {
    cancel();
  }

  /** True for the shared call that stands for none: nothing needs to be watched or wrapped. */
  boolean isNothing() {
    return this == NOTHING;
  }

  Tracing tracing() {
    return tracing;
  }

  /** {@code System.nanoTime()} at which this call began. */
  long startNanos() {
    return startNanos;
  }

  /** Lets captures, hooks and listeners see an element before the consumer gets it. */
  void element(Object element) {
    if (operation.onElement() != null) {
      operation.onElement().accept(this, element);
    }
  }

  /** Sets what is run once, by whoever ends this call, before its span ends. */
  void beforeEnd(Consumer<TracedCall> last) {
    beforeEnd = last;
  }

  void incomplete() {
    end(Outcome.INCOMPLETE);
  }

  /** Ends this call with the time of its last activity. */
  void abandon(Instant lastActivity) {
    end(Outcome.ABANDONED);
  }

  private void end(Outcome ending) {
    if (!isNothing() && outcome.compareAndSet(null, ending)) {
      Consumer<TracedCall> last = beforeEnd;
      if (last != null) {
        last.accept(this);
      }
      span.end();
    }
  }
}
