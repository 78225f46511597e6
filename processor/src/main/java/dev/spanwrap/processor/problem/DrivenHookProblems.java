// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static dev.spanwrap.processor.problem.Problem.error;
import static dev.spanwrap.processor.problem.Problem.warning;

/** What can be wrong with hooks that a wrapper is to drive. */
public final class DrivenHookProblems {
  private DrivenHookProblems() {}

  public static Problem hooksNotAnInterface(Site site, String type, String kind) {
    return error(
        Code.HOOKS_TYPE,
        site,
        "@Hooks names an interface, but %s is %s. Extract an interface from it.",
        type,
        kind);
  }

  public static Problem genericHooks(Site site, String type) {
    return error(
        Code.HOOKS_TYPE,
        site,
        "@Hooks names an interface without type parameters, but found %s. Name an interface that"
            + " extends it with type arguments.",
        type);
  }

  public static Problem hiddenHooks(Site site, String generated, String type, String visibility) {
    return error(
        Code.HOOKS_TYPE,
        site,
        "%s must see the hooks that it drives, but %s is %s. Make it visible there.",
        generated,
        type,
        visibility);
  }

  public static Problem hooksWithoutSignal(Site site, String type) {
    return error(
        Code.HOOKS_TYPE,
        site,
        "Hooks are the methods annotated @On, but %s has none. Annotate those that are to be called.",
        type);
  }

  public static Problem hookFitsNothing(Site site, String hook, String operation, int position) {
    return error(
        Code.HOOK_FITS_NOTHING,
        site,
        "A hook takes the first parameters of an operation, then what its signal carries, but %s and"
            + " %s differ at position %s. Change that parameter, or remove it and what follows.",
        hook,
        operation,
        position);
  }

  public static Problem hookWithoutElements(Site site, String hook) {
    return error(
        Code.HOOK_FITS_NOTHING,
        site,
        "ELEMENT hooks are for operations that deliver elements, but none does that %s could fit."
            + " Annotate one @Streamed, or remove the hook.",
        hook);
  }

  public static Problem hookTakesLess(
      Site site, String hook, String taken, String operation, String delivered) {
    return error(
        Code.HOOK_FITS_NOTHING,
        site,
        "A hook takes whatever its signal carries, but %s takes %s, and %s delivers %s. Let it take"
            + " %s.",
        hook,
        taken,
        operation,
        delivered,
        delivered);
  }

  public static Problem hookTooNarrow(
      Site site, String hook, String taken, String operation, String delivered) {
    return warning(
        Code.HOOK_TOO_NARROW,
        site,
        "%s takes %s, and %s delivers %s, so it is not called there. Let it take %s.",
        hook,
        taken,
        operation,
        delivered,
        delivered);
  }

  public static Problem hookThrows(Site site, String hook, String thrown, String operation) {
    return error(
        Code.HOOK_THROWS,
        site,
        "A hook throws what its operation may throw, but %s throws %s, and %s does not. Wrap it in a"
            + " RuntimeException.",
        hook,
        thrown,
        operation);
  }

  public static Problem hookResult(Site site, String hook, String type) {
    return error(
        Code.HOOK_RESULT,
        site,
        "A driven hook returns nothing, or a CompletionStage to be awaited, but %s returns %s. Let it"
            + " return void.",
        hook,
        type);
  }

  public static Problem awaitedHook(
      Site site, String hook, String type, String operation, String result) {
    return error(
        Code.HOOK_RESULT,
        site,
        "A hook's CompletionStage is awaited where one value comes later, but %s returns %s, and %s"
            + " returns %s. Let the hook return void, or the operation a CompletableFuture.",
        hook,
        type,
        operation,
        result);
  }
}
