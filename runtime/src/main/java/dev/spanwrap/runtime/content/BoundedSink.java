// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * What values are written to if there is room for them: text of JSON, or a tree.
 *
 * <p>What writes a value returns how many characters of JSON it takes, with its name and the comma
 * before it, or {@link #NO_ROOM} if these are more than {@code room}: then nothing is written. A
 * name is null outside of objects.
 */
interface BoundedSink {
  /** Is returned if a value takes more characters than there is room for. */
  int NO_ROOM = -1;

  /** Begins an object or an array; what is taken is without the bracket that closes it. */
  int begin(OpenPath.Kind kind, @Nullable String name, int room);

  void end(OpenPath.Kind kind);

  int text(@Nullable String name, CharSequence text, int room);

  /** Writes as many whole code points of a text as there is room for, with a suffix. */
  int textCut(@Nullable String name, CharSequence text, String suffix, int room);

  int number(@Nullable String name, long value, int room);

  /** Writes a number, true, false or null as JSON spells it. */
  int literal(@Nullable String name, String literal, int room);
}
