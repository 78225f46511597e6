// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.problem.PathProblems;
import dev.spanwrap.processor.problem.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Resolves paths against what an operation knows. */
final class PathResolver {
  private static final String LAMBDA_NAME = "arg\\d+";

  private final Javac javac;
  private final VariableFree variableFree;
  private final Narrowing narrowing;

  PathResolver(Javac javac) {
    this.javac = javac;
    this.variableFree = new VariableFree(javac);
    this.narrowing = new Narrowing(javac);
  }

  /** A root with the type that its values have. */
  private record Start(Root root, TypeMirror type) {}

  /** Resolves a path that begins with a root, on a method or an interface. */
  Reading<ResolvedPath> resolve(String text, Optional<Narrowed> when, Scope scope, Site site) {
    return PathSyntax.names(text, site)
        .flatMap(
            names ->
                start(names.get(0), scope, site)
                    .flatMap(start -> follow(start, tail(names), when, scope, site)));
  }

  /** Resolves a path that begins at a parameter; empty, it is the parameter itself. */
  Reading<ResolvedPath> resolveFrom(
      int parameter, String text, Optional<Narrowed> when, Scope scope, Site site) {
    Start start =
        new Start(new Root.OfParameter(parameter), scope.parameters().get(parameter).type());
    Reading<List<String>> names =
        text.isEmpty() ? Reading.valid(List.of()) : PathSyntax.names(text, site);
    return names.flatMap(steps -> follow(start, steps, when, scope, site));
  }

  /** The subtype to which a root is narrowed, and where that is said. */
  record Narrowed(TypeMirror type, Site site) {}

  private Reading<Start> start(String name, Scope scope, Site site) {
    Optional<Integer> parameter = scope.namesKnown() ? scope.parameter(name) : Optional.empty();
    if (parameter.isPresent()) {
      TypeMirror type = scope.parameters().get(parameter.get()).type();
      return Reading.valid(new Start(new Root.OfParameter(parameter.get()), type));
    }
    return switch (name) {
      case "result" -> result(scope, site);
      case "element" -> element(scope, site);
      case "error" ->
          scope.canFail()
              ? Reading.valid(new Start(Root.Named.ERROR, javac.declared("java.lang.Throwable")))
              : unknown(name, scope, site);
      case "delegate" -> Reading.valid(new Start(Root.Named.DELEGATE, scope.delegate()));
      default -> unknown(name, scope, site);
    };
  }

  private static Reading<Start> result(Scope scope, Site site) {
    if (scope.delivery().result().isPresent()) {
      return Reading.valid(new Start(Root.Named.RESULT, scope.delivery().result().get()));
    }
    return Reading.invalid(
        scope.delivery().element().isPresent()
            ? PathProblems.noResultOfStream(site, scope.method())
            : PathProblems.noResult(site, scope.method()));
  }

  private static Reading<Start> element(Scope scope, Site site) {
    if (scope.delivery().element().isPresent()) {
      return Reading.valid(new Start(Root.Named.ELEMENT, scope.delivery().element().get()));
    }
    String remedy =
        scope.delivery().later() && scope.delivery().watch().isEmpty()
            ? "Annotate it @Streamed."
            : "Start the path at " + String.join(", ", scope.roots()) + ".";
    return Reading.invalid(PathProblems.noElement(site, scope.method(), remedy));
  }

  private static Reading<Start> unknown(String name, Scope scope, Site site) {
    return Reading.invalid(
        !scope.namesKnown() && (name.matches(LAMBDA_NAME) || !scope.parameters().isEmpty())
            ? PathProblems.captureNeedsName(site, scope.method())
            : PathProblems.unknownRoot(site, name, scope.method(), scope.roots()));
  }

  private Reading<ResolvedPath> follow(
      Start start, List<String> names, Optional<Narrowed> when, Scope scope, Site site) {
    TypeMirror root = variableFree.of(start.type());
    Optional<Narrowed> narrowed = when.filter(to -> !narrowing.isCertain(root, to.type()));
    if (narrowed.isPresent() && !narrowing.isPossible(root, narrowed.get().type())) {
      return Reading.invalid(
          PathProblems.whenNeverMatches(
              narrowed.get().site(), "when", Display.of(narrowed.get().type()), Display.of(root)));
    }
    Optional<TypeMirror> to = narrowed.map(Narrowed::type).map(this::withWildcards);
    return new StepResolver(javac, scope.access(), scope.generated(), site)
        .resolve(to.orElse(root), names)
        .map(
            steps -> {
              Lint lint = new Lint(javac.elements());
              lint.names(root);
              to.ifPresent(lint::names);
              lint.addAll(steps.suppressions());
              Path path =
                  new Path(
                      start.root(),
                      TypeName.get(root),
                      to.map(TypeName::get),
                      steps.steps(),
                      lint.categories());
              return new ResolvedPath(path, steps.type(), steps.many());
            });
  }

  /** A class literal names a raw type: this is the same with wildcards for its arguments. */
  private TypeMirror withWildcards(TypeMirror type) {
    if (type instanceof javax.lang.model.type.DeclaredType declared) {
      javax.lang.model.element.TypeElement element = Javac.element(declared);
      TypeMirror[] wildcards =
          element.getTypeParameters().stream()
              .map(parameter -> javac.types().getWildcardType(null, null))
              .toArray(TypeMirror[]::new);
      return wildcards.length == 0 ? type : javac.types().getDeclaredType(element, wildcards);
    }
    return type;
  }

  private static List<String> tail(List<String> names) {
    return names.subList(1, names.size());
  }
}
