// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Role;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds the annotations that exist and are not implemented. */
final class NotYet {
  private static final Set<String> ON_TYPES = Set.of();
  private static final Set<String> ON_METHODS = Set.of("ClosesSpan", "OpensSpan", "SwitchesSpan");
  private static final Set<String> ON_PARAMETERS = Set.of("Propagated", "SpanKey");

  private NotYet() {}

  /** Everything on an interface and its own methods. */
  static List<Problem> in(TypeElement type) {
    List<Problem> problems = new ArrayList<>(among(Annotations.on(type), ON_TYPES));
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      problems.addAll(in(method));
    }
    return problems;
  }

  /** Everything on a method and its parameters. */
  static List<Problem> in(ExecutableElement method) {
    List<Problem> problems = new ArrayList<>(among(Annotations.on(method), ON_METHODS));
    for (VariableElement parameter : method.getParameters()) {
      problems.addAll(among(Annotations.on(parameter), ON_PARAMETERS));
    }
    return problems;
  }

  static Problem content(AnnotationView capture) {
    return Problems.notYet(capture.site("content"), "content = true");
  }

  private static List<Problem> among(List<AnnotationView> annotations, Set<String> names) {
    List<Problem> problems = new ArrayList<>();
    for (AnnotationView annotation : annotations) {
      if (names.contains(annotation.name())) {
        String where =
            names == ON_PARAMETERS
                ? " on a parameter"
                : names == ON_TYPES ? " on an interface" : "";
        problems.add(Problems.notYet(annotation.site(), "@" + annotation.name() + where));
      } else if (annotation.name().equals("Traced")
          && annotation.constant("value", Role.class) == Role.HOOK) {
        problems.add(Problems.notYet(annotation.site("value"), "@Traced(HOOK)"));
      }
    }
    return problems;
  }
}
