// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static dev.spanwrap.processor.problem.Problem.error;
import static dev.spanwrap.processor.problem.Problem.warning;

/** What can be wrong with calls that outlast a method, and with how they are found. */
public final class LifecycleProblems {
  private LifecycleProblems() {}

  public static Problem contradiction(Site site, String method, String first, String second) {
    return error(
        Code.LIFECYCLE_CONTRADICTION,
        site,
        "A method is an operation of its own, or opens, switches or closes a call, but %s is @%s and"
            + " @%s. Remove one.",
        method,
        first,
        second);
  }

  public static Problem openingStream(Site site, String annotation, String method) {
    return error(
        Code.OPENING_STREAM,
        site,
        "@%s opens a call that lasts until another method closes it, but %s is @Streamed. Remove"
            + " @Streamed, or annotate it @Traced instead.",
        annotation,
        method);
  }

  public static Problem openingCallback(
      Site site, String lifecycle, String parameter, String method, String annotation) {
    return error(
        Code.OPENING_STREAM,
        site,
        "@%s opens a call that lasts until another method closes it, but %s of %s is @%s. Remove"
            + " @%s, or annotate the method @Traced instead.",
        lifecycle,
        parameter,
        method,
        annotation,
        annotation);
  }

  public static Problem callbackOfSession(Site site, String parameter, String method) {
    return error(
        Code.STREAM_OF_SESSION,
        site,
        "%s runs inside the session's span, but nothing says what its callback %s has to do with"
            + " that. Annotate the method @Traced for a span of its own below, or @ClosesSpan if the"
            + " session ends with it.",
        method,
        parameter);
  }

  public static Problem streamOfSession(Site site, String method) {
    return error(
        Code.STREAM_OF_SESSION,
        site,
        "%s runs inside the session's span, but nothing says what its stream has to do with that."
            + " Annotate it @Traced for a span of its own below, or @ClosesSpan if the session ends"
            + " with it.",
        method);
  }

  public static Problem hookStream(Site site, String method) {
    return error(
        Code.HOOK_STREAM,
        site,
        "A hook is over when it returns or its CompletionStage completes, but %s is @Streamed. Remove"
            + " it.",
        method);
  }

  public static Problem hookCallback(
      Site site, String parameter, String method, String annotation) {
    return error(
        Code.HOOK_STREAM,
        site,
        "A hook is over when it returns or its CompletionStage completes, but %s of %s is @%s. Remove"
            + " it.",
        parameter,
        method,
        annotation);
  }

  public static Problem secondKey(Site site, String method) {
    return error(
        Code.SECOND_KEY,
        site,
        "A call has one key, but %s has two parameters annotated @SpanKey. Remove one.",
        method);
  }

  public static Problem keyOfMany(Site site, String path, String found) {
    return error(
        Code.KEY_OF_MANY,
        site,
        "A key is one value, but \"%s\" is %s. Let the path end at one.",
        path,
        found);
  }

  public static Problem unusedKey(Site site, String method) {
    return warning(
        Code.UNUSED_ANNOTATION,
        site,
        "%s runs inside the session's span, so its @SpanKey is never looked up. Remove it.",
        method);
  }

  public static Problem sessionNeedsWrapper(Site site, String type, String generated) {
    return error(
        Code.SESSION_NEEDS_WRAPPER,
        site,
        "%s is a session, but its wrapper %s was not generated where it was compiled. Compile it with"
            + " the Spanwrap processor.",
        type,
        generated);
  }

  public static Problem hookedSession(Site site, String type, String generated) {
    return error(
        Code.HOOKED_SESSION,
        site,
        "A session that a method hands out is wrapped there, without hooks, but %s has @Hooks. Remove"
            + " @Streamed, and call %s.wrap with the hooks on what the method returns.",
        type,
        generated);
  }

  public static Problem notACarrier(Site site, String parameter, String found) {
    return error(
        Code.NOT_A_CARRIER,
        site,
        "@Propagated writes into a Map<String, String> or a Map<String, Object>, but %s is %s."
            + " Change its type.",
        parameter,
        found);
  }
}
