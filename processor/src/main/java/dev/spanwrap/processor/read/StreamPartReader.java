// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.model.Callback;
import dev.spanwrap.processor.model.StreamPart;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.problem.Location;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.StreamProblems;
import dev.spanwrap.processor.problem.StreamTypeProblems;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads what one method of a stream type is to the stream. */
final class StreamPartReader {
  private final Javac javac;
  private final Subject subject;
  private final StreamType.Side side;
  private final Optional<StreamKind> kind;
  private final CallbackReader callbacks;
  private final StreamContents contents;

  StreamPartReader(Javac javac, Subject subject, StreamType.Side side, Optional<StreamKind> kind) {
    this.javac = javac;
    this.subject = subject;
    this.side = side;
    this.kind = kind;
    this.contents = new StreamContents(javac);
    this.callbacks = new CallbackReader(javac, subject, StreamContents.other(side));
  }

  Reading<StreamPart> read(MethodGroup group) {
    return callbacks
        .read(group.annotated(), group.type())
        .flatMap(
            read -> {
              List<Callback> arguments = read.stream().map(ReadCallback::callback).toList();
              return part(group, arguments).with(unwatched(group));
            });
  }

  private Reading<StreamPart> part(MethodGroup group, List<Callback> arguments) {
    ExecutableElement annotated = group.annotated();
    Optional<AnnotationView> on = AnnotationView.of(annotated, On.class);
    if (on.isPresent()) {
      return signal(on.get(), group, arguments);
    }
    Optional<AnnotationView> streamed = AnnotationView.of(annotated, Streamed.class);
    if (streamed.isPresent()) {
      return handsOut(streamed.get(), group, arguments);
    }
    if (isOfView(group)) {
      return Reading.valid(new StreamPart.OfView());
    }
    if (side == StreamType.Side.CARRIER && new OperationRules(javac).closes(group)) {
      return Reading.valid(
          new StreamPart.Signals(Signal.CANCEL, Optional.empty(), Optional.empty(), arguments));
    }
    return Reading.valid(new StreamPart.Forwarded(arguments));
  }

  private Reading<StreamPart> signal(
      AnnotationView on, MethodGroup group, List<Callback> arguments) {
    if (on.constant("value", Signal.class) == Signal.START) {
      return Reading.invalid(StreamTypeProblems.startOutsideOfHooks(on.site("value")));
    }
    StreamPart.Signals part = new Signals(javac).of(on, group.annotated(), group.type());
    return Reading.valid(
        new StreamPart.Signals(part.signal(), part.payload(), part.failure(), arguments));
  }

  private Reading<StreamPart> handsOut(
      AnnotationView streamed, MethodGroup group, List<Callback> arguments) {
    TypeMirror type = group.type().getReturnType();
    Optional<StreamKind> exact = StreamKinds.exactly(type);
    if (exact.isPresent()) {
      return contents
          .inFuture(exact.get(), type, streamed)
          .map(
              inner ->
                  (StreamPart)
                      new StreamPart.HandsOut(exact.get().adapter(), inner, true, arguments))
          .with(missing(exact.get().adapter(), group));
    }
    return new StreamSubjects(javac)
        .of(type, streamed)
        .flatMap(
            found ->
                found
                    .map(
                        stream ->
                            handsOut(stream.generated(), contents.keepsOpen(stream), arguments))
                    .orElseGet(
                        () ->
                            Reading.invalid(
                                StreamProblems.notAStream(
                                    streamed.site(),
                                    group.name(),
                                    Display.of(type),
                                    "Return an Iterator, a Stream, a Flow.Publisher or another"
                                        + " stream type, or remove @Streamed."))));
  }

  private List<Problem> missing(ClassName adapter, MethodGroup group) {
    return new AdapterPresence(javac)
        .missing(
            adapter,
            group.name() + " returns " + Display.of(group.type().getReturnType()),
            Location.of(group.annotated()));
  }

  private static Reading<StreamPart> handsOut(
      ClassName adapter, boolean keepsOpen, List<Callback> arguments) {
    return Reading.valid(new StreamPart.HandsOut(adapter, Optional.empty(), keepsOpen, arguments));
  }

  /** Whether a method is one of those that make the type a stream, and returns what they do. */
  private boolean isOfView(MethodGroup group) {
    if (kind.isEmpty()) {
      return false;
    }
    DeclaredType view = javac.asSuper(subject.wrapped().asType(), kind.get().type()).orElseThrow();
    return group.declarations().stream()
        .filter(declaration -> declares(view, (TypeElement) Javac.enclosing(declaration)))
        .map(declaration -> (ExecutableType) javac.types().asMemberOf(view, declaration))
        .anyMatch(
            member ->
                javac
                    .types()
                    .isSameType(
                        javac.types().erasure(member.getReturnType()),
                        javac.types().erasure(group.type().getReturnType())));
  }

  private boolean declares(DeclaredType view, TypeElement type) {
    return javac.isSubtypeOf(view, type.getQualifiedName().toString());
  }

  /** A stream that a carrier hands out unwatched. */
  private List<Problem> unwatched(MethodGroup group) {
    ExecutableElement annotated = group.annotated();
    TypeMirror type = group.type().getReturnType();
    boolean hidden =
        side == StreamType.Side.CARRIER
            && kind.isEmpty()
            && !Annotations.areOn(annotated)
            && (!subject.isMixin() || group.redeclaration().isPresent())
            && (StreamContents.view(type, javac).isPresent() || StreamSubjects.isOne(type))
            && !javac.types().isSameType(type, subject.wrapped().asType());
    return hidden
        ? List.of(
            StreamTypeProblems.carriedWithoutStreamed(
                Location.of(annotated), group.name(), Display.of(type)))
        : List.of();
  }
}
