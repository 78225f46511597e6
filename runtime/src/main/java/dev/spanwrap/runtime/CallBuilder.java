// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeType;
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
      new CallBuilder(Tracing.disabled(), Operation.named("none"), Context.root(), null, false);

  private final Tracing tracing;
  private final Operation operation;
  private @Nullable Context parent;
  private final @Nullable CallHooks hooks;
  private final boolean wantsSpan;
  private final boolean described;
  private final boolean tied;
  private String name = "";
  private int named;

  // Attributes wait in fields, and Beginning, which is static, does all that is more than a few
  // instructions: what hands this to nobody is never allocated, 72 bytes a call.
  private int kept;

  /** How many of them the span has from the start, whatever becomes of it. */
  private int early;

  private @Nullable CaptureKey key1;
  private @Nullable Object value1;
  private @Nullable CaptureKey key2;
  private @Nullable Object value2;
  private @Nullable CaptureKey key3;
  private @Nullable Object value3;
  private @Nullable CaptureKey key4;
  private @Nullable Object value4;
  private @Nullable List<Kept> more;
  private @Nullable CallTies ties;

  /**
   * @param parent where the call is made; null for the current context, looked up only when it is
   *     needed: the less there is to do here, the surer this is inlined
   */
  CallBuilder(
      Tracing tracing,
      Operation operation,
      @Nullable Context parent,
      @Nullable CallHooks hooks,
      boolean wantsSpan) {
    this.tracing = tracing;
    this.operation = operation;
    this.parent = parent;
    this.hooks = hooks;
    this.wantsSpan = wantsSpan;
    this.described = tracing.plan(operation).wasRecorded();
    this.tied = tracing.brackets().isUsed();
  }

  /**
   * Returns a builder of the same call under {@code context} instead of the current one; to be
   * called first, as it drops what was set before.
   */
  public CallBuilder parent(Context context) {
    return this == NOTHING ? this : new CallBuilder(tracing, operation, context, hooks, wantsSpan);
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

  /**
   * Makes this the call that {@code hooks}, a wrapper, open in the place of the bracket that is
   * open under the same key: a sibling of that, which {@link TracedCall#takeOverBracket} ends.
   * Without one it is as {@link #bracket}. To be called after {@link #key}, before anything is set.
   */
  public CallBuilder handoff(Object hooks) {
    return this == NOTHING ? this : below(ties().handoff(hooks));
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
    CallBuilder moved = context == parent() ? this : parent(context);
    moved.ties = ties;
    return moved;
  }

  private Context parent() {
    if (parent == null) {
      parent = tracing.current();
    }
    return parent;
  }

  private CallTies ties() {
    if (ties == null) {
      ties = new CallTies(tracing, operation.role(), parent());
    }
    return ties;
  }

  /** Whether the call may turn out to be one that is open already. */
  private boolean isTied() {
    return ties != null || tied;
  }

  /** Whether nothing begins here: only a bracket was asked for, and none is waiting. */
  private boolean isDropped() {
    return tied && ties().isDropped();
  }

  /** Fills the next {@code {}} of the operation's template; null leaves it out. */
  public CallBuilder name(@Nullable Object value) {
    if (wantsSpan) {
      NameTemplate template = tracing.plan(operation).template();
      if (template != null && named < template.holes()) {
        name = template.fill(name, named, text(tracing, operation, value));
        named++;
      }
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
      keep(key, value);
      early = kept;
    }
    return this;
  }

  /** Sets an attribute that the span has from the start to what {@code path} finds. */
  public <R> CallBuilder set(CaptureKey key, @Nullable R root, Function<? super R, ?> path) {
    return this == NOTHING || isDropped() ? this : set(key, evaluate(key, root, path));
  }

  /**
   * Records a value that is at hand: from the start if the span will probably be recorded, which
   * costs least, else once it is known to be. To be called after {@link #name} and {@link #set}.
   */
  public CallBuilder capture(CaptureKey key, @Nullable Object value) {
    if (value != null && this != NOTHING) {
      keep(key, value);
    }
    return this;
  }

  /** Records an integer that is at hand. */
  public CallBuilder capture(CaptureKey key, long value) {
    if (this != NOTHING) {
      keep(key, value);
    }
    return this;
  }

  /** Records a floating-point number that is at hand. */
  public CallBuilder capture(CaptureKey key, double value) {
    if (this != NOTHING) {
      keep(key, value);
    }
    return this;
  }

  /** Records a boolean that is at hand. */
  public CallBuilder capture(CaptureKey key, boolean value) {
    if (this != NOTHING) {
      keep(key, value);
    }
    return this;
  }

  /** Records a character, as text, that is at hand. */
  public CallBuilder capture(CaptureKey key, char value) {
    if (this != NOTHING) {
      keep(key, value);
    }
    return this;
  }

  private void keep(CaptureKey key, Object value) {
    switch (kept++) {
      case 0 -> {
        key1 = key;
        value1 = value;
      }
      case 1 -> {
        key2 = key;
        value2 = value;
      }
      case 2 -> {
        key3 = key;
        value3 = value;
      }
      case 3 -> {
        key4 = key;
        value4 = value;
      }
      default -> {
        more = more == null ? new ArrayList<>() : more;
        more.add(new Kept(key, value));
      }
    }
  }

  /** Opens the call: starts its span and tells the listeners. Never throws. */
  public TracedCall begin() {
    if (this == NOTHING) {
      return TracedCall.NOTHING;
    }
    return isTied() ? beginTied() : open();
  }

  private TracedCall open() {
    return Beginning.begin(
        tracing, operation, parent, hooks, wantsSpan, described, name, named, early, key1, value1,
        key2, value2, key3, value3, key4, value4, more);
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
      tied.tie(call, parent());
      return call;
    } finally {
      tied.unlock();
    }
  }

  /** Takes the call of {@code bracket} for the one that begins here. */
  private TracedCall take(Bracket bracket, boolean shared) {
    Joined joined = new Joined(tracing, operation, parent(), hooks, wantsSpan, name, named);
    List<Kept> late = new ArrayList<>();
    List<Kept> all = all();
    for (int i = 0; i < all.size(); i++) {
      if (i < early) {
        joined.add(all.get(i).key(), all.get(i).value());
      } else {
        late.add(all.get(i));
      }
    }
    TracedCall call = joined.to(bracket, shared);
    late.forEach(capture -> call.set(capture.key(), capture.value()));
    return call;
  }

  private List<Kept> all() {
    List<Kept> all = new ArrayList<>();
    add(all, key1, value1);
    add(all, key2, value2);
    add(all, key3, value3);
    add(all, key4, value4);
    if (more != null) {
      all.addAll(more);
    }
    return all;
  }

  private static void add(List<Kept> all, @Nullable CaptureKey key, @Nullable Object value) {
    if (key != null && value != null) {
      all.add(new Kept(key, value));
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

  private static @Nullable String text(
      Tracing tracing, Operation operation, @Nullable Object value) {
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
  record Kept(CaptureKey key, Object value) {}
}
