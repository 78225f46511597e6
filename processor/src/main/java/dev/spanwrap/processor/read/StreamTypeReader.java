// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.StreamPart;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.model.TracedOperation;
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
    List<Problem> problems = new ArrayList<>();
    for (MethodGroup group : groups) {
      rules.reserved(group, subject).ifPresent(problems::add);
    }
    kind.filter(view -> view.opening() == StreamKind.Opening.SUBSCRIBE)
        .ifPresent(view -> problems.addAll(ofOneCall(subject, groups, view)));
    kind.ifPresent(
        view ->
            problems.addAll(
                new AdapterPresence(javac)
                    .missing(
                        view.adapter(),
                        Display.of(subject.annotated()) + " is a " + view.simpleName(),
                        site)));
    if (kind.isEmpty() && groups.stream().noneMatch(StreamTypeReader::isOfStream)) {
      problems.add(StreamTypeProblems.nothingStreamed(site, Display.of(subject.annotated())));
    }
    Reading<StreamType> reading = read(subject, groups, site, kind, side).with(problems);
    return kind.isEmpty() && StreamContents.onlyCancel(groups)
        ? reading.map(
            handle ->
                read(subject, groups, site, kind, StreamType.Side.RECEIVER)
                    .optional()
                    .map(listener -> both(handle, listener))
                    .orElse(handle))
        : reading;
  }

  /** What only cancels is a handle of the producer's, or a listener of the consumer's. */
  private static StreamType both(StreamType handle, StreamType listener) {
    ClassName nested = handle.declaration().generated().nestedClass("Told");
    StreamType told =
        new StreamType(
            listener.declaration().nestedAs(nested),
            StreamType.Side.RECEIVER,
            Optional.empty(),
            listener.parts(),
            listener.recorded(),
            Optional.empty());
    return new StreamType(
        handle.declaration(),
        handle.side(),
        handle.view(),
        handle.parts(),
        handle.recorded(),
        Optional.of(told));
  }

  private Reading<StreamType> read(
      Subject subject,
      List<MethodGroup> groups,
      Site site,
      Optional<StreamKind> kind,
      StreamType.Side side) {
    StreamPartReader partReader = new StreamPartReader(javac, subject, side, kind);
    SignatureReader signatures =
        new SignatureReader(
            javac, subject, new Access(javac, javac.packageOf(subject.annotated())));
    StreamCaptureReader captures = new StreamCaptureReader(javac, subject, side, kind);
    Map<String, StreamPart> parts = new HashMap<>();
    List<Reading<Method>> methods = new ArrayList<>();
    for (MethodGroup group : groups) {
      Reading<StreamPart> part = partReader.read(group);
      part.optional().ifPresent(read -> parts.put(group.key(javac.types()), read));
      Reading<Optional<TracedOperation>> recorded =
          part.flatMap(read -> captures.read(group, read));
      methods.add(
          signatures
              .read(group)
              .map(signature -> interfaces.forwarded(group, signature))
              .and(recorded, Method::recording));
    }
    Reading<Optional<Method>> itself = captures.ofType(site);
    return Reading.all(methods)
        .with(captures.nowhere())
        .map(read -> interfaces.assemble(subject, groups, read, site))
        .and(
            itself,
            (declaration, own) ->
                new StreamType(
                    declaration,
                    side,
                    kind.map(it -> view(it, subject)),
                    parts,
                    own,
                    Optional.empty()));
  }

  private StreamType.View view(StreamKind kind, Subject subject) {
    TypeName type =
        TypeNames.PLAIN.of(javac.asSuper(subject.wrapped().asType(), kind.type()).orElseThrow());
    return new StreamType.View(
        type, kind.adapter(), StreamRulesReader.opens(kind.opening(), false));
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
