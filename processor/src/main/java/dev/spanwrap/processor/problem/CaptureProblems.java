// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static dev.spanwrap.processor.problem.Problem.error;
import static dev.spanwrap.processor.problem.Problem.warning;
import static dev.spanwrap.processor.problem.Wording.quoted;

import java.util.Optional;

/** What can be wrong with a capture: its key, its value and what is made of it. */
public final class CaptureProblems {
  private CaptureProblems() {}

  public static Problem captureWithoutSource(Site site) {
    return error(
        Code.CAPTURE_WITHOUT_SOURCE,
        site,
        "A @Capture on a method or an interface needs a value, but this has none. Add from ="
            + " \"result\" or constant = \"…\".");
  }

  public static Problem constantCombined(Site site, String member) {
    return error(
        Code.CONSTANT_COMBINED,
        site,
        "A constant is captured as it is, but %s is given, too. Remove one of them.",
        member);
  }

  public static Problem constantType(Site site, String key, String type, String constant) {
    return error(
        Code.CONSTANT_TYPE,
        site,
        "%s is %s, but the constant is %s. Write it as %s.",
        key,
        type,
        quoted(constant),
        type);
  }

  public static Problem emptyKey(Site site) {
    return error(
        Code.EMPTY_KEY,
        site,
        "An attribute needs a key, but this one is empty. Use a constant of GenAi or a name of your"
            + " own.");
  }

  public static Problem duplicateKey(Site site, String key, String method) {
    return error(
        Code.DUPLICATE_KEY,
        site,
        "A key is captured once per operation, but %s captures %s twice. Remove one, or give each a"
            + " different when.",
        method,
        quoted(key));
  }

  public static Problem notAnAttribute(Site site, String what, String type) {
    return error(
        Code.NOT_AN_ATTRIBUTE,
        site,
        "An attribute is text, a boolean, a number, a time or many of these, but %s is %s. Continue"
            + " the path to such a value, add content = true, or a mapper.",
        what,
        type);
  }

  public static Problem wrongKeyType(Site site, String key, String expected, String found) {
    return error(
        Code.WRONG_KEY_TYPE,
        site,
        "The conventions type %s as %s, but the value is %s. Capture another value, or add a mapper.",
        key,
        expected,
        found);
  }

  public static Problem unknownKey(Site site, String key, Optional<String> nearest) {
    return warning(
        Code.UNKNOWN_KEY,
        site,
        "gen_ai. is the conventions' namespace, but they know no %s. %s",
        key,
        nearest
            .map(known -> "Did you mean " + known + "?")
            .orElse("Choose a namespace of your own."));
  }

  public static Problem contentKey(Site site, String key) {
    return warning(
        Code.CONTENT_KEY,
        site,
        "%s is content, which is recorded where it is opted in, but this is captured always. Add"
            + " content = true.",
        key);
  }

  public static Problem aggregateNeedsElements(Site site, String aggregate) {
    return error(
        Code.AGGREGATE_NEEDS_ELEMENTS,
        site,
        "%s aggregates the elements of a stream, but this path does not start at element. Remove the"
            + " aggregate.",
        aggregate);
  }

  public static Problem aggregateNeedsNumbers(Site site, String aggregate, String type) {
    return error(
        Code.AGGREGATE_NEEDS_NUMBERS,
        site,
        "%s takes single numbers, but the value is %s. Use FIRST, LAST or COUNT.",
        aggregate,
        type);
  }

  public static Problem mapperNotInstantiable(Site site, String mapper, String why) {
    return error(
        Code.MAPPER_NOT_INSTANTIABLE,
        site,
        "A mapper is a class with a public constructor without parameters, but %s %s. Change it, or"
            + " use another.",
        mapper,
        why);
  }

  public static Problem mapperType(Site site, String mapper, String takes, String found) {
    return error(
        Code.MAPPER_TYPE,
        site,
        "%s maps %s, but the value is %s. Use a mapper that takes it.",
        mapper,
        takes,
        found);
  }
}
