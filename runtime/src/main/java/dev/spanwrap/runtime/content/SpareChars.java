// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A few arrays of characters that wait to be used again, for all threads together.
 *
 * <p>They are not kept by thread: of virtual threads there may be a million. Who finds none makes
 * one, so that a content that is read while another one is read has its own. There are at most
 * {@link #PLACES}, of at most {@link #LARGEST} characters.
 */
final class SpareChars {
  private static final int SMALLEST = 1_024;

  /** Enough for a content of the default length. */
  private static final int LARGEST = 68 * 1_024;

  private static final int PLACES = 8;

  /** So far apart that two threads do not write to the same cache line. */
  private static final int STRIDE = 32;

  private static final AtomicReferenceArray<char[]> SPARE =
      new AtomicReferenceArray<>(PLACES * STRIDE);

  private SpareChars() {}

  static char[] take() {
    char[] spare = SPARE.getAndSet(place(), null);
    return spare == null ? new char[SMALLEST] : spare;
  }

  static void give(char[] chars) {
    if (chars.length >= SMALLEST && chars.length <= LARGEST) {
      SPARE.lazySet(place(), chars);
    }
  }

  /** Returns how large an array becomes that has to grow. */
  static int size(int before, int needed) {
    int twice = (int) Math.min(2L * before, Integer.MAX_VALUE - 8);
    return Math.max(needed, needed <= LARGEST ? Math.min(twice, LARGEST) : twice);
  }

  private static int place() {
    return (int) (Thread.currentThread().getId() & (PLACES - 1)) * STRIDE;
  }
}
