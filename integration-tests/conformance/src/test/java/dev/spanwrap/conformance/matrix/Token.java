// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

/** An element; a poisoned one cannot be looked into. */
class Token {
  private final int index;
  private final boolean poisoned;

  Token(int index, boolean poisoned) {
    this.index = index;
    this.poisoned = poisoned;
  }

  /** Says that this is the last one that matters. */
  public boolean said() {
    return false;
  }

  /** What is captured. */
  public String text() {
    if (poisoned) {
      throw new IllegalStateException("poisoned");
    }
    return "t" + index;
  }

  /** A terminal element, by its type. */
  static final class Done extends Token {
    Done(int index, boolean poisoned) {
      super(index, poisoned);
    }
  }

  /** A terminal element, by a condition. */
  static final class Said extends Token {
    Said(int index, boolean poisoned) {
      super(index, poisoned);
    }

    @Override
    public boolean said() {
      return true;
    }
  }

  /** An element that stands for a failure. */
  static final class Failed extends Token {
    Failed(int index, boolean poisoned) {
      super(index, poisoned);
    }
  }
}
