// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/**
 * What every generated wrapper implements: the way back to what it wraps.
 *
 * @param <T> the wrapped interface
 */
public interface TracedWrapper<T> {
  /** Returns what this wrapper delegates to, perhaps another wrapper. */
  T tracedDelegate();

  /** Returns the innermost delegate of {@code wrapper}, or {@code wrapper} if it wraps nothing. */
  static Object unwrap(Object wrapper) {
    Object innermost = wrapper;
    while (innermost instanceof TracedWrapper<?> traced) {
      innermost = traced.tracedDelegate();
    }
    return innermost;
  }
}
