// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static dev.spanwrap.processor.problem.Problem.error;

import java.util.List;

/** What can be wrong with a mixin and the type that it describes. */
public final class MixinProblems {
  private MixinProblems() {}

  public static Problem mixinTarget(Site site, String named, String kind) {
    return error(
        Code.MIXIN_TARGET,
        site,
        "@MixinFor names the interface to wrap, but %s is %s. Name an interface.",
        named,
        kind);
  }

  public static Problem mixinOfItself(Site site, String type) {
    return error(
        Code.MIXIN_TARGET,
        site,
        "@MixinFor names the interface to wrap, but this is %s itself. Remove @MixinFor.",
        type);
  }

  public static Problem mixinExtendsTarget(Site site, String type, String target) {
    return error(
        Code.MIXIN_TARGET,
        site,
        "A mixin does not extend its target, but %s extends %s. Remove the extends clause, or remove"
            + " @MixinFor to trace every method.",
        type,
        target);
  }

  public static Problem mixinTargetHidden(
      Site site, String target, String hidden, String visibility) {
    return error(
        Code.MIXIN_TARGET,
        site,
        "The wrapper implements %s, but %s is %s. Trace an interface of your own that calls it.",
        target,
        target.equals(hidden) ? "it" : hidden,
        visibility);
  }

  public static Problem mixinWithoutTraced(Site site, String type) {
    return error(
        Code.MIXIN_WITHOUT_TRACED,
        site,
        "A mixin says what becomes of its target, but %s is neither @Traced nor @Streamed. Add one of"
            + " them.",
        type);
  }

  public static Problem unmatchedMixinMethod(
      Site site, String method, String target, List<String> candidates, List<String> names) {
    return error(
        Code.UNMATCHED_MIXIN_METHOD,
        site,
        "A mixin redeclares methods of its target, but %s has no %s. %s",
        target,
        method,
        candidates.isEmpty()
            ? names.isEmpty() ? "Remove it." : "It has " + String.join(", ", names) + "."
            : "Did you mean " + String.join(" or ", candidates) + "?");
  }

  public static Problem mixinMethodStatic(Site site, String method, String target) {
    return error(
        Code.UNMATCHED_MIXIN_METHOD,
        site,
        "A mixin redeclares methods that a wrapper can override, but %s of %s is static. Remove it.",
        method,
        target);
  }

  public static Problem mixinMethodTwice(Site site, String method, String other, String target) {
    return error(
        Code.UNMATCHED_MIXIN_METHOD,
        site,
        "A mixin redeclares a method once, but %s and %s both stand for %s. Remove one.",
        method,
        other,
        target);
  }

  public static Problem mixinMethodResult(
      Site site, String method, String result, String target, String targetResult) {
    return error(
        Code.UNMATCHED_MIXIN_METHOD,
        site,
        "A mixin's method returns what its target's does, but %s returns %s, and in %s %s. Correct it.",
        method,
        result,
        target,
        targetResult);
  }
}
