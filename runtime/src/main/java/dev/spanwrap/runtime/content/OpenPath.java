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

  private @Nullable Object[] selves = new Object[16];
  private Kind[] kinds = new Kind[16];
  private int[] counts = new int[16];
  private int depth;
  private int closers;

  void push(@Nullable Object self, Kind kind) {
    if (depth == selves.length) {
      selves = Arrays.copyOf(selves, depth * 2);
      kinds = Arrays.copyOf(kinds, depth * 2);
      counts = Arrays.copyOf(counts, depth * 2);
    }
    selves[depth] = self;
    kinds[depth] = kind;
    counts[depth] = 0;
    depth++;
    closers += kind == Kind.NONE ? 0 : 1;
  }

  Kind pop() {
    depth--;
    selves[depth] = null;
    closers -= kinds[depth] == Kind.NONE ? 0 : 1;
    return kinds[depth];
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
    int i = bracket();
    return i < 0 ? Kind.NONE : kinds[i];
  }

  /** Returns how many values the innermost bracket has. */
  int count() {
    int i = bracket();
    return i < 0 ? 0 : counts[i];
  }

  void counted() {
    int i = bracket();
    if (i >= 0) {
      counts[i]++;
    }
  }

  private int bracket() {
    int i = depth - 1;
    while (i >= 0 && kinds[i] == Kind.NONE) {
      i--;
    }
    return i;
  }
}
