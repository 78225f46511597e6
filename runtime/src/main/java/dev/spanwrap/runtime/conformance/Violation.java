// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import java.util.Locale;

/**
 * One thing that the conventions ask and a signal does not do.
 *
 * @param rule what is asked
 * @param text what is asked, what was found, and what to do about it
 */
public record Violation(Rule rule, String text) {

  /** Returns the text behind the rule's code, {@code [KnownKey] …}. */
  @Override
  public String toString() {
    StringBuilder code = new StringBuilder("[");
    for (String word : rule.name().split("_", -1)) {
      code.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return code.append("] ").append(text).toString();
  }
}
