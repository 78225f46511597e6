// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where hooks find the call that they run inside, and the bracket that they close. */
final class HookTargets {
  private final CallKeys keys;
  private final Brackets brackets;
  private final InternalErrors errors;

  HookTargets(CallKeys keys, Brackets brackets, InternalErrors errors) {
    this.keys = keys;
    this.brackets = brackets;
    this.errors = errors;
  }

  /**
   * Returns the newest open call under {@code key}, the current one if it is among them; without a
   * key or such a call the current one; without that the one that does nothing.
   */
  TracedCall callFor(@Nullable Object key) {
    TracedCall current = TracedCall.current();
    if (key == null) {
      return current;
    }
    try {
      OpenCall newest = keys.find(key);
      for (OpenCall open = newest; open != null; open = open.olderOpen()) {
        if (open.call() == current) {
          return current;
        }
      }
      return newest == null ? current : newest.call();
    } catch (Throwable error) {
      errors.report("find", "a call by its key", error);
      return current;
    }
  }

  /** Returns the bracket that a hook of {@code closing} closes; one that does nothing if none. */
  TracedCall bracket(Operation closing, @Nullable Object key) {
    try {
      Bracket open = brackets.find(closing.role(), key);
      return open == null ? TracedCall.NOTHING : open.call();
    } catch (Throwable error) {
      errors.report("find the bracket for", closing, error);
      return TracedCall.NOTHING;
    }
  }

  /** Returns the key that {@code path} finds; null if there is none. */
  <R> @Nullable Object key(@Nullable R root, Function<? super R, ?> path) {
    try {
      return root == null ? null : path.apply(root);
    } catch (Throwable error) {
      errors.report("read", "the key of a hook", error);
      return null;
    }
  }
}
