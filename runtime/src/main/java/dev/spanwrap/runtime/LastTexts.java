// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Of many texts under one key the last, which is recorded when the call ends. Only texts can wait:
 * any other value may be another one by then, so it is read as it passes.
 */
final class LastTexts {
  /** One key; {@code text} is what waits, null if the last value was recorded as it passed. */
  private static final class Last {
    final ContentKey<?> key;
    @Nullable String text;

    Last(ContentKey<?> key) {
      this.key = key;
    }
  }

  private final List<Last> all = new ArrayList<>(2);

  /**
   * Returns whether a value waits now, because it is a text that follows another value under the
   * same name; if not, it is to be recorded at once, and nothing waits under its name.
   */
  boolean keeps(ContentKey<?> key, Object value) {
    Last found = null;
    boolean follows = false;
    for (int i = 0; i < all.size(); i++) {
      Last last = all.get(i);
      if (last.key.name().equals(key.name())) {
        last.text = null;
        follows = true;
        if (last.key == key) {
          found = last;
        }
      }
    }
    if (found == null) {
      found = new Last(key);
      all.add(found);
    }
    if (follows && value instanceof String text) {
      found.text = text;
      return true;
    }
    return false;
  }

  /** Tells what waits. */
  @SuppressWarnings("unchecked") // the text came with the key
  void forEach(BiConsumer<ContentKey<Object>, String> action) {
    for (Last last : all) {
      if (last.text != null) {
        action.accept((ContentKey<Object>) last.key, last.text);
      }
    }
  }
}
