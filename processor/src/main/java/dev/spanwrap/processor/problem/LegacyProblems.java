// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static dev.spanwrap.processor.problem.Problem.error;

import java.util.List;

/** What can be wrong with the older shapes of an interface. */
public final class LegacyProblems {
  private LegacyProblems() {}

  public static Problem ambiguousOlderShape(Site site, String method, List<String> olders) {
    return error(
        Code.AMBIGUOUS_OLDER_SHAPE,
        site,
        "A newer shape goes to the nearest older one, but of %s these are equally near: %s. Remove"
            + " one, or give %s a default body that says which.",
        method,
        String.join(", ", olders),
        method);
  }

  public static Problem ambiguousLegacyMethod(
      Site site, String method, String olderInterface, String older) {
    return error(
        Code.AMBIGUOUS_OLDER_SHAPE,
        site,
        "A method goes to the nearest legacy method, but of %s %s of %s is only one of several."
            + " Remove %s from @Legacy, and adapt it by hand.",
        method,
        older,
        olderInterface,
        olderInterface);
  }

  public static Problem unmatchedAdded(Site site, String newer, String older, String place) {
    return error(
        Code.UNMATCHED_ADDED,
        site,
        "Two shapes of a method differ only in @Added parameters, but %s and %s differ in %s. Mark all"
            + " that was added, and keep the rest as it was.",
        newer,
        older,
        place);
  }

  public static Problem unmatchedLegacyMethod(
      Site site, String type, String newer, String olderType, String older, String place) {
    return error(
        Code.UNMATCHED_LEGACY_METHOD,
        site,
        "A legacy method has the types of the parameters that are not @Added, but %s of %s and %s of"
            + " %s differ in %s. Mark what was added, or remove %s from @Legacy.",
        newer,
        type,
        older,
        olderType,
        place,
        olderType);
  }

  public static Problem missingLegacyMethod(
      Site site, String type, String method, String olderType) {
    return error(
        Code.UNMATCHED_LEGACY_METHOD,
        site,
        "A legacy interface has a method for each abstract one, but %s has none for %s of %s. Give"
            + " that a default body, or remove %s from @Legacy.",
        olderType,
        method,
        type,
        olderType);
  }

  public static Problem legacyOfNothing(Site site) {
    return error(
        Code.LEGACY_INTERFACE,
        site,
        "@Legacy names older interfaces, but this names none. Name one, or remove @Legacy.");
  }

  public static Problem legacyNotAnInterface(Site site, String named, String kind) {
    return error(
        Code.LEGACY_INTERFACE,
        site,
        "@Legacy names older interfaces, but %s is %s. Remove it.",
        named,
        kind);
  }

  public static Problem legacyItself(Site site, String type) {
    return error(
        Code.LEGACY_INTERFACE,
        site,
        "@Legacy names older interfaces, but this is %s itself. Remove it.",
        type);
  }

  public static Problem legacyTwice(Site site, String type) {
    return error(
        Code.LEGACY_INTERFACE,
        site,
        "@Legacy names an interface once, but %s twice. Remove one.",
        type);
  }

  public static Problem legacyHidden(Site site, String generated, String type, String visibility) {
    return error(
        Code.LEGACY_INTERFACE,
        site,
        "%s must name the legacy interface %s, but that is %s. Make it visible there.",
        generated,
        type,
        visibility);
  }

  public static Problem legacyTypeParameters(Site site, String older, String type) {
    return error(
        Code.LEGACY_INTERFACE,
        site,
        "A legacy interface takes the type parameters of the new one, or none, but %s cannot take those"
            + " of %s. Adapt it by hand.",
        older,
        type);
  }
}
