// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static dev.spanwrap.processor.problem.Problem.error;
import static dev.spanwrap.processor.problem.Problem.warning;

/** What can be wrong with an interface that is to be wrapped. */
public final class InterfaceProblems {
  private InterfaceProblems() {}

  public static Problem notAnInterface(Site site, String annotation, String name, String kind) {
    return error(
        Code.NOT_AN_INTERFACE,
        site,
        "@%s applies to interfaces, but %s is %s. Extract an interface and annotate that.",
        annotation,
        name,
        kind);
  }

  public static Problem notOfAnInterface(Site site, String annotation, String owner, String kind) {
    return error(
        Code.NOT_AN_INTERFACE,
        site,
        "@%s applies to interfaces and their methods, but %s is %s. Extract an interface and annotate"
            + " that.",
        annotation,
        owner,
        kind);
  }

  public static Problem sealedInterface(Site site, String type, String generated) {
    return error(
        Code.SEALED_INTERFACE,
        site,
        "%s is sealed, so no wrapper can implement it. Add %s to permits, or unseal it.",
        type,
        generated);
  }

  public static Problem sealedTarget(Site site, String type) {
    return error(
        Code.SEALED_INTERFACE,
        site,
        "%s is sealed, so no wrapper can implement it. Trace an interface of your own that calls it.",
        type);
  }

  public static Problem privateInterface(Site site, String type, String privateType) {
    return error(
        Code.PRIVATE_INTERFACE,
        site,
        "A wrapper cannot see %s because %s private. Make it package-private.",
        type,
        type.equals(privateType) ? "it is" : privateType + " is");
  }

  public static Problem nothingTraced(Site site, String type) {
    return warning(
        Code.NOTHING_TRACED,
        site,
        "%s has no method that would be traced: its wrapper only forwards. Annotate a method @Traced,"
            + " or remove the annotation.",
        type);
  }

  public static Problem nameCollision(Site site, String type, String other, String generated) {
    return error(
        Code.NAME_COLLISION,
        site,
        "%s and %s would both be wrapped by a class %s. Rename one of them.",
        type,
        other,
        generated);
  }

  public static Problem nameTaken(Site site, String type, String generated) {
    return error(
        Code.NAME_TAKEN,
        site,
        "The wrapper of %s is a class %s, but that exists already. Rename one of them.",
        type,
        generated);
  }

  public static Problem reservedMethod(Site site, String method, String generated) {
    return error(
        Code.RESERVED_METHOD,
        site,
        "%s needs the method %s for itself, but the interface declares it. Rename it.",
        generated,
        method);
  }

  public static Problem inaccessibleType(
      Site site, String method, String type, String visibility, String generated) {
    return error(
        Code.INACCESSIBLE_TYPE,
        site,
        "%s must name every type in the signature of %s, but %s is %s. Make it visible there.",
        generated,
        method,
        type,
        visibility);
  }

  public static Problem textTooLong(Site site, long bytes, int limit) {
    return error(
        Code.TEXT_TOO_LONG,
        site,
        "A text in a class file has at most %d bytes, but this one has %d. Shorten it.",
        limit,
        bytes);
  }

  public static Problem tooManyMethods(
      Site site, String type, int methods, String generated, long constants, int limit) {
    return error(
        Code.TOO_MANY_METHODS,
        site,
        "A class file has at most %d constants, but %s, for the %d methods of %s, would need about"
            + " %d. Split the interface.",
        limit,
        generated,
        methods,
        type,
        constants);
  }
}
