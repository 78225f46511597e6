// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.model.StreamPart;
import dev.spanwrap.processor.model.StreamType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Finds out what a stream type is and what it delivers, where it is used. */
final class StreamContents {
  private final Javac javac;
  private final Set<TypeElement> open = new HashSet<>();

  StreamContents(Javac javac) {
    this.javac = javac;
  }

  /** The kind of stream that the type itself is. */
  static Optional<StreamKind> view(TypeMirror type, Javac javac) {
    return StreamKinds.above(type, javac).filter(kind -> !kind.isAwaited());
  }

  /** Whether the consumer gets a stream by it. */
  boolean handsOut(StreamSubject stream) {
    return view(stream.type(), javac).isPresent()
        || groups(stream).stream()
            .anyMatch(group -> AnnotationView.of(group.annotated(), Streamed.class).isPresent());
  }

  /** Whether it is only told what happens, and so made by the consumer. */
  boolean isReceiver(StreamSubject stream) {
    return side(view(stream.type(), javac).isPresent(), groups(stream)) == StreamType.Side.RECEIVER;
  }

  /** Whether all that it is to a stream is to cancel it, or to be told that it was cancelled. */
  boolean onlyCancels(StreamSubject stream) {
    return !view(stream.type(), javac).isPresent() && onlyCancel(groups(stream));
  }

  static boolean onlyCancel(List<MethodGroup> groups) {
    return groups.stream()
            .allMatch(group -> AnnotationView.of(group.annotated(), Streamed.class).isEmpty())
        && groups.stream().noneMatch(group -> takesCallback(group))
        && side(false, groups) == StreamType.Side.CARRIER;
  }

  private static boolean takesCallback(MethodGroup group) {
    return group.annotated().getParameters().stream().anyMatch(Signals::isCallback);
  }

  /** Whether it has something that ends: a stream that it is or hands out, a callback. */
  boolean keepsOpen(StreamSubject stream) {
    if (view(stream.type(), javac).isPresent()) {
      return true;
    }
    if (!open.add(stream.subject().annotated())) {
      return false;
    }
    boolean ends = groups(stream).stream().anyMatch(group -> ends(group, stream));
    open.remove(stream.subject().annotated());
    return ends;
  }

  private boolean ends(MethodGroup group, StreamSubject stream) {
    ExecutableElement annotated = group.annotated();
    if (annotated.getParameters().stream().anyMatch(Signals::isCallback)) {
      return true;
    }
    Optional<AnnotationView> use = AnnotationView.of(annotated, Streamed.class);
    if (use.isEmpty()) {
      return false;
    }
    TypeMirror type =
        ((ExecutableType) javac.types().asMemberOf(stream.type(), group.shape())).getReturnType();
    return StreamKinds.exactly(type).isPresent()
        || new StreamSubjects(javac)
            .of(type, use.get())
            .optional()
            .flatMap(found -> found)
            .filter(this::keepsOpen)
            .isPresent();
  }

  /** Who makes the instances of a type with these methods. */
  static StreamType.Side side(boolean isView, List<MethodGroup> groups) {
    boolean handsOut =
        isView
            || groups.stream()
                .anyMatch(
                    group -> AnnotationView.of(group.annotated(), Streamed.class).isPresent());
    boolean isTold =
        groups.stream()
            .flatMap(group -> AnnotationView.of(group.annotated(), On.class).stream())
            .anyMatch(on -> on.constant("value", Signal.class) != Signal.CANCEL);
    return isTold && !handsOut ? StreamType.Side.RECEIVER : StreamType.Side.CARRIER;
  }

  /** What the instances deliver, or are told. */
  Told of(StreamSubject stream) {
    if (!open.add(stream.subject().annotated())) {
      return Told.NOTHING;
    }
    Optional<StreamKind> view = view(stream.type(), javac);
    List<MethodGroup> groups = groups(stream);
    StreamType.Side side = side(view.isPresent(), groups);
    List<Told> parts = new ArrayList<>(List.of(Told.by(stream.annotation())));
    view.ifPresent(kind -> parts.add(ofKind(kind, stream.type())));
    for (MethodGroup group : groups) {
      parts.add(of(group, stream, side));
    }
    open.remove(stream.subject().annotated());
    return Told.all(parts);
  }

  private Told of(MethodGroup group, StreamSubject stream, StreamType.Side side) {
    ExecutableType member =
        (ExecutableType)
            javac
                .types()
                .asMemberOf(new TypeArguments(javac).bounded(stream.type()), group.shape());
    List<Told> parts = new ArrayList<>();
    AnnotationView.of(group.annotated(), On.class)
        .ifPresent(
            on -> {
              Signals signals = new Signals(javac);
              StreamPart.Signals part = signals.of(on, group.annotated(), member);
              parts.add(signals.told(part, member, side == StreamType.Side.CARRIER));
            });
    AnnotationView.of(group.annotated(), Streamed.class)
        .ifPresent(use -> parts.add(Told.by(use).and(handedOut(member.getReturnType(), use))));
    new CallbackReader(javac, stream.subject(), other(side), this)
        .read(group.annotated(), member)
        .optional()
        .ifPresent(callbacks -> callbacks.forEach(callback -> parts.add(callback.told())));
    return Told.all(parts);
  }

  /** What is handed out by a method annotated {@code @Streamed}. */
  Told handedOut(TypeMirror type, AnnotationView use) {
    Optional<StreamKind> exact = StreamKinds.exactly(type);
    if (exact.isPresent()) {
      return isFuture(exact.get())
          ? innerOrValue(value(exact.get(), type), use)
          : ofKind(exact.get(), type);
    }
    return new StreamSubjects(javac)
        .of(type, use)
        .optional()
        .flatMap(found -> found)
        .map(this::of)
        .orElse(Told.NOTHING);
  }

  private Told innerOrValue(TypeMirror value, AnnotationView use) {
    Optional<StreamKind> inner = StreamKinds.exactly(value).filter(kind -> !isFuture(kind));
    if (inner.isPresent()) {
      return ofKind(inner.get(), value);
    }
    return new StreamSubjects(javac)
        .of(value, use)
        .optional()
        .flatMap(found -> found)
        .map(this::of)
        .orElseGet(() -> Told.result(value));
  }

  /** The class that watches the stream in a future; empty if the type is none of a stream. */
  Reading<Optional<ClassName>> inFuture(StreamKind kind, TypeMirror type, AnnotationView use) {
    if (!isFuture(kind)) {
      return Reading.valid(Optional.empty());
    }
    TypeMirror value = value(kind, type);
    Optional<StreamKind> inner = StreamKinds.exactly(value).filter(it -> !isFuture(it));
    return inner.isPresent()
        ? Reading.valid(inner.map(StreamKind::adapter))
        : new StreamSubjects(javac)
            .of(value, use)
            .map(found -> found.map(StreamSubject::generated));
  }

  private static boolean isFuture(StreamKind kind) {
    return kind.adapter().equals(StreamKinds.FUTURE_TRACING);
  }

  private TypeMirror value(StreamKind kind, TypeMirror type) {
    return new TypeArguments(javac).only(javac.asSuper(type, kind.type()).orElseThrow());
  }

  /** What a stream of a kind delivers. */
  Told ofKind(StreamKind kind, TypeMirror type) {
    TypeMirror delivered =
        kind.element()
            .map(javac::declared)
            .orElseGet(
                () ->
                    new TypeArguments(javac).only(javac.asSuper(type, kind.type()).orElseThrow()));
    return kind.isAwaited() ? Told.result(delivered) : Told.element(delivered);
  }

  private List<MethodGroup> groups(StreamSubject stream) {
    return new Redeclarations(javac).of(stream.subject()).optional().orElse(List.of());
  }

  /** Who makes what is passed to the methods of instances that one side made. */
  static StreamType.Side other(StreamType.Side side) {
    return side == StreamType.Side.CARRIER ? StreamType.Side.RECEIVER : StreamType.Side.CARRIER;
  }
}
