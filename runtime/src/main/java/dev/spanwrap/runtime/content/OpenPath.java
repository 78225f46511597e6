// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The objects and arrays that are open, from the root inwards, with who they are. */
final class OpenPath {
  /** What an open step writes; a step that writes nothing only guards against cycles. */
  enum Kind {
    OBJECT,
    ARRAY,
    NONE
  }

  private @Nullable Object[] selves = new Object[8];
  private Kind[] kinds = new Kind[8];
  private int depth;
  private int closers;
  private Kind innermost = Kind.NONE;

  void push(@Nullable Object self, Kind kind) {
    if (depth == selves.length) {
      selves = Arrays.copyOf(selves, depth * 2);
      kinds = Arrays.copyOf(kinds, depth * 2);
    }
    selves[depth] = self;
    kinds[depth] = kind;
    depth++;
    if (kind != Kind.NONE) {
      closers++;
      innermost = kind;
    }
  }

  Kind pop() {
    depth--;
    selves[depth] = null;
    Kind popped = kinds[depth];
    if (popped != Kind.NONE) {
      closers--;
      innermost = enclosing();
    }
    return popped;
  }

  int depth() {
    return depth;
  }

  /** Returns how many brackets are open. */
  int closers() {
    return closers;
  }

  boolean contains(Object self) {
    for (int i = depth - 1; i >= 0; i--) {
      if (selves[i] == self) {
        return true;
      }
    }
    return false;
  }

  /** Returns what the innermost bracket is, {@code NONE} at the root. */
  Kind innermost() {
    return innermost;
  }

  private Kind enclosing() {
    int i = depth - 1;
    while (i >= 0 && kinds[i] == Kind.NONE) {
      i--;
    }
    return i < 0 ? Kind.NONE : kinds[i];
  }
}
