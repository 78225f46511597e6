// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static dev.spanwrap.processor.problem.Problem.error;
import static dev.spanwrap.processor.problem.Wording.quoted;

/** What can be wrong with the template of a span's name. */
public final class NameProblems {
  private NameProblems() {}

  public static Problem emptyName(Site site, String member) {
    return error(
        Code.EMPTY_NAME,
        site,
        "%s must not be empty, but it is. Leave it out to get the default.",
        member);
  }

  public static Problem unbalancedBrace(Site site, String template) {
    return error(
        Code.UNBALANCED_BRACE,
        site,
        "Braces in a name enclose a path, but those of %s do not match. Close or remove the odd one.",
        quoted(template));
  }

  public static Problem nameTooEarly(Site site, String path, String root) {
    return error(
        Code.NAME_TOO_EARLY,
        site,
        "A span is named before the call, but {%s} needs its %s. Use parameters or delegate.",
        path,
        root);
  }

  public static Problem nameOfMany(Site site, String path, String type) {
    return error(
        Code.NAME_OF_MANY,
        site,
        "A name takes single values, but {%s} is %s. Use a path to one value.",
        path,
        type);
  }
}
