// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sees key and value of every content capture before it is set, and decides what is recorded. Where
 * messages of exceptions are recorded it sees them, too, as {@code exception.message} and {@code
 * exception.stacktrace}.
 *
 * <p>It runs on the thread that makes the call, before the value is cut to the longest attribute.
 * If it throws, nothing is recorded. {@link Redactors} has ready ones.
 */
@FunctionalInterface
public interface Redactor {
  /**
   * Returns what is recorded instead of {@code value}.
   *
   * @param key the attribute's key
   * @param value the content: text of JSON, or the text itself if the content is one
   * @return what to record, perhaps {@code value} itself; null to record nothing
   */
  @Nullable String redact(String key, String value);

  /**
   * Returns a redactor that lets another one see what this one left.
   *
   * @param next the other one
   * @return the redactor
   */
  default Redactor andThen(Redactor next) {
    Objects.requireNonNull(next, "next");
    return (key, value) -> {
      String left = redact(key, value);
      return left == null ? null : next.redact(key, left);
    };
  }
}
