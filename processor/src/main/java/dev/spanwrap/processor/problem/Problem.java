// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

/**
 * Something that is wrong with the user's code.
 *
 * @param code which rule was broken
 * @param severity whether it stops the build
 * @param text the rule, what was found, and the remedy, in the user's own names
 * @param site where it is wrong
 */
public record Problem(Code code, Severity severity, String text, Site site) {

  @FormatMethod
  static Problem error(Code code, Site site, @FormatString String format, Object... arguments) {
    return new Problem(code, Severity.ERROR, format.formatted(arguments), site);
  }

  @FormatMethod
  static Problem warning(Code code, Site site, @FormatString String format, Object... arguments) {
    return new Problem(code, Severity.WARNING, format.formatted(arguments), site);
  }

  /** The text as it is printed, behind its code. */
  public String message() {
    return "[" + code.label() + "] " + text;
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
