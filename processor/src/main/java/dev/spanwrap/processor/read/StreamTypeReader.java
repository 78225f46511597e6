// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.TypeName;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Captures;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.StreamPart;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import dev.spanwrap.processor.problem.StreamTypeProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads an interface whose instances carry, are or receive a stream. */
public final class StreamTypeReader {
  private final Javac javac;
  private final InterfaceRules rules;
  private final MixinReader mixins;
  private final InterfaceReader interfaces;

  public StreamTypeReader(Javac javac) {
    this.javac = javac;
    this.rules = new InterfaceRules(javac);
    this.mixins = new MixinReader(javac);
    this.interfaces = new InterfaceReader(javac);
  }

  /** Whether a type is one. */
  public static boolean isStreamType(TypeElement type) {
    return AnnotationView.of(type, Streamed.class).isPresent();
  }

  /**
   * Reads a type annotated {@code @Streamed}.
   *
   * @throws UndefinedTypeException if something that it needs is still to be generated
   */
  public Reading<StreamType> read(TypeElement type) {
    AnnotationView streamed = AnnotationView.of(type, Streamed.class).orElseThrow();
    List<Problem> obstacles = new ArrayList<>(rules.misplaced(type));
    if (obstacles.isEmpty()) {
      traced(type)
          .map(site -> StreamTypeProblems.tracedAndStreamed(site, Display.of(type)))
          .ifPresent(obstacles::add);
    }
    return obstacles.isEmpty()
        ? mixins
            .subject(type, false)
            .flatMap(subject -> read(subject, mixins.site(type).orElseGet(streamed::site)))
        : new Reading.Invalid<>(obstacles);
  }

  private static Optional<Site> traced(TypeElement type) {
    Stream<Element> methods =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream().map(it -> it);
    return Stream.concat(Stream.of((Element) type), methods)
        .flatMap(element -> AnnotationView.of(element, Traced.class).stream())
        .map(AnnotationView::site)
        .findFirst();
  }

  private Reading<StreamType> read(Subject subject, Site site) {
    List<Problem> obstacles = rules.obstacles(subject, site);
    return obstacles.isEmpty()
        ? new Redeclarations(javac).of(subject).flatMap(groups -> read(subject, groups, site))
        : new Reading.Invalid<>(obstacles);
  }

  private Reading<StreamType> read(Subject subject, List<MethodGroup> groups, Site site) {
    Optional<StreamKind> kind = StreamContents.view(subject.wrapped().asType(), javac);
    StreamType.Side side = StreamContents.side(kind.isPresent(), groups);
    StreamPartReader partReader = new StreamPartReader(javac, subject, side, kind);
    SignatureReader signatures =
        new SignatureReader(
            javac, subject, new Access(javac, javac.packageOf(subject.annotated())));
    Map<String, StreamPart> parts = new HashMap<>();
    List<Reading<Method>> methods = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (MethodGroup group : groups) {
      Reading<StreamPart> part = partReader.read(group);
      part.optional().ifPresent(read -> parts.put(MethodKey.of(group, javac.types()), read));
      methods.add(
          signatures
              .read(group)
              .and(part, (signature, read) -> interfaces.forwarded(group, signature)));
      rules.reserved(group, subject).ifPresent(problems::add);
      problems.addAll(unused(group, subject.annotated()));
    }
    kind.filter(view -> view.opening() == StreamKind.Opening.SUBSCRIBE)
        .ifPresent(view -> problems.addAll(ofOneCall(subject, groups, view)));
    if (kind.isEmpty() && groups.stream().noneMatch(StreamTypeReader::isOfStream)) {
      problems.add(StreamTypeProblems.nothingStreamed(site, Display.of(subject.annotated())));
    }
    return Reading.all(methods)
        .with(problems)
        .map(read -> interfaces.assemble(subject, groups, read, site))
        .map(
            declaration ->
                new StreamType(declaration, side, kind.map(it -> view(it, subject)), parts));
  }

  /** Captures, which belong to the operation whose call it is. */
  private static List<Problem> unused(MethodGroup group, TypeElement type) {
    ExecutableElement method = group.annotated();
    return Javac.enclosing(method).equals(type)
        ? Stream.concat(Stream.of((Element) method), method.getParameters().stream())
            .flatMap(element -> AnnotationView.all(element, Capture.class, Captures.class).stream())
            .map(view -> StreamTypeProblems.captureInStreamType(view.site(), Display.of(type)))
            .toList()
        : List.of();
  }

  private StreamType.View view(StreamKind kind, Subject subject) {
    TypeName type =
        TypeNames.PLAIN.of(javac.asSuper(subject.wrapped().asType(), kind.type()).orElseThrow());
    return new StreamType.View(
        type, kind.adapter(), kind.opening() == StreamKind.Opening.SUBSCRIBE);
  }

  /** What belongs to one call, where every subscription is one. */
  private static List<Problem> ofOneCall(
      Subject subject, List<MethodGroup> groups, StreamKind kind) {
    return groups.stream()
        .flatMap(group -> annotations(group.annotated()))
        .map(
            view ->
                StreamTypeProblems.signalBeforeSubscription(
                    view.site(), Display.of(subject.annotated()), kind.simpleName()))
        .toList();
  }

  private static boolean isOfStream(MethodGroup group) {
    return annotations(group.annotated()).findAny().isPresent();
  }

  private static Stream<AnnotationView> annotations(ExecutableElement method) {
    return Stream.concat(Stream.of((Element) method), method.getParameters().stream())
        .flatMap(
            element ->
                Stream.concat(
                    AnnotationView.of(element, On.class).stream(),
                    AnnotationView.of(element, Streamed.class).stream()));
  }
}
