// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Arrays;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets nobody open a bracket while another is opened under its key, or at its place. */
final class OpeningLocks {
  private final Lock[] locks = new Lock[16];

  OpeningLocks() {
    Arrays.setAll(locks, i -> new ReentrantLock());
  }

  /** Locks, and returns what is to be unlocked by the same thread. */
  Held lock(@Nullable Object key, Object place) {
    int atPlace = index(place);
    int underKey = key == null ? atPlace : index(key);
    // Always in this order, so that no two threads wait for each other.
    Held held = new Held(locks[Math.min(atPlace, underKey)], locks[Math.max(atPlace, underKey)]);
    held.first.lock();
    held.second.lock();
    return held;
  }

  private int index(Object keyOrPlace) {
    Object probe = keyOrPlace instanceof CallKey ? keyOrPlace : CallKey.probe(keyOrPlace);
    int hash = probe.hashCode();
    return (hash ^ (hash >>> 16)) & (locks.length - 1);
  }

  /** Two locks, or one that is held twice. */
  record Held(Lock first, Lock second) {
    void unlock() {
      second.unlock();
      first.unlock();
    }
  }
}
