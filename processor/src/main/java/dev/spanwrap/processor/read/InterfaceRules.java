// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.processor.problem.InterfaceProblems;
import dev.spanwrap.processor.problem.Location;
import dev.spanwrap.processor.problem.MethodProblems;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What must hold of an interface as a whole so that a wrapper can implement it. */
final class InterfaceRules {
  private final Javac javac;

  InterfaceRules(Javac javac) {
    this.javac = javac;
  }

  /**
   * Annotations where nothing can be wrapped, on classes, on static and private methods, and what
   * none can say.
   */
  List<Problem> misplaced(TypeElement type) {
    List<Problem> problems = new ArrayList<>();
    boolean isInterface = type.getKind() == ElementKind.INTERFACE;
    if (!isInterface) {
      for (AnnotationView annotation : Annotations.on(type)) {
        problems.add(
            InterfaceProblems.notAnInterface(
                annotation.site(), shown(annotation), Display.of(type), Display.kind(type)));
      }
    }
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method) {
        Stream.concat(Stream.of(method), method.getParameters().stream())
            .flatMap(element -> Annotations.on(element).stream())
            .flatMap(annotation -> misplaced(annotation, method, type, isInterface).stream())
            .forEach(problems::add);
      }
    }
    problems.addAll(LongTexts.in(type));
    return problems;
  }

  private static Optional<Problem> misplaced(
      AnnotationView annotation, ExecutableElement method, TypeElement type, boolean isInterface) {
    if (!isInterface) {
      return Optional.of(
          InterfaceProblems.notOfAnInterface(
              annotation.site(), shown(annotation), Display.of(type), Display.kind(type)));
    }
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.PRIVATE)) {
      return Optional.of(
          MethodProblems.notOverridable(
              annotation.site(),
              shown(annotation),
              method.getSimpleName().toString(),
              modifiers.contains(Modifier.STATIC) ? "static" : "private"));
    }
    return Optional.empty();
  }

  /** Users write {@code @Capture} where the compiler has the container of several. */
  private static String shown(AnnotationView annotation) {
    return annotation.name().equals("Captures") ? "Capture" : annotation.name();
  }

  /** Why no wrapper can implement an interface, or be called as it is. */
  List<Problem> obstacles(Subject subject, Site site) {
    TypeElement type = subject.wrapped();
    ClassName generated = subject.generated();
    List<Problem> problems = new ArrayList<>();
    if (type.getModifiers().contains(Modifier.SEALED) && !permits(type, generated)) {
      problems.add(
          javac.sources().contain(type)
              ? InterfaceProblems.sealedInterface(site, Display.of(type), generated.simpleName())
              : InterfaceProblems.sealedTarget(site, Display.of(type)));
    }
    for (Element e = type; e instanceof TypeElement enclosing; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        problems.add(
            InterfaceProblems.privateInterface(site, Display.of(type), Display.of(enclosing)));
      }
    }
    return problems;
  }

  /** Whether a sealed interface names the wrapper, which does not exist yet. */
  private static boolean permits(TypeElement type, ClassName generated) {
    return type.getPermittedSubclasses().stream()
        .map(TypeMirror::toString)
        .anyMatch(
            name -> name.equals(generated.simpleName()) || name.equals(generated.canonicalName()));
  }

  /** A method whose name and parameters the wrapper needs itself. */
  Optional<Problem> reserved(MethodGroup group, Subject subject) {
    List<? extends TypeMirror> parameters = group.type().getParameterTypes();
    boolean clashes =
        switch (group.name()) {
          case "tracedDelegate" -> parameters.isEmpty();
          case "wrap" ->
              parameters.size() == 2
                  && javac
                      .types()
                      .isSameType(
                          javac.types().erasure(parameters.get(0)),
                          javac.types().erasure(subject.wrapped().asType()))
                  && Javac.isExactly(parameters.get(1), "dev.spanwrap.runtime.Tracing");
          default -> false;
        };
    return clashes
        ? Optional.of(
            InterfaceProblems.reservedMethod(
                Location.of(group.declarations().get(0)),
                Display.of(group.shape()),
                subject.generated().simpleName()))
        : Optional.empty();
  }
}
