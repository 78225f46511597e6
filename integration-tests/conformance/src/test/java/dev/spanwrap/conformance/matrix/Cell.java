// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import org.jspecify.annotations.Nullable;

/** One cell of the matrix. */
record Cell(Shape shape, Ending ending, Threads threads, Mode mode) {

  /** Returns why there is no such thing, or null if there is. */
  @Nullable String unfit() {
    String unfit = shape.unfitFor(ending);
    if (unfit == null) {
      unfit = shape.unfitFor(mode);
    }
    if (unfit == null) {
      unfit = threads.unfit();
    }
    return unfit == null ? unfitTogether() : unfit;
  }

  private @Nullable String unfitTogether() {
    boolean isOver = ending.isOfTheMethod() || !shape.outlivesItsMethod();
    if (isOver && threads != Threads.SAME) {
      return "is over when the method returns, on its thread";
    }
    if (ending == Ending.NEVER_CONSUMED && threads != Threads.SAME) {
      return "no thread consumes it";
    }
    if (ending.cancels == 0 && threads == Threads.OTHER_CLOSES) {
      return "nobody closes it";
    }
    if (isRace() && threads != Threads.POOL && threads != Threads.VIRTUAL) {
      return "a race takes two threads";
    }
    if (mode.hookThrows() && isRace()) {
      return "which hook throws is open";
    }
    if (mode.hookThrows() && ending.isAbandoned()) {
      return "abandonment drives no hooks";
    }
    return null;
  }

  boolean isRace() {
    return ending == Ending.CANCEL_RACES_COMPLETE;
  }

  /** Whether the delegate's method ends it before anything could begin. */
  boolean isAssemblyOnly() {
    return shape.opensAtSubscribe() && ending.isOfTheMethod();
  }

  /** Whether nobody ever opens its call. */
  boolean opensNothing() {
    return shape.opensAtSubscribe() && ending == Ending.NEVER_CONSUMED;
  }
}
