// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What few calls have: hooks, ties to others, aggregates, content. Thread-safe.
 *
 * <p>Apart from {@link CallState}, so that a call that is only measured does not pay for it.
 */
final class CallExtras {
  private final @Nullable Tally own;
  private @Nullable CallHooks hooks;
  private @Nullable WeakReference<CallHooks> weakHooks;
  private volatile @Nullable CallLinks links;
  private @Nullable Aggregates aggregates;

  /** Set before the call is handed out if it is to have an event, else with its first content. */
  private volatile @Nullable CallContent content;

  private @Nullable Consumer<TracedCall> beforeEnd;

  /**
   * @param own the sums of the call, if it is an agent's or a workflow's
   */
  CallExtras(@Nullable CallHooks hooks, @Nullable Tally own) {
    this.hooks = hooks;
    this.own = own;
  }

  /** Returns these for a call that has joined, and its hooks. */
  synchronized CallExtras joined(@Nullable CallHooks joining) {
    CallExtras joined = new CallExtras(joining, own);
    joined.links = links;
    joined.aggregates = aggregates;
    joined.content = content;
    joined.beforeEnd = beforeEnd;
    return joined;
  }

  @Nullable Tally own() {
    return own;
  }

  /** The hooks, if they are held by somebody. */
  synchronized @Nullable CallHooks hooksOrNull() {
    return weakHooks == null ? hooks : weakHooks.get();
  }

  /** Leaves it to the caller to hold the hooks, and returns them. */
  synchronized @Nullable CallHooks holdHooksWeakly() {
    CallHooks held = hooksOrNull();
    if (held != null) {
      weakHooks = new WeakReference<>(held);
      hooks = null;
    }
    return held;
  }

  @Nullable CallLinks linksOrNull() {
    return links;
  }

  synchronized CallLinks links(TracedCall call) {
    CallLinks current = links;
    if (current == null) {
      current = new CallLinks(call);
      links = current;
    }
    return current;
  }

  synchronized Aggregates aggregates() {
    if (aggregates == null) {
      aggregates = new Aggregates();
    }
    return aggregates;
  }

  synchronized @Nullable Aggregates aggregatesOrNull() {
    return aggregates;
  }

  synchronized CallContent content() {
    CallContent current = content;
    if (current == null) {
      current = new CallContent();
      content = current;
    }
    return current;
  }

  /** What was captured as content; null if there is none, and no event. */
  @Nullable CallContent contentOrNull() {
    return content;
  }

  synchronized void beforeEnd(Consumer<TracedCall> last) {
    beforeEnd = last;
  }

  synchronized @Nullable Consumer<TracedCall> beforeEndOrNull() {
    return beforeEnd;
  }
}
