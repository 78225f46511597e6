// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Signal;
import dev.spanwrap.processor.model.HookCall;
import dev.spanwrap.processor.model.HookSignal;
import dev.spanwrap.processor.problem.DrivenHookProblems;
import dev.spanwrap.processor.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Fits a hook to operations by position: it takes a prefix of the operation's parameters, then
 * perhaps what its signal carries. Names are never consulted.
 */
final class HookFitting {
  private final Javac javac;
  private final HooksReader.Hook hook;

  HookFitting(Javac javac, HooksReader.Hook hook) {
    this.javac = javac;
    this.hook = hook;
  }

  /** How the hook is called on an operation; empty if it does not fit. */
  Optional<HookCall> on(HookedOperation operation) {
    if (!operation.sends(hook.signal())) {
      return Optional.empty();
    }
    int size = hook.parameters().size();
    Optional<TypeMirror> payload =
        hook.payload() && size > 0
            ? operation.payload(hook.signal(), javac)
            : Optional.<TypeMirror>empty();
    if (payload.isPresent() && takes(payload.get()) && common(operation) >= size - 1) {
      return Optional.of(call(size - 1, payload));
    }
    return common(operation) == size ? Optional.of(call(size, Optional.empty())) : Optional.empty();
  }

  private HookCall call(int arguments, Optional<TypeMirror> delivered) {
    Optional<TypeMirror> taken = delivered.map(payload -> javac.boxed(last()));
    boolean narrowed =
        delivered.isPresent() && !javac.types().isAssignable(delivered.get(), last());
    return new HookCall(
        HookSignal.valueOf(hook.signal().name()),
        hook.method().getSimpleName().toString(),
        arguments,
        taken.map(TypeNames.PLAIN::of),
        narrowed,
        TypeNames.PLAIN.of(checked()),
        taken.filter(HookFitting::isUnchecked).isPresent(),
        hook.isAwaited(javac));
  }

  private List<? extends TypeMirror> checked() {
    return hook.type().getThrownTypes().stream()
        .filter(thrown -> !javac.isUnchecked(thrown))
        .toList();
  }

  private TypeMirror last() {
    return hook.parameters().get(hook.parameters().size() - 1);
  }

  /** Whether the hook is left out only because it takes less than what is delivered. */
  boolean isTooNarrow(HookedOperation operation) {
    int size = hook.parameters().size();
    if (!hook.payload() || size == 0 || !operation.sends(hook.signal())) {
      return false;
    }
    Optional<TypeMirror> payload = operation.payload(hook.signal(), javac);
    return payload.isPresent()
        && common(operation) == size - 1
        && !takes(payload.get())
        && javac.types().isSubtype(javac.boxed(last()), javac.boxed(payload.get()));
  }

  /** Says so, where the hook fits another operation. */
  Problem tooNarrow(HookedOperation operation) {
    return DrivenHookProblems.hookTooNarrow(
        hook.site(),
        hook.shown(),
        Display.of(last()),
        operation.group().name(),
        delivered(operation));
  }

  private String delivered(HookedOperation operation) {
    return Display.of(operation.payload(hook.signal(), javac).orElseThrow());
  }

  /** A hook for errors may be for some of them only. */
  private boolean takes(TypeMirror payload) {
    return javac.types().isAssignable(payload, last())
        || (hook.signal() == Signal.ERROR && javac.types().isSubtype(last(), payload));
  }

  private static boolean isUnchecked(TypeMirror type) {
    return type instanceof TypeVariable
        || (type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty());
  }

  /** How many of the hook's first parameters take the operation's arguments. */
  private int common(HookedOperation operation) {
    List<? extends TypeMirror> given = operation.parameters();
    int common = 0;
    while (common < hook.parameters().size()
        && common < given.size()
        && javac.types().isAssignable(given.get(common), hook.parameters().get(common))) {
      common++;
    }
    return common;
  }

  /** What is wrong with calling the hook on an operation that it fits. */
  List<Problem> misfits(HookedOperation operation) {
    List<Problem> problems = new ArrayList<>();
    if (hook.returns() && !hook.isAwaited(javac)) {
      problems.add(DrivenHookProblems.hookResult(hook.site(), hook.shown(), returned()));
    } else if (hook.returns() && !operation.isAwaited()) {
      problems.add(
          DrivenHookProblems.awaitedHook(
              hook.site(),
              hook.shown(),
              returned(),
              operation.group().name(),
              Display.of(operation.group().type().getReturnType())));
    }
    checked().stream()
        .filter(thrown -> !isDeclared(thrown, operation))
        .map(
            thrown ->
                DrivenHookProblems.hookThrows(
                    hook.site(), hook.shown(), Display.of(thrown), operation.group().name()))
        .forEach(problems::add);
    return problems;
  }

  private String returned() {
    return Display.of(hook.type().getReturnType());
  }

  private boolean isDeclared(TypeMirror thrown, HookedOperation operation) {
    return operation.group().type().getThrownTypes().stream()
        .anyMatch(declared -> javac.types().isSubtype(thrown, declared));
  }

  /** The hook fits no operation: shows the nearest, with the position that differs. */
  Problem nowhere(List<HookedOperation> operations) {
    List<HookedOperation> sending =
        operations.stream().filter(it -> it.sends(hook.signal())).toList();
    if (sending.isEmpty()) {
      return DrivenHookProblems.hookWithoutElements(hook.site(), hook.shown());
    }
    Optional<HookedOperation> narrowed = sending.stream().filter(this::isTooNarrow).findFirst();
    if (narrowed.isPresent()) {
      return DrivenHookProblems.hookTakesLess(
          hook.site(),
          hook.shown(),
          Display.of(last()),
          narrowed.get().group().name(),
          delivered(narrowed.get()));
    }
    HookedOperation nearest =
        sending.stream().max(Comparator.comparingInt(this::common)).orElseThrow();
    int position = common(nearest);
    return DrivenHookProblems.hookFitsNothing(
        hook.site(), marked(position), nearest.shown(position), position + 1);
  }

  private String marked(int position) {
    List<String> types = hook.parameters().stream().map(Display::of).collect(Collectors.toList());
    if (position < types.size()) {
      types.set(position, ">" + types.get(position) + "<");
    }
    return hook.method().getSimpleName() + "(" + String.join(", ", types) + ")";
  }
}
