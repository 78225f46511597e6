// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import java.util.Collection;
import java.util.Optional;

/** Phrases that recur in messages. */
final class Wording {
  private Wording() {}

  static Optional<String> didYouMean(String written, Collection<String> candidates) {
    return Nearest.to(written, candidates).map(nearest -> "Did you mean " + nearest + "?");
  }

  /** The text as one line between quotation marks. */
  static String quoted(String text) {
    return '"' + text.replace("\n", "\\n").replace("\r", "\\r") + '"';
  }
}
