// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which exceptions were recorded in which trace, so that one that bubbles up through
 * nested calls is rendered once. Holds no exception alive.
 */
final class RecordedExceptions {
  private final Map<Key, String> traceIds = new ConcurrentHashMap<>();
  private final ReferenceQueue<Throwable> collected = new ReferenceQueue<>();

  /**
   * Returns true if {@code error} was not recorded in this trace yet. An instance that is thrown
   * again and again, as constants are, is recorded once in each trace.
   */
  boolean add(Throwable error, String traceId) {
    for (Reference<?> gone = collected.poll(); gone != null; gone = collected.poll()) {
      traceIds.remove(gone);
    }
    return !traceId.equals(traceIds.put(new Key(error, collected), traceId));
  }

  /** An exception by its identity. */
  private static final class Key extends WeakReference<Throwable> {
    private final int hash;

    Key(Throwable error, ReferenceQueue<Throwable> collected) {
      super(error, collected);
      this.hash = System.identityHashCode(error);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Throwable error = get();
      return error != null && other instanceof Key key && key.get() == error;
    }
  }
}
