// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;

/** Work that goes on step by step, as what it has to tell is asked for. */
abstract class Steps<E> implements Pulled<E> {
  private final Queue<E> told = new ArrayDeque<>();
  private boolean over;

  /** Goes on until there is something to tell, or all is over. */
  abstract void step();

  /** Lets go of what is in use, whichever way it ended. */
  void release() {}

  final void tell(E element) {
    told.add(element);
  }

  final void finish() {
    over = true;
  }

  @Override
  public final boolean hasNext() {
    try {
      while (told.isEmpty() && !over) {
        step();
      }
      return !told.isEmpty();
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  @Override
  public final E next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return told.remove();
  }

  @Override
  public final void close() {
    over = true;
    release();
  }
}
