// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that is nothing but itself, held weakly; values are filed as they are.
 *
 * <p>Equal to the {@link Probe} of the same object, so that looking one up costs no reference.
 */
final class CallKey extends WeakReference<Object> {
  private final int hash;

  private CallKey(Object key, ReferenceQueue<Object> collected) {
    super(key, collected);
    this.hash = System.identityHashCode(key);
  }

  /** Returns what to file {@code key} under; the queue hears of it when it was collected. */
  static Object of(Object key, ReferenceQueue<Object> collected) {
    Object value = valueOrNull(key);
    return value == null ? new CallKey(key, collected) : value;
  }

  /** Returns what finds the file of {@code key}. */
  static Object probe(Object key) {
    Object value = valueOrNull(key);
    return value == null ? new Probe(key) : value;
  }

  /** Whether {@code filed} is the file of {@code key}. */
  static boolean isOf(Object filed, Object key) {
    return filed instanceof CallKey identity
        ? identity.refersTo(key)
        : filed.equals(valueOrNull(key));
  }

  /** Returns what is equal to {@code key} if it is a value; null if it is only equal to itself. */
  private static @Nullable Object valueOrNull(Object key) {
    if (key instanceof String
        || isBoxedNumber(key)
        || key instanceof Enum<?>
        || key instanceof UUID
        || key instanceof Boolean
        || key instanceof Character) {
      return key;
    }
    return key instanceof CharSequence text ? text.toString() : null;
  }

  private static boolean isBoxedNumber(Object key) {
    return key instanceof Long
        || key instanceof Integer
        || key instanceof Double
        || key instanceof Float
        || key instanceof Short
        || key instanceof Byte;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    Object key = get();
    return key != null && other instanceof CallKey same && same.refersTo(key);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** An object that is looked for. */
  private static final class Probe {
    private final Object key;

    Probe(Object key) {
      this.key = key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof CallKey filed && filed.refersTo(key);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(key);
    }
  }
}
