// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Propagated;
import dev.spanwrap.processor.problem.LifecycleProblems;
import dev.spanwrap.processor.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads into which parameters the context is written. */
final class CarrierReader {
  private final Javac javac;

  CarrierReader(Javac javac) {
    this.javac = javac;
  }

  /** The indices of the parameters. */
  Reading<Set<Integer>> read(MethodGroup group) {
    ExecutableElement annotated = group.annotated();
    Set<Integer> carriers = new LinkedHashSet<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < annotated.getParameters().size(); i++) {
      Optional<AnnotationView> propagated =
          AnnotationView.of(annotated.getParameters().get(i), Propagated.class);
      if (propagated.isPresent()) {
        TypeMirror type = group.type().getParameterTypes().get(i);
        if (isCarrier(type)) {
          carriers.add(i);
        } else {
          String name = annotated.getParameters().get(i).getSimpleName().toString();
          problems.add(
              LifecycleProblems.notACarrier(propagated.get().site(), name, Display.of(type)));
        }
      }
    }
    return Reading.of(carriers, problems);
  }

  private boolean isCarrier(TypeMirror type) {
    if (!Javac.isExactly(type, "java.util.Map")) {
      return false;
    }
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.size() == 2
        && Javac.isExactly(arguments.get(0), "java.lang.String")
        && (Javac.isExactly(arguments.get(1), "java.lang.String")
            || javac.types().isSameType(arguments.get(1), javac.object()));
  }
}
