// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call that is about to begin: takes what must be known before its span starts, because it names
 * the span or because samplers look at it.
 *
 * <p>Not thread-safe; used once, in one expression, what names the span first. Nothing here throws,
 * whatever the values and paths do. Called by generated code; its API is stable.
 */
public final class CallBuilder {
  /** The builder of the call that stands for none. */
  static final CallBuilder NOTHING =
      create(Tracing.disabled(), Operation.named("none"), Context.root(), null, false);

  private final Tracing tracing;
  private final Operation operation;
  private final OperationPlan plan;
  private final Context parent;
  private final @Nullable CallState state;
  private final boolean wantsSpan;
  private final boolean described;
  private String name;
  private int named;
  private @Nullable SpanBuilder span;
  private @Nullable List<Pending> pending;
  private @Nullable CallTies ties;

  // Nothing here or in the methods of the hot path hands out this: then it is never allocated.
  private CallBuilder(
      Tracing tracing,
      Operation operation,
      OperationPlan plan,
      Context parent,
      @Nullable CallState state,
      boolean wantsSpan) {
    this.tracing = tracing;
    this.operation = operation;
    this.plan = plan;
    this.parent = parent;
    this.state = state;
    this.wantsSpan = wantsSpan;
    this.described = plan.wasRecorded();
    this.name = plan.template() == null ? plan.name() : "";
  }

  static CallBuilder create(
      Tracing tracing,
      Operation operation,
      Context parent,
      @Nullable CallHooks hooks,
      boolean wantsSpan) {
    OperationPlan plan = tracing.plan(operation);
    CallState state = Opening.state(tracing, operation, plan, parent, hooks, wantsSpan);
    return new CallBuilder(tracing, operation, plan, parent, state, wantsSpan);
  }

  /**
   * Returns a builder of the same call under {@code context} instead of the current one; to be
   * called first, as it drops what was set before.
   */
  public CallBuilder parent(Context context) {
    CallHooks hooks = state == null ? null : state.hooksOrNull();
    return this == NOTHING ? this : create(tracing, operation, context, hooks, wantsSpan);
  }

  /**
   * Lets hooks and other calls find the call under {@code key} as long as it is open; null is no
   * key. To be called before anything is set.
   */
  public CallBuilder key(@Nullable Object key) {
    if (this != NOTHING) {
      ties().key(key);
    }
    return this;
  }

  /** Lets the call be found under what {@code path} finds. */
  public <R> CallBuilder key(@Nullable R root, Function<? super R, ?> path) {
    return this == NOTHING ? this : key(evaluate("the key", root, path));
  }

  /**
   * Makes this the call that {@code hooks}, a wrapper, open around somebody else's: which joins it,
   * and which {@link TracedCall#closeBracket} ends. To be called after {@link #key}, before
   * anything is set.
   */
  public CallBuilder bracket(Object hooks) {
    return this == NOTHING ? this : below(ties().bracket(hooks));
  }

  /** Makes this the next call of a session. */
  CallBuilder tenure(Tenure tenure) {
    if (this == NOTHING) {
      return this;
    }
    ties().tenure(tenure);
    return below(tenure.opening());
  }

  private CallBuilder below(Context context) {
    CallBuilder moved = context == parent ? this : parent(context);
    moved.ties = ties;
    return moved;
  }

  private CallTies ties() {
    if (ties == null) {
      ties = new CallTies(tracing, operation.role(), parent);
    }
    return ties;
  }

  /** Whether the call may turn out to be one that is open already. */
  private boolean isTied() {
    return ties != null || tracing.brackets().isUsed();
  }

  /** Whether nothing begins here: only a bracket was asked for, and none is waiting. */
  private boolean isDropped() {
    return tracing.brackets().isUsed() && ties().isDropped();
  }

  /** Fills the next {@code {}} of the operation's template; null leaves it out. */
  public CallBuilder name(@Nullable Object value) {
    NameTemplate template = plan.template();
    if (wantsSpan && template != null && named < template.holes()) {
      name = template.fill(name, named, text(value));
      named++;
    }
    return this;
  }

  /** Fills the next {@code {}} of the operation's template with what {@code path} finds. */
  public <R> CallBuilder name(@Nullable R root, Function<? super R, ?> path) {
    return wantsSpan && !isDropped() ? name(evaluate("the name", root, path)) : this;
  }

  /** Sets an attribute that the span has from the start; null sets nothing. */
  public CallBuilder set(CaptureKey key, @Nullable Object value) {
    if (value != null && this != NOTHING) {
      take(key, value);
    }
    return this;
  }

  /** Sets an attribute that the span has from the start to what {@code path} finds. */
  public <R> CallBuilder set(CaptureKey key, @Nullable R root, Function<? super R, ?> path) {
    return this == NOTHING || isDropped() ? this : set(key, evaluate(key, root, path));
  }

  /** Opens the call: starts its span and tells the listeners. Never throws. */
  public TracedCall begin() {
    if (this == NOTHING) {
      return TracedCall.NOTHING;
    }
    return isTied() ? beginTied() : open();
  }

  private TracedCall open() {
    SpanBuilder builder =
        span == null && wantsSpan
            ? startable(tracing, operation, plan, parent, finishedName(), described, pending)
            : span;
    return Opening.begin(tracing, operation, parent, builder, described, state, isNamed());
  }

  private TracedCall beginTied() {
    CallTies tied = ties();
    if (tied.isDropped()) {
      return TracedCall.NOTHING;
    }
    tied.lock();
    try {
      Bracket bracket = tied.bracketOrNull();
      TracedCall call = bracket == null ? open() : take(bracket, tied.isShared());
      tied.tie(call, parent);
      return call;
    } finally {
      tied.unlock();
    }
  }

  /** Takes the call of {@code bracket} for the one that begins here. */
  private TracedCall take(Bracket bracket, boolean shared) {
    TracedCall call = bracket.call();
    if (shared ? isNamed() && !call.isNamed() : isNamed() || plan.template() != null) {
      call.rename(finishedName());
    }
    if (!shared) {
      CallHooks hooks = state == null ? null : state.hooksOrNull();
      call.join(operation, hooks, bracket.isIn(parent) ? null : Joining.over(parent));
    }
    if (pending != null && call.isRecording()) {
      setAll(call, pending);
    }
    Facts known = call.factsOrNull();
    if (known != null && state != null && state.facts != null) {
      known.add(state.facts);
    }
    return call;
  }

  private void take(CaptureKey key, Object value) {
    try {
      AttributeKey<?> attribute = key.attribute(tracing.conventions());
      Object converted = tracing.convert(key, value);
      if (converted == null) {
        return;
      }
      Fact fact = key.fact();
      if (fact != null) {
        take(fact, converted);
      }
      if (wantsSpan && plan.takes(key)) {
        put(attribute, converted);
        note(attribute, converted);
      }
    } catch (Throwable error) {
      tracing.errors().report("capture " + key, operation, error);
    }
  }

  private void take(Fact fact, Object value) {
    if (state != null && state.facts != null) {
      state.facts.set(fact, value);
    }
    if (fact == plan.target() && named == 0) {
      name = plan.name(value.toString());
      named = 1;
    }
  }

  private void note(AttributeKey<?> attribute, Object value) {
    CallContent content = state == null ? null : state.contentOrNull();
    if (content != null && GenAiNames.isDetail(attribute.getKey(), tracing.conventions())) {
      content.note(attribute, value);
    }
  }

  @SuppressWarnings("unchecked")
  private void put(AttributeKey<?> attribute, Object value) {
    if (span == null && isNamed() && !isTied()) {
      span = startable(tracing, operation, plan, parent, finishedName(), described, pending);
    }
    if (span == null) {
      wait(attribute, value);
    } else {
      span.setAttribute((AttributeKey<Object>) attribute, value);
    }
  }

  private void wait(AttributeKey<?> attribute, Object value) {
    if (pending == null) {
      pending = new ArrayList<>();
    }
    pending.add(new Pending(attribute, value));
  }

  /** Whether everything that the span's name waits for was given. */
  private boolean isNamed() {
    NameTemplate template = plan.template();
    return template == null ? plan.target() == null || named > 0 : named == template.holes();
  }

  private String finishedName() {
    NameTemplate template = plan.template();
    return template == null ? name : plan.name(template, name, named);
  }

  private static @Nullable SpanBuilder startable(
      Tracing tracing,
      Operation operation,
      OperationPlan plan,
      Context parent,
      String name,
      boolean described,
      @Nullable List<Pending> pending) {
    SpanBuilder builder = Opening.spanBuilder(tracing, operation, plan, parent, name, described);
    if (builder != null && pending != null) {
      setAll(tracing, operation, builder, pending);
    }
    return builder;
  }

  @SuppressWarnings("unchecked")
  private static void setAll(TracedCall call, List<Pending> pending) {
    for (Pending attribute : pending) {
      call.set((AttributeKey<Object>) attribute.key(), attribute.value());
    }
  }

  @SuppressWarnings("unchecked")
  private static void setAll(
      Tracing tracing, Operation operation, SpanBuilder builder, List<Pending> pending) {
    try {
      for (Pending attribute : pending) {
        builder.setAttribute((AttributeKey<Object>) attribute.key(), attribute.value());
      }
    } catch (Throwable error) {
      tracing.errors().report("set attributes", operation, error);
    }
  }

  private <R> @Nullable Object evaluate(
      Object what, @Nullable R root, Function<? super R, ?> path) {
    try {
      return root == null ? null : path.apply(root);
    } catch (Throwable error) {
      tracing.errors().report("read " + what, operation, error);
      return null;
    }
  }

  private @Nullable String text(@Nullable Object value) {
    try {
      return value == null
          ? null
          : (String) AttributeValues.of(AttributeType.STRING, value, tracing.maxAttributeLength());
    } catch (Throwable error) {
      tracing.errors().report("name the span", operation, error);
      return null;
    }
  }

  /** An attribute that waits for the span. */
  private record Pending(AttributeKey<?> key, Object value) {}
}
