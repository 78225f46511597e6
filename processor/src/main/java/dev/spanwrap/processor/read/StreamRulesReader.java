// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.TypeName;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.StreamRules;
import dev.spanwrap.processor.problem.PathProblems;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.StreamProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    Delivery delivery = scope.delivery();
    if (delivery.watch().isEmpty() && delivery.callbacks().isEmpty()) {
      return Reading.valid(new Ending.OnReturn());
    }
    List<AnnotationView> views =
        Stream.concat(streamed.stream(), delivery.rules().stream()).toList();
    boolean many =
        delivery.element().isPresent() && (streamed.isPresent() || !delivery.callbacks().isEmpty());
    Reading<StreamRules> rules =
        many ? elementRules(views, delivery.element().get(), scope) : awaitedRules(streamed, scope);
    return rules.map(read -> ending(delivery, read));
  }

  private static Ending ending(Delivery delivery, StreamRules rules) {
    Optional<Ending.ByResult> byResult = delivery.watch().map(watch -> byResult(watch, rules));
    return delivery.callbacks().isEmpty()
        ? byResult.orElseThrow()
        : new Ending.ByCallback(
            delivery.callbacks(),
            byResult,
            delivery.watch().filter(Delivery.Watch::ends).isPresent(),
            delivery.resultCalledBack(),
            rules);
  }

  private static Ending.ByResult byResult(Delivery.Watch watch, StreamRules rules) {
    return new Ending.ByResult(
        watch.kind().adapter(),
        watch.method(),
        opens(watch.opening(), rules.hot()),
        watch.inner().map(StreamKind::adapter),
        rules);
  }

  static Ending.Opens opens(StreamKind.Opening opening, boolean hot) {
    return switch (opening) {
      case CALL -> Ending.Opens.AT_CALL;
      case PASS -> Ending.Opens.AT_CALL_AND_PASS;
      case SUBSCRIBE -> hot ? Ending.Opens.AT_CALL : Ending.Opens.AT_SUBSCRIBE;
    };
  }

  private Reading<StreamRules> awaitedRules(Optional<AnnotationView> streamed, Scope scope) {
    List<Problem> problems = new ArrayList<>();
    for (String member : ELEMENT_MEMBERS) {
      streamed
          .filter(view -> view.isGiven(member))
          .map(view -> StreamProblems.endOfOneValue(view.site(member), member, scope.method()))
          .ifPresent(problems::add);
    }
    boolean hot = streamed.filter(view -> view.flag("hot")).isPresent();
    return Reading.of(
        new StreamRules(false, List.of(), List.of(), Optional.empty(), false, hot, false, Set.of()),
        problems);
  }

  private Reading<StreamRules> elementRules(
      List<AnnotationView> views, TypeMirror element, Scope scope) {
    Reading<List<TypeName>> endsWith = types(views, "endsWith", element);
    Reading<List<TypeName>> failsWith = types(views, "failsWith", element);
    Reading<Optional<Path>> endsWhen =
        Reading.all(views.stream().map(view -> endsWhen(view, scope)).toList())
            .map(paths -> paths.stream().flatMap(Optional::stream).findFirst());
    boolean ends =
        views.stream()
            .anyMatch(
                view ->
                    !view.items("endsWith").isEmpty()
                        || !view.items("failsWith").isEmpty()
                        || !view.text("endsWhen").isEmpty());
    List<AnnotationView> required =
        views.stream().filter(view -> view.flag("endRequired")).toList();
    List<Problem> problems = new ArrayList<>();
    if (!ends) {
      required.forEach(
          view -> problems.add(StreamProblems.endRequiredWithoutEnd(view.site("endRequired"))));
    }
    return endsWith
        .and(failsWith, Ends::new)
        .and(
            endsWhen,
            (found, when) ->
                new StreamRules(
                    true,
                    found.with(),
                    found.failing(),
                    when,
                    !required.isEmpty(),
                    views.stream().anyMatch(view -> view.flag("hot")),
                    scope.delivery().result().isPresent(),
                    suppressions(views)))
        .with(problems);
  }

  private Set<String> suppressions(List<AnnotationView> views) {
    Lint lint = new Lint(javac.elements());
    Stream.of("endsWith", "failsWith")
        .flatMap(member -> views.stream().flatMap(view -> view.items(member).stream()))
        .forEach(item -> lint.names(javac.types().erasure(AnnotationView.type(item))));
    lint.remove("rawtypes");
    return lint.categories();
  }

  private record Ends(List<TypeName> with, List<TypeName> failing) {}

  private Reading<List<TypeName>> types(
      List<AnnotationView> views, String member, TypeMirror element) {
    List<Reading<TypeName>> readings = new ArrayList<>();
    for (AnnotationView view : views) {
      for (AnnotationValue item : view.items(member)) {
        TypeMirror type = AnnotationView.type(item);
        readings.add(
            narrowing.isPossible(element, type)
                ? Reading.valid(TypeName.get(javac.types().erasure(type)))
                : Reading.invalid(
                    PathProblems.whenNeverMatches(
                        view.site(item), member, Display.of(type), Display.of(element))));
      }
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
                        StreamProblems.endsWhenNotBoolean(
                            streamed.site("endsWhen"), text, path.shown())));
  }

  private boolean isBoolean(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN || Javac.isExactly(type, "java.lang.Boolean");
  }
}
