// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

/** What can be wrong with callbacks and with interfaces that carry, are or receive a stream. */
public final class StreamTypeProblems {
  private StreamTypeProblems() {}

  public static Problem nothingStreamed(Site site, String type) {
    return error(
        Code.NOTHING_STREAMED,
        site,
        "A @Streamed interface hands out, is or receives a stream, but nothing in "
            + type
            + " does. Annotate its methods @Streamed or @On, or extend a stream type.");
  }

  public static Problem tracedAndStreamed(Site site, String type) {
    return error(
        Code.TRACED_AND_STREAMED,
        site,
        "The methods of a @Streamed interface belong to the call that hands it out, but "
            + type
            + " is to be traced as well. Remove one of the annotations.");
  }

  public static Problem needsVia(Site site, String type, String generated) {
    return error(
        Code.NEEDS_VIA,
        site,
        "A stream of type "
            + type
            + " is watched by its class "
            + generated
            + ", but that was not generated where "
            + type
            + " was compiled. Name by via a mixin of yours for it.");
  }

  public static Problem needsOtherVia(Site site, String mixin, String generated, String type) {
    return error(
        Code.NEEDS_VIA,
        site,
        "A stream described by "
            + mixin
            + " is watched by its class "
            + generated
            + ", but that was not generated where "
            + mixin
            + " was compiled. Write a mixin of your own for "
            + type
            + ".");
  }

  public static Problem viaMismatch(Site site, String type, String via) {
    return error(
        Code.VIA_MISMATCH,
        site,
        "via names an interface annotated @Streamed @MixinFor("
            + type
            + ".class), but "
            + via
            + " is none. Name or write that mixin.");
  }

  public static Problem notACallback(Site site, String parameter, String type, String remedy) {
    return error(
        Code.NOT_A_CALLBACK,
        site,
        "@Streamed applies to parameters that are called back, but "
            + parameter
            + " is of type "
            + type
            + ". "
            + remedy);
  }

  public static Problem onNeedsFunction(Site site, String parameter, String type) {
    return error(
        Code.ON_NEEDS_FUNCTION,
        site,
        "@On applies to parameters of functional types, but "
            + parameter
            + " is of type "
            + type
            + ". Annotate it @Streamed if that type is called back, or remove @On.");
  }

  public static Problem onMisplaced(Site site, String type) {
    return error(
        Code.ON_MISPLACED,
        site,
        "@On applies to methods of hooks and of @Streamed interfaces, but "
            + type
            + " is traced. Remove it.");
  }

  public static Problem startOutsideOfHooks(Site site) {
    return error(
        Code.ON_MISPLACED,
        site,
        "START is a signal to hooks, but a callback is told what comes after it. Use ELEMENT,"
            + " COMPLETE, ERROR or CANCEL.");
  }

  public static Problem signalBeforeSubscription(Site site, String type, String kind) {
    return error(
        Code.ON_MISPLACED,
        site,
        "Each subscription to a "
            + kind
            + " is a call, but "
            + type
            + " has methods that belong to one. Remove @On and @Streamed from them.");
  }

  public static Problem carriedWithoutStreamed(Site site, String method, String type) {
    return new Problem(
        Code.STREAM_WITHOUT_STREAMED,
        Severity.WARNING,
        "The call of a @Streamed interface lasts as long as its @Streamed methods' results, but the "
            + type
            + " of "
            + method
            + " is not one. Add @Streamed.",
        site);
  }

  public static Problem captureBeforeSubscription(Site site, String type, String kind) {
    return error(
        Code.CAPTURE_WITHOUT_CALL,
        site,
        "Each subscription to a "
            + kind
            + " is a call, so there is none to record on before. Capture from element on "
            + type
            + ", or on the method that returns it.");
  }

  public static Problem captureOfPull(Site site, String method, String type) {
    return error(
        Code.CAPTURE_WITHOUT_CALL,
        site,
        method
            + " is one of several ways to pull from "
            + type
            + ", so it does not see all that is recorded. Capture from element on "
            + type
            + ".");
  }

  private static Problem error(Code code, Site site, String text) {
    return new Problem(code, Severity.ERROR, text, site);
  }
}
