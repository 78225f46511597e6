// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The classes of delegates that lack a method, because they were compiled against an interface
 * which did not have it yet.
 *
 * <p>What is found out is kept per class for as long as the class lives; neither the class nor its
 * loader is kept alive. Thread-safe. Called by generated code; its API is stable.
 */
public final class LegacyShapes {
  /** A value of a class that all loaders share, so that no loader is reached from a class's map. */
  private final ClassValue<AtomicBoolean> lacking =
      new ClassValue<>() {
        @Override
        protected AtomicBoolean computeValue(Class<?> type) {
          return new AtomicBoolean();
        }
      };

  /** Starts with none. */
  public LegacyShapes() {}

  /** Returns whether the class of {@code delegate} is known to lack the method. */
  public boolean include(Object delegate) {
    return lacking.get(delegate.getClass()).get();
  }

  /**
   * Remembers that the class of {@code delegate} lacks the method, if that is what {@code error}
   * says: if it comes from the very method that calls this one, and not from something deeper.
   *
   * @throws AbstractMethodError the error itself if it comes from deeper
   */
  public void add(Object delegate, AbstractMethodError error) {
    if (!isOf(error.getStackTrace(), new Throwable().getStackTrace())) {
      throw error;
    }
    lacking.get(delegate.getClass()).set(true);
  }

  /**
   * Whether an error arose in the method that called {@code add}: where nothing of the delegate
   * ran, both stacks are the same but for the line and the frame of {@code add}.
   */
  private static boolean isOf(StackTraceElement[] there, StackTraceElement[] here) {
    boolean cut = there.length == here.length;
    if (there.length == 0 || here.length < 2 || !(cut || there.length == here.length - 1)) {
      return false;
    }
    if (!there[0].getClassName().equals(here[1].getClassName())
        || !there[0].getMethodName().equals(here[1].getMethodName())) {
      return false;
    }
    for (int i = 1; i + 1 < here.length; i++) {
      if (!there[i].equals(here[i + 1])) {
        return false;
      }
    }
    return true;
  }
}
