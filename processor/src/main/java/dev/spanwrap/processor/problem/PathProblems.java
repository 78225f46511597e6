// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static dev.spanwrap.processor.problem.Problem.error;
import static dev.spanwrap.processor.problem.Wording.didYouMean;
import static dev.spanwrap.processor.problem.Wording.quoted;

import java.util.Collection;
import java.util.List;

/** What can be wrong with a path. */
public final class PathProblems {
  private PathProblems() {}

  public static Problem malformedPath(Site site, String path) {
    return error(
        Code.MALFORMED_PATH,
        site,
        "A path is names with dots between them, but this is %s. Write it like result.usage.total.",
        quoted(path));
  }

  public static Problem unknownRoot(Site site, String root, String method, List<String> known) {
    return error(
        Code.UNKNOWN_ROOT,
        site,
        "A path starts at something that the call knows, but %s knows no %s, only %s. %s",
        method,
        root,
        String.join(", ", known),
        didYouMean(root, known).orElse("Start at one of these."));
  }

  public static Problem unknownStep(Site site, String step, String type, Collection<String> known) {
    return error(
        Code.UNKNOWN_STEP,
        site,
        "A step is a component, a method without parameters, a public field or size, but %s has no"
            + " %s. %s",
        type,
        step,
        didYouMean(step, known)
            .orElseGet(
                () ->
                    known.isEmpty()
                        ? "Let the path end before it."
                        : "It has " + String.join(", ", known) + "."));
  }

  public static Problem noResult(Site site, String method) {
    return error(
        Code.NO_RESULT,
        site,
        "result is the value that a method returns, but %s returns none. Capture from a parameter,"
            + " delegate or error.",
        method);
  }

  public static Problem noResultOfStream(Site site, String method) {
    return error(
        Code.NO_RESULT,
        site,
        "result is one value, but %s delivers elements. Start the path at element.",
        method);
  }

  public static Problem noElement(Site site, String method, String remedy) {
    return error(
        Code.NO_ELEMENT,
        site,
        "element is what a stream delivers, but %s is not one. %s",
        method,
        remedy);
  }

  public static Problem stepThrows(Site site, String step, String type, String thrown) {
    return error(
        Code.STEP_THROWS,
        site,
        "A step throws no checked exception, but %s of %s throws %s. Let the path end before it and"
            + " use a mapper.",
        step,
        type,
        thrown);
  }

  public static Problem inaccessibleStep(Site site, String step, String type, String generated) {
    return error(
        Code.INACCESSIBLE_STEP,
        site,
        "%s reads the path itself, but %s of %s is not visible there. Make it visible, or use a"
            + " mapper.",
        generated,
        step,
        type);
  }

  public static Problem whenNeverMatches(Site site, String member, String type, String root) {
    return error(
        Code.WHEN_NEVER_MATCHES,
        site,
        "%s narrows to a subtype, but a value of type %s is never one of type %s. Name a subtype of"
            + " %s.",
        member,
        root,
        type,
        root);
  }

  public static Problem captureNeedsName(Site site, String method) {
    return error(
        Code.CAPTURE_NEEDS_NAME,
        site,
        "The names of the parameters of %s are unknown (compiled without -parameters). Annotate the"
            + " parameter with @Capture, or redeclare the method.",
        method);
  }

  public static Problem captureResolvesNowhere(Site site, String path, String type, String why) {
    return error(
        Code.CAPTURE_RESOLVES_NOWHERE,
        site,
        "A path on an interface must lead somewhere in one of its operations, but %s does in none of"
            + " %s. %s",
        quoted(path),
        type,
        why);
  }
}
