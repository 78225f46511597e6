// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

/** A call that was made: what drives it, step by step, until there are no more steps. */
interface Run {
  /** Begins to consume: subscribes, where that is a step of its own. */
  default void start() throws Exception {}

  /** Goes on by one element, or to the end; returns whether there may be more. */
  boolean step() throws Exception;

  /** Gives up. */
  default void cancel() throws Exception {
    throw new UnsupportedOperationException();
  }

  /** A run that was over when the method returned. */
  static Run over() {
    return new Run() {
      @Override
      public boolean step() {
        return false;
      }

      @Override
      public void cancel() {}
    };
  }
}
