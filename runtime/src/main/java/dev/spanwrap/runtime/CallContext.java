// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import org.jspecify.annotations.Nullable;

/**
 * A context below a call, with the call and its span in it: for who puts something else into the
 * context of a {@link ContextCall}, or brings a call into the context of somebody else.
 *
 * <p>It only stands upon the OpenTelemetry API's own contexts; from any other, such as the Java
 * agent's, which knows no foreign ones, a call's context is derived.
 */
final class CallContext implements Context {
  static final ContextKey<TracedCall> CALL = ContextKey.named("spanwrap-call");
  static final @Nullable ContextKey<?> SPAN = KeyProbe.spanKey();
  private static final @Nullable Class<?> PLAIN = plainContext();

  private final Context base;
  private final TracedCall call;

  private CallContext(Context base, TracedCall call) {
    this.base = base;
    this.call = call;
  }

  /** Returns the call that {@code context} belongs to; null if there is none. */
  static @Nullable TracedCall callOrNull(Context context) {
    return context.get(CALL);
  }

  /**
   * Returns {@code parent} with {@code call} in it, and with its span.
   *
   * @param hasSpan whether the span is a valid one; if not, it is left out
   */
  static Context derive(Context parent, TracedCall call, boolean hasSpan) {
    Context base = hasSpan ? base(parent) : parent;
    if (hasSpan && isPlain(base)) {
      return new CallContext(base, call);
    }
    Context derived = parent.with(CALL, call);
    return hasSpan ? derived.with(call.span()) : derived;
  }

  /**
   * Returns {@code context} without the call that put itself there last: what that hides, another
   * call hides as well.
   */
  static Context base(Context context) {
    if (context instanceof ContextCall call) {
      return call.base();
    }
    return context instanceof CallContext below ? below.base : context;
  }

  /** Whether {@code base} is one of the API's own contexts, on which ours may stand. */
  static boolean isPlain(Context base) {
    return base.getClass() == PLAIN && SPAN != null;
  }

  /** Returns what {@code base} with {@code call} in it is with another value. */
  static <V> Context with(Context base, TracedCall call, ContextKey<V> key, V value) {
    if (key == SPAN || key == CALL) {
      return base.with(CALL, call).with(call.span()).with(key, value);
    }
    return new CallContext(base.with(key, value), call);
  }

  /**
   * Returns {@code current}, which belongs to somebody else, with {@code call} in it, with its
   * span, and with the conversation of {@code context} where there is none.
   */
  static Context enter(Context current, Context context, TracedCall call, boolean hasSpan) {
    Context entered = derive(current, call, hasSpan);
    Conversation conversation = Conversation.fromContextOrNull(context);
    return conversation == null || Conversation.fromContextOrNull(current) != null
        ? entered
        : entered.with(conversation);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> @Nullable V get(ContextKey<V> key) {
    if (key == SPAN) {
      return (V) call.span();
    }
    return key == CALL ? (V) call : base.get(key);
  }

  @Override
  public <V> Context with(ContextKey<V> key, V value) {
    return with(base, call, key, value);
  }

  @Override
  public String toString() {
    return "CallContext{" + call + ", " + base + '}';
  }

  private static @Nullable Class<?> plainContext() {
    Class<?> type = Context.root().getClass();
    return type.getName().equals("io.opentelemetry.context.ArrayBasedContext") ? type : null;
  }

  /** Finds out which key the API keeps spans under: it looks for one in this context. */
  private static final class KeyProbe implements Context {
    private @Nullable ContextKey<?> asked;

    static @Nullable ContextKey<?> spanKey() {
      KeyProbe probe = new KeyProbe();
      Span none = Span.fromContextOrNull(probe);
      return none == null ? probe.asked : null;
    }

    @Override
    public <V> @Nullable V get(ContextKey<V> key) {
      asked = key;
      return null;
    }

    @Override
    public <V> Context with(ContextKey<V> key, V value) {
      return this;
    }
  }
}
