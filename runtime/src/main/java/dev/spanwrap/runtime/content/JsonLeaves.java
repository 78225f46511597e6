// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Replaces texts, numbers and names of properties inside JSON, which stays JSON. */
public final class JsonLeaves {
  private JsonLeaves() {}

  /**
   * Returns {@code text} with its leaves replaced if it is a JSON object or array, else replaced as
   * a whole.
   *
   * @param text the text
   * @param hidden which properties are replaced with all that is in them
   * @param replacement what stands for such a property
   * @param leaf returns what stands for a text, a number or a name
   * @return the text, itself if nothing was replaced
   */
  public static String replace(
      String text, Predicate<String> hidden, String replacement, UnaryOperator<String> leaf) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return leaf.apply(text);
    }
    try (ReplacedLeaves leaves = new ReplacedLeaves(hidden, replacement, leaf)) {
      if (!JsonParser.parse(text, leaves)) {
        return leaf.apply(text);
      }
      return leaves.isChanged() ? leaves.toString() : text;
    }
  }
}
