// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.problem.Location;
import dev.spanwrap.processor.problem.MixinProblems;
import dev.spanwrap.processor.problem.Nearest;
import dev.spanwrap.processor.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the methods of a mixin's target that the mixin redeclares, by name and erased parameter
 * types.
 */
final class Redeclarations {
  private final Javac javac;
  private final MethodGroups groups;

  Redeclarations(Javac javac) {
    this.javac = javac;
    this.groups = new MethodGroups(javac);
  }

  /** The methods to override, each with the declaration of the mixin that stands for it, if any. */
  Reading<List<MethodGroup>> of(Subject subject) {
    List<MethodGroup> targets = groups.of(subject.wrapped());
    if (!subject.isMixin()) {
      return Reading.valid(targets);
    }
    Map<MethodGroup, ExecutableElement> redeclared = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (MethodGroup mixin : groups.of(subject.annotated())) {
      ExecutableElement method = mixin.annotated();
      Optional<MethodGroup> target = match(method, targets);
      if (target.isEmpty()) {
        problems.add(unmatched(method, targets, subject.wrapped()));
      } else {
        ExecutableElement other = redeclared.putIfAbsent(target.get(), method);
        if (other != null) {
          problems.add(
              MixinProblems.mixinMethodTwice(
                  Location.of(method), shown(method), shown(other), shown(target.get().shape())));
        }
        if (!isRelated(method.getReturnType(), target.get())) {
          problems.add(
              MixinProblems.mixinMethodResult(
                  Location.of(method),
                  shown(method),
                  Display.of(method.getReturnType()),
                  Display.of(subject.wrapped()),
                  Display.of(target.get().shape().getReturnType())));
        }
      }
    }
    return Reading.of(
        targets.stream()
            .map(target -> target.redeclaredBy(Optional.ofNullable(redeclared.get(target))))
            .toList(),
        problems);
  }

  /** The target's method of the same name whose parameter types erase to the same. */
  private Optional<MethodGroup> match(ExecutableElement method, List<MethodGroup> targets) {
    List<? extends TypeMirror> wanted = parameterTypes(method);
    return targets.stream()
        .filter(target -> target.name().contentEquals(method.getSimpleName()))
        .filter(
            target ->
                Stream.concat(
                        target.declarations().stream().map(Redeclarations::parameterTypes),
                        target.types().stream().map(type -> type.getParameterTypes()))
                    .anyMatch(types -> haveSameErasure(wanted, types)))
        .findFirst();
  }

  private static List<? extends TypeMirror> parameterTypes(ExecutableElement method) {
    return method.getParameters().stream().map(VariableElement::asType).toList();
  }

  private boolean haveSameErasure(
      List<? extends TypeMirror> some, List<? extends TypeMirror> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!javac
          .types()
          .isSameType(javac.types().erasure(some.get(i)), javac.types().erasure(others.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether one result can stand for the other: a mixin may say less than its target, or, where
   * that is generic, more. {@code void} says nothing.
   */
  private boolean isRelated(TypeMirror result, MethodGroup target) {
    return result.getKind() == TypeKind.VOID
        || Stream.of(target.type().getReturnType(), target.shape().getReturnType())
            .filter(other -> other.getKind() != TypeKind.VOID)
            .anyMatch(other -> isEither(erased(result), erased(other)));
  }

  private boolean isEither(TypeMirror one, TypeMirror other) {
    return javac.types().isAssignable(one, other) || javac.types().isAssignable(other, one);
  }

  private TypeMirror erased(TypeMirror type) {
    return javac.types().erasure(type);
  }

  private Problem unmatched(
      ExecutableElement method, List<MethodGroup> targets, TypeElement target) {
    if (isStaticIn(target, method)) {
      return MixinProblems.mixinMethodStatic(
          Location.of(method), shown(method), Display.of(target));
    }
    String name = method.getSimpleName().toString();
    List<String> names = targets.stream().map(MethodGroup::name).distinct().toList();
    String nearest = names.contains(name) ? name : Nearest.to(name, names).orElse("");
    List<String> candidates =
        targets.stream()
            .filter(candidate -> candidate.name().equals(nearest))
            .map(candidate -> shown(candidate.shape()))
            .toList();
    return MixinProblems.unmatchedMixinMethod(
        Location.of(method), shown(method), Display.of(target), candidates, names);
  }

  /** A method as it is matched: with the erased types of its parameters. */
  private String shown(ExecutableElement method) {
    return parameterTypes(method).stream()
        .map(type -> Display.of(javac.types().erasure(type)))
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }

  private boolean isStaticIn(TypeElement target, ExecutableElement method) {
    return ElementFilter.methodsIn(target.getEnclosedElements()).stream()
        .filter(candidate -> candidate.getModifiers().contains(Modifier.STATIC))
        .filter(candidate -> candidate.getSimpleName().equals(method.getSimpleName()))
        .anyMatch(candidate -> haveSameErasure(parameterTypes(method), parameterTypes(candidate)));
  }
}
