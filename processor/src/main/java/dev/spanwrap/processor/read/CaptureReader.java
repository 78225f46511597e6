// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.processor.model.Capture;
import dev.spanwrap.processor.model.CaptureSource;
import dev.spanwrap.processor.model.CapturedContent;
import dev.spanwrap.processor.model.GenAiKeys;
import dev.spanwrap.processor.model.KeyKind;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Step;
import dev.spanwrap.processor.problem.CaptureProblems;
import dev.spanwrap.processor.problem.PathProblems;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Reads captures of one operation. */
final class CaptureReader {
  private static final List<String> NOT_WITH_CONSTANT =
      List.of("from", "when", "aggregate", "content", "mapper");

  private final PathResolver paths;
  private final AttributeType attributeTypes;
  private final CaptureKinds kinds;
  private final MapperReader mappers;
  private final ContentCaptureReader contents;

  CaptureReader(Javac javac) {
    this.paths = new PathResolver(javac);
    this.attributeTypes = new AttributeType(javac);
    this.kinds = new CaptureKinds(attributeTypes);
    this.mappers = new MapperReader(javac);
    this.contents = new ContentCaptureReader(javac);
  }

  /**
   * Reads a {@code @Capture}.
   *
   * @param parameter the index of the parameter that it stands on
   * @param names the key whose value names the span
   */
  Reading<Capture> read(
      AnnotationView capture, Optional<Integer> parameter, Scope scope, Optional<String> names) {
    String key = capture.text("value");
    if (key.isBlank()) {
      return Reading.invalid(CaptureProblems.emptyKey(capture.site("value")));
    }
    return capture.isGiven("constant")
        ? constant(capture, key)
        : path(capture, parameter, scope)
            .flatMap(path -> fromPath(capture, key, path, scope, names));
  }

  /** Reads OpenTelemetry's {@code @SpanAttribute}: other types than attributes as their text. */
  Reading<Capture> readSpanAttribute(
      AnnotationView attribute, int parameter, Scope scope, Optional<String> names) {
    String key = attribute.text("value");
    if (key.isBlank() && !scope.namesKnown()) {
      return Reading.invalid(PathProblems.captureNeedsName(attribute.site(), scope.method()));
    }
    String name = key.isBlank() ? scope.parameters().get(parameter).name() : key;
    return paths
        .resolveFrom(parameter, "", Optional.empty(), scope, attribute.site())
        .flatMap(
            path -> {
              Optional<KeyKind> kind = attributeTypes.of(path.type());
              Path read = kind.isPresent() ? path.path() : asText(path.path());
              return CaptureKinds.keyed(
                      name, kind.orElse(KeyKind.TEXT), path.shown(), attribute.site())
                  .map(
                      typed ->
                          capture(
                              name,
                              typed,
                              Aggregate.LAST,
                              read,
                              path,
                              Optional.empty(),
                              attribute.site(),
                              names));
            });
  }

  private static Path asText(Path path) {
    List<Step> steps = new ArrayList<>(path.steps());
    steps.add(new Step.Call("toString", false));
    return new Path(path.root(), path.rootType(), path.when(), steps, path.suppressions());
  }

  private static Reading<Capture> constant(AnnotationView capture, String key) {
    List<Problem> problems = new ArrayList<>();
    for (String member : NOT_WITH_CONSTANT) {
      if (capture.isGiven(member)) {
        problems.add(CaptureProblems.constantCombined(capture.site(member), member));
      }
    }
    KeyKind kind = GenAiKeys.kind(key).orElse(KeyKind.TEXT);
    String text = capture.text("constant");
    Optional<Object> value = Constants.parse(text, kind);
    if (value.isEmpty()) {
      problems.add(
          CaptureProblems.constantType(
              capture.site("constant"), key, AttributeType.shown(kind), text));
      return new Reading.Invalid<>(problems);
    }
    return Reading.of(
        new Capture(
            key,
            kind,
            Aggregate.LAST,
            new CaptureSource.Constant(value.get()),
            true,
            Optional.empty(),
            capture.site()),
        problems);
  }

  private Reading<ResolvedPath> path(
      AnnotationView capture, Optional<Integer> parameter, Scope scope) {
    String from = capture.text("from");
    Site site = capture.site("from");
    Optional<PathResolver.Narrowed> when =
        capture
            .givenType("when")
            .map(type -> new PathResolver.Narrowed(type, capture.site("when")));
    if (parameter.isPresent()) {
      return paths.resolveFrom(parameter.get(), from, when, scope, site);
    }
    return from.isEmpty()
        ? Reading.invalid(CaptureProblems.captureWithoutSource(capture.site()))
        : paths.resolve(from, when, scope, site);
  }

  private Reading<Capture> fromPath(
      AnnotationView capture, String key, ResolvedPath path, Scope scope, Optional<String> names) {
    Aggregate aggregate = capture.constant("aggregate", Aggregate.class);
    if (aggregate != Aggregate.LAST && !path.isOfElement() && !scope.isRepeated()) {
      return Reading.invalid(
          CaptureProblems.aggregateNeedsElements(capture.site("aggregate"), aggregate.name()));
    }
    Optional<TypeMirror> mapper =
        capture.givenType("mapper").filter(type -> !Javac.isExactly(type, Mapper.class.getName()));
    if (mapper.isPresent()) {
      return mappers
          .read(mapper.get(), path, scope, capture.site("mapper"))
          .flatMap(
              mapped ->
                  typed(
                      capture,
                      key,
                      aggregate,
                      mapped.path(),
                      mapped.result(),
                      Optional.of(mapped.mapper()),
                      scope,
                      names));
    }
    return typed(capture, key, aggregate, path, path.type(), Optional.empty(), scope, names);
  }

  private Reading<Capture> typed(
      AnnotationView capture,
      String key,
      Aggregate aggregate,
      ResolvedPath path,
      TypeMirror type,
      Optional<ClassName> mapper,
      Scope scope,
      Optional<String> names) {
    boolean many = path.many();
    if (capture.flag("content")) {
      Site site = mapper.isPresent() ? capture.site("mapper") : typeSite(capture);
      return contents
          .read(capture, key, aggregate, type, many, scope.access(), site)
          .map(content -> content(capture, key, aggregate, path, mapper, content));
    }
    String shown = many ? "a list of " + Display.of(type) : Display.of(type);
    return kinds
        .found(capture, aggregate, type, many, shown, mapper.isPresent())
        .flatMap(kind -> CaptureKinds.keyed(key, kind, shown, typeSite(capture)))
        .map(
            kind ->
                capture(key, kind, aggregate, path.path(), path, mapper, capture.site(), names));
  }

  private static Capture content(
      AnnotationView capture,
      String key,
      Aggregate aggregate,
      ResolvedPath path,
      Optional<ClassName> mapper,
      CapturedContent content) {
    return new Capture(
        key,
        KeyKind.TEXT,
        aggregate,
        new CaptureSource.FromPath(path.path()),
        false,
        mapper,
        Optional.of(content),
        capture.site());
  }

  private Capture capture(
      String key,
      KeyKind kind,
      Aggregate aggregate,
      Path path,
      ResolvedPath resolved,
      Optional<ClassName> mapper,
      Site site,
      Optional<String> names) {
    boolean beforeStart =
        resolved.isKnownBefore() && (GenAiKeys.isSampled(key) || names.equals(Optional.of(key)));
    return new Capture(
        key, kind, aggregate, new CaptureSource.FromPath(path), beforeStart, mapper, site);
  }

  static Site typeSite(AnnotationView capture) {
    return capture.isGiven("from") ? capture.site("from") : capture.site();
  }
}
