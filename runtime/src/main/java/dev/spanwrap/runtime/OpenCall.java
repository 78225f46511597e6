// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A call in the file of a key, on top of older ones.
 *
 * @param key what the file is found under
 * @param call the call; open when it was filed
 * @param older the calls that were filed before
 */
record OpenCall(Object key, TracedCall call, @Nullable OpenCall older) {

  /** Returns the newest call that is still open, with the older ones; null if there is none. */
  static @Nullable OpenCall skipEnded(@Nullable OpenCall newest) {
    OpenCall open = newest;
    while (open != null && !open.call.isOpen()) {
      open = open.older;
    }
    return open;
  }

  /** Returns the next older call that is still open; null if there is none. */
  @Nullable OpenCall olderOpen() {
    return skipEnded(older);
  }
}
