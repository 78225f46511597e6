// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static dev.spanwrap.processor.problem.Problem.error;

/** What can be wrong with the compilation around an interface, the processor included. */
public final class CompilationProblems {
  private CompilationProblems() {}

  public static Problem missingRuntime(Site site) {
    return error(
        Code.MISSING_RUNTIME,
        site,
        "Wrappers call the Spanwrap runtime, but it is not on the class path. Add the dependency"
            + " dev.spanwrap:spanwrap-runtime, in a named module also requires"
            + " dev.spanwrap.runtime.");
  }

  public static Problem missingAdapter(Site site, String use, String adapter) {
    return error(
        Code.MISSING_ADAPTER,
        site,
        "%s, which needs the adapter %s, but it is not on the class path. Use a version of"
            + " dev.spanwrap:spanwrap-runtime that has it.",
        use,
        adapter);
  }

  public static Problem missingLibrary(
      Site site, String use, String adapter, String type, String coordinates) {
    return error(
        Code.MISSING_ADAPTER,
        site,
        "%s, which %s watches by means of %s, but that is not on the class path. Add the dependency"
            + " %s.",
        use,
        adapter,
        type,
        coordinates);
  }

  public static Problem undefined(Site site, String type, String missing, String generated) {
    return error(
        Code.UNDEFINED,
        site,
        "%s was not generated, because %s refers to %s, which is not defined. Define or import it, or"
            + " let the processor that generates it run in the same build.",
        generated,
        type,
        missing);
  }

  public static Problem internal(Site site, String type, String failure) {
    return error(
        Code.INTERNAL,
        site,
        "Spanwrap failed on %s: %s. This is a bug in Spanwrap: please report it, with the stack trace"
            + " that -Aspanwrap.debug prints.",
        type,
        failure);
  }
}
