// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Step;
import dev.spanwrap.processor.problem.CaptureProblems;
import dev.spanwrap.processor.problem.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the mapper of a capture: whether it can be made, and whether it takes the value. */
final class MapperReader {
  private final Javac javac;
  private final VariableFree variableFree;

  MapperReader(Javac javac) {
    this.javac = javac;
    this.variableFree = new VariableFree(javac);
  }

  /**
   * A mapper that fits.
   *
   * @param mapper its class
   * @param path the path to what it takes
   * @param result the type of what it returns
   */
  record Mapped(ClassName mapper, ResolvedPath path, TypeMirror result) {}

  Reading<Mapped> read(TypeMirror type, ResolvedPath path, Scope scope, Site site) {
    TypeElement mapper = Javac.element((DeclaredType) type);
    Optional<String> obstacle = obstacle(mapper, scope);
    if (obstacle.isPresent()) {
      return Reading.invalid(
          CaptureProblems.mapperNotInstantiable(site, Display.of(mapper), obstacle.get()));
    }
    DeclaredType declaration = javac.asSuper(type, Mapper.class.getName()).orElseThrow();
    List<? extends TypeMirror> arguments = declaration.getTypeArguments();
    TypeMirror takes = arguments.isEmpty() ? javac.object() : arguments.get(0);
    TypeMirror returns = arguments.isEmpty() ? javac.object() : arguments.get(1);
    return fitting(path, takes)
        .map(fits -> Reading.valid(new Mapped(ClassName.get(mapper), fits, returns)))
        .orElseGet(
            () ->
                Reading.invalid(
                    CaptureProblems.mapperType(
                        site, Display.of(mapper), Display.of(takes), path.shown())));
  }

  private Optional<String> obstacle(TypeElement mapper, Scope scope) {
    if (mapper.getKind() == ElementKind.INTERFACE) {
      return Optional.of("is an interface");
    }
    if (mapper.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of("is abstract");
    }
    if (mapper.getEnclosingElement() instanceof TypeElement
        && !mapper.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("is an inner class");
    }
    if (!mapper.getTypeParameters().isEmpty()) {
      return Optional.of("has type parameters");
    }
    if (scope.access().hidden(mapper.asType()).isPresent()) {
      return Optional.of("is not visible to " + scope.generated());
    }
    return ElementFilter.constructorsIn(mapper.getEnclosedElements()).stream()
            .anyMatch(constructor -> isCallable(constructor, scope))
        ? Optional.empty()
        : Optional.of("has none");
  }

  private static boolean isCallable(ExecutableElement constructor, Scope scope) {
    return constructor.getParameters().isEmpty()
        && constructor.getThrownTypes().isEmpty()
        && scope.access().isVisible(constructor);
  }

  /** The path to what the mapper takes: the value, each of many, or what is in an optional. */
  private Optional<ResolvedPath> fitting(ResolvedPath path, TypeMirror takes) {
    TypeMirror value = javac.boxed(variableFree.of(path.type()));
    if (takes(takes, value)) {
      return Optional.of(javac.types().isSubtype(value, takes) ? path : unchecked(path));
    }
    if (!path.many()
        && Javac.isExactly(value, "java.util.Optional")
        && !((DeclaredType) value).getTypeArguments().isEmpty()) {
      TypeMirror inside = variableFree.of(((DeclaredType) value).getTypeArguments().get(0));
      return takes(takes, inside) ? Optional.of(unwrapped(path, inside)) : Optional.empty();
    }
    return Optional.empty();
  }

  private boolean takes(TypeMirror parameter, TypeMirror value) {
    return javac.types().isAssignable(value, parameter);
  }

  /** What is raw is taken as whatever the mapper says that it is. */
  private static ResolvedPath unchecked(ResolvedPath resolved) {
    Path path = resolved.path();
    Set<String> suppressions = new TreeSet<>(path.suppressions());
    suppressions.add("unchecked");
    return new ResolvedPath(
        new Path(path.root(), path.rootType(), path.when(), path.steps(), suppressions),
        resolved.type(),
        resolved.many());
  }

  private static ResolvedPath unwrapped(ResolvedPath resolved, TypeMirror inside) {
    Path path = resolved.path();
    List<Step> steps = new ArrayList<>(path.steps());
    steps.add(new Step.OptionalValue());
    return new ResolvedPath(
        new Path(path.root(), path.rootType(), path.when(), steps, path.suppressions()),
        inside,
        false);
  }
}
