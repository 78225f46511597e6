// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static dev.spanwrap.processor.problem.Problem.error;
import static dev.spanwrap.processor.problem.Problem.warning;
import static dev.spanwrap.processor.problem.Wording.quoted;

/** What can be wrong with a result or parameter that delivers over time. */
public final class StreamProblems {
  private StreamProblems() {}

  public static Problem notAStream(Site site, String method, String type, String remedy) {
    return error(
        Code.NOT_A_STREAM,
        site,
        "@Streamed applies to results that deliver over time, but %s returns %s. %s",
        method,
        type,
        remedy);
  }

  public static Problem streamWithoutStreamed(Site site, String method, String type) {
    return warning(
        Code.STREAM_WITHOUT_STREAMED,
        site,
        "The span of %s ends when the method returns, but its %s delivers later. Add @Streamed.",
        method,
        type);
  }

  public static Problem futureWithoutStreamed(Site site, String method, String type) {
    return warning(
        Code.STREAM_WITHOUT_STREAMED,
        site,
        "The span of %s ends when its future completes, but the %s in it delivers later. Add"
            + " @Streamed.",
        method,
        type);
  }

  public static Problem unwatchedResult(Site site, String method, String type, String instead) {
    return warning(
        Code.STREAM_WITHOUT_STREAMED,
        site,
        "The span of %s ends when the method returns, but its %s delivers later and cannot be"
            + " watched. Return %s.",
        method,
        type,
        instead);
  }

  public static Problem callbackWithoutStreamed(Site site, String method, String parameter) {
    return warning(
        Code.STREAM_WITHOUT_STREAMED,
        site,
        "The span of %s ends when the method returns, but %s is called back later. Annotate the"
            + " parameter @Streamed.",
        method,
        parameter);
  }

  public static Problem endOfOneValue(Site site, String member, String method) {
    return error(
        Code.END_OF_ONE_VALUE,
        site,
        "%s is about the elements of a stream, but %s yields one value. Remove it.",
        member,
        method);
  }

  public static Problem endRequiredWithoutEnd(Site site) {
    return error(
        Code.END_REQUIRED_WITHOUT_END,
        site,
        "endRequired asks for an element that ends the stream, but nothing says which. Add endsWith,"
            + " failsWith or endsWhen.");
  }

  public static Problem endsWhenNotBoolean(Site site, String path, String found) {
    return error(
        Code.ENDS_WHEN_NOT_BOOLEAN,
        site,
        "endsWhen is a path from element to a boolean, but %s is %s. Use endsWith for a type.",
        quoted(path),
        found);
  }
}
