// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static dev.spanwrap.processor.problem.Problem.error;
import static dev.spanwrap.processor.problem.Problem.warning;

import dev.spanwrap.processor.content.ContentProblem;
import java.util.stream.Stream;

/** What can be wrong with a capture of content: how it is taken, and what it would write. */
public final class ContentProblems {
  private ContentProblems() {}

  /** A type that cannot be written, for the reason that its reader found. */
  public static Problem unwritable(Site site, ContentProblem problem) {
    return error(code(problem.code()), site, "%s %s", problem.text(), problem.remedy());
  }

  private static Code code(String label) {
    return Stream.of(Code.values())
        .filter(code -> code.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(label));
  }

  public static Problem schema(Site site, String key, String type, String difference) {
    return warning(
        Code.CONTENT_SCHEMA,
        site,
        "The conventions say what %s holds, but %s %s. Map it to the records of"
            + " dev.spanwrap.runtime.content.",
        key,
        type,
        difference);
  }

  public static Problem text(Site site, String key, String type, String mapper) {
    return warning(
        Code.CONTENT_SCHEMA,
        site,
        "The conventions say what %s holds, but %s is written as a text. Add mapper = %s.class.",
        key,
        type,
        mapper);
  }

  public static Problem aggregate(Site site, String aggregate) {
    return error(
        Code.AGGREGATE_NEEDS_NUMBERS,
        site,
        "%s takes single numbers, but the value is content. Use FIRST, LAST or SUM.",
        aggregate);
  }

  public static Problem typedKey(Site site, String key, String type) {
    return error(
        Code.WRONG_KEY_TYPE,
        site,
        "%s is %s, but content is text or a structure. Remove content = true, or capture a text.",
        key,
        type);
  }
}
