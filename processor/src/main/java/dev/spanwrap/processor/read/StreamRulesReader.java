// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.TypeName;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.StreamRules;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what the members of {@code @Streamed} say about elements, and with it what ends a call. */
final class StreamRulesReader {
  private static final List<String> ELEMENT_MEMBERS =
      List.of("endsWith", "failsWith", "endsWhen", "endRequired");

  private final Javac javac;
  private final PathResolver paths;
  private final Narrowing narrowing;

  StreamRulesReader(Javac javac) {
    this.javac = javac;
    this.paths = new PathResolver(javac);
    this.narrowing = new Narrowing(javac);
  }

  Reading<Ending> read(ExecutableElement annotated, Scope scope) {
    Optional<AnnotationView> streamed = AnnotationView.of(annotated, Streamed.class);
    Optional<Delivery.Watch> watch = scope.delivery().watch();
    if (watch.isEmpty()) {
      return Reading.valid(new Ending.OnReturn());
    }
    Reading<StreamRules> rules =
        scope.delivery().element().isPresent() && streamed.isPresent()
            ? elementRules(streamed.get(), scope.delivery().element().get(), scope)
            : awaitedRules(streamed, scope);
    return rules.map(read -> ending(watch.get(), read));
  }

  private static Ending ending(Delivery.Watch watch, StreamRules rules) {
    return new Ending.ByResult(
        watch.kind().adapter(),
        watch.method(),
        watch.opensAtSubscribe() && !rules.hot(),
        watch.inner().map(StreamKind::adapter),
        rules);
  }

  private Reading<StreamRules> awaitedRules(Optional<AnnotationView> streamed, Scope scope) {
    List<Problem> problems = new ArrayList<>();
    for (String member : ELEMENT_MEMBERS) {
      streamed
          .filter(view -> view.isGiven(member))
          .map(view -> Problems.endOfOneValue(view.site(member), member, scope.method()))
          .ifPresent(problems::add);
    }
    boolean hot = streamed.filter(view -> view.flag("hot")).isPresent();
    return Reading.of(
        new StreamRules(false, List.of(), List.of(), Optional.empty(), false, hot, Set.of()),
        problems);
  }

  private Reading<StreamRules> elementRules(
      AnnotationView streamed, TypeMirror element, Scope scope) {
    Reading<List<TypeName>> endsWith = types(streamed, "endsWith", element);
    Reading<List<TypeName>> failsWith = types(streamed, "failsWith", element);
    Reading<Optional<Path>> endsWhen = endsWhen(streamed, scope);
    boolean required = streamed.flag("endRequired");
    List<Problem> problems = new ArrayList<>();
    if (required
        && streamed.items("endsWith").isEmpty()
        && streamed.items("failsWith").isEmpty()
        && streamed.text("endsWhen").isEmpty()) {
      problems.add(Problems.endRequiredWithoutEnd(streamed.site("endRequired")));
    }
    return endsWith
        .and(failsWith, Ends::new)
        .and(
            endsWhen,
            (ends, when) ->
                new StreamRules(
                    true,
                    ends.with(),
                    ends.failing(),
                    when,
                    required,
                    streamed.flag("hot"),
                    suppressions(streamed)))
        .with(problems);
  }

  private Set<String> suppressions(AnnotationView streamed) {
    Lint lint = new Lint(javac.elements());
    for (String member : List.of("endsWith", "failsWith")) {
      streamed
          .items(member)
          .forEach(item -> lint.names(javac.types().erasure(AnnotationView.type(item))));
    }
    lint.remove("rawtypes");
    return lint.categories();
  }

  private record Ends(List<TypeName> with, List<TypeName> failing) {}

  private Reading<List<TypeName>> types(
      AnnotationView streamed, String member, TypeMirror element) {
    List<Reading<TypeName>> readings = new ArrayList<>();
    for (AnnotationValue item : streamed.items(member)) {
      TypeMirror type = AnnotationView.type(item);
      readings.add(
          narrowing.isPossible(element, type)
              ? Reading.valid(TypeName.get(javac.types().erasure(type)))
              : Reading.invalid(
                  Problems.whenNeverMatches(
                      streamed.site(item), member, Display.of(type), Display.of(element))));
    }
    return Reading.all(readings);
  }

  private Reading<Optional<Path>> endsWhen(AnnotationView streamed, Scope scope) {
    String text = streamed.text("endsWhen");
    if (!streamed.isGiven("endsWhen") || text.isEmpty()) {
      return Reading.valid(Optional.empty());
    }
    return paths
        .resolve(text, Optional.empty(), scope.ofElements(), streamed.site("endsWhen"))
        .flatMap(
            path ->
                path.isOfElement() && !path.many() && isBoolean(path.type())
                    ? Reading.valid(Optional.of(path.path()))
                    : Reading.invalid(
                        Problems.endsWhenNotBoolean(
                            streamed.site("endsWhen"), text, path.shown())));
  }

  private boolean isBoolean(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN || Javac.isExactly(type, "java.lang.Boolean");
  }
}
