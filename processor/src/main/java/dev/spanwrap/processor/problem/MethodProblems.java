// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static dev.spanwrap.processor.problem.Problem.error;
import static dev.spanwrap.processor.problem.Problem.warning;

/** What can be wrong with a method before its captures and its result are looked at. */
public final class MethodProblems {
  private MethodProblems() {}

  public static Problem notOverridable(Site site, String annotation, String method, String kind) {
    return error(
        Code.NOT_OVERRIDABLE,
        site,
        "@%s applies to methods that a wrapper can override, but %s is %s. Remove the annotation.",
        annotation,
        method,
        kind);
  }

  public static Problem tracedAndUntraced(Site site, String method) {
    return error(
        Code.TRACED_AND_UNTRACED,
        site,
        "A method is traced or it is not, but %s is both @Traced and @Untraced. Remove one.",
        method);
  }

  public static Problem unusedAnnotation(Site site, String annotation, String method) {
    return warning(
        Code.UNUSED_ANNOTATION,
        site,
        "@%s applies to traced methods, but %s is not one. Annotate it @Traced, or remove @%s.",
        annotation,
        method,
        annotation);
  }

  public static Problem suspendFunction(Site site, String method) {
    return error(
        Code.SUSPEND_FUNCTION,
        site,
        "A Kotlin suspend function cannot be traced, but %s is one. Annotate it @Untraced, or return"
            + " a CompletableFuture.",
        method);
  }
}
