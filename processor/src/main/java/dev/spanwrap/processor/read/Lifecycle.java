// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import dev.spanwrap.processor.model.Placement;
import dev.spanwrap.processor.problem.LifecycleProblems;
import dev.spanwrap.processor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What an interface is by the calls that outlast its methods, and what each method does to them.
 */
enum Lifecycle {
  /** Every call ends with its method, or with what that hands out. */
  NONE,
  /** One call at a time, which its methods open, enter and end. */
  SESSION,
  /** Calls of others, which its methods bracket and enter. */
  HOOKS;

  /** What an interface is. */
  static Lifecycle of(List<MethodGroup> groups, Optional<AnnotationView> traced) {
    if (traced.map(view -> view.constant("value", Role.class) == Role.HOOK).orElse(false)) {
      return HOOKS;
    }
    return groups.stream().anyMatch(group -> annotation(group.annotated()).isPresent())
        ? SESSION
        : NONE;
  }

  /** Whether a type is a session, by its own annotation and those of all its methods. */
  static boolean isSession(TypeElement type, Javac javac) {
    return isRead(type)
        && of(new MethodGroups(javac).of(type), AnnotationView.of(type, Traced.class)) == SESSION;
  }

  private static boolean isRead(TypeElement type) {
    return AnnotationView.of(type, Traced.class).isPresent()
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(
                method ->
                    annotation(method).isPresent()
                        || AnnotationView.of(method, Traced.class).isPresent());
  }

  /** The annotation that says what a method does to a long-lived call. */
  static Optional<AnnotationView> annotation(Element method) {
    return annotations(method).stream().findFirst();
  }

  private static List<AnnotationView> annotations(Element method) {
    return Stream.of(OpensSpan.class, SwitchesSpan.class, ClosesSpan.class)
        .flatMap(type -> AnnotationView.of(method, type).stream())
        .toList();
  }

  /** Inside which call a method runs that is no plain forwarding. */
  Placement placement(MethodGroup group) {
    Optional<AnnotationView> lifecycle = annotation(group.annotated());
    boolean traced = AnnotationView.of(group.annotated(), Traced.class).isPresent();
    if (this == NONE) {
      return Placement.OWN;
    }
    if (lifecycle.isPresent()) {
      String annotation = lifecycle.get().name();
      return this == SESSION ? ofSession(annotation) : ofHooks(annotation);
    }
    if (this == SESSION) {
      return traced ? Placement.SESSION_CHILD : Placement.SESSION;
    }
    return traced ? Placement.OWN : Placement.NESTED;
  }

  /** A second opening is a switch, and a switch without an opening opens. */
  private static Placement ofSession(String annotation) {
    return annotation.equals("ClosesSpan") ? Placement.SESSION_CLOSING : Placement.SESSION_OPENING;
  }

  private static Placement ofHooks(String annotation) {
    return switch (annotation) {
      case "ClosesSpan" -> Placement.BRACKET_CLOSING;
      case "SwitchesSpan" -> Placement.BRACKET_SWITCHING;
      default -> Placement.BRACKET_OPENING;
    };
  }

  /** Annotations of one method that contradict each other. */
  static List<Problem> contradictions(ExecutableElement method) {
    List<AnnotationView> all = new ArrayList<>(annotations(method));
    if (all.isEmpty()) {
      return List.of();
    }
    AnnotationView.of(method, Traced.class).ifPresent(all::add);
    AnnotationView.of(method, Untraced.class).ifPresent(all::add);
    return all.stream()
        .skip(1)
        .map(
            view ->
                LifecycleProblems.contradiction(
                    view.site(), method.getSimpleName().toString(), all.get(0).name(), view.name()))
        .toList();
  }
}
