// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

/**
 * Something that is wrong with the user's code.
 *
 * @param code which rule was broken
 * @param severity whether it stops the build
 * @param text the rule, what was found, and the remedy, in the user's own names
 * @param site where it is wrong
 */
public record Problem(Code code, Severity severity, String text, Site site) {

  /** The text as it is printed, behind its code. */
  public String message() {
    return "[" + code.label() + "] " + text;
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
