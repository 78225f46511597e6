// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Captures;
import dev.spanwrap.annotations.Parent;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Evolution;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Placement;
import dev.spanwrap.processor.model.StreamPart;
import dev.spanwrap.processor.model.StreamRules;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.model.TracedOperation;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import dev.spanwrap.processor.problem.StreamTypeProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what a stream type records on the call that it takes part in. */
final class StreamCaptureReader {
  /** What the type itself is called where a method of it would be named. */
  private static final String TYPE = "stream";

  private final Javac javac;
  private final Subject subject;
  private final StreamType.Side side;
  private final Optional<StreamKind> kind;
  private final Access access;
  private final CaptureReader captures;
  private final List<AnnotationView> ofType;
  private final SharedPaths shared = new SharedPaths();

  StreamCaptureReader(
      Javac javac, Subject subject, StreamType.Side side, Optional<StreamKind> kind) {
    this.javac = javac;
    this.subject = subject;
    this.side = side;
    this.kind = kind;
    this.access = new Access(javac, javac.packageOf(subject.annotated()));
    this.captures = new CaptureReader(javac);
    this.ofType = AnnotationView.all(subject.annotated(), Capture.class, Captures.class);
  }

  /** What a method records; empty if it records nothing. */
  Reading<Optional<TracedOperation>> read(MethodGroup group, StreamPart part) {
    List<Problem> impossible = withoutCall(group, part);
    if (!impossible.isEmpty()) {
      return new Reading.Invalid<>(impossible);
    }
    if (part instanceof StreamPart.OfView || isAtSubscribe()) {
      return Reading.valid(Optional.empty());
    }
    Scope scope = scope(group, part);
    MethodCaptures own = MethodCaptures.of(group.annotated(), scope, Optional.empty(), captures);
    List<Reading<dev.spanwrap.processor.model.Capture>> all = new ArrayList<>();
    if (!(part instanceof StreamPart.Forwarded)) {
      ofType.stream()
          .filter(capture -> !isOfDelegate(capture))
          .flatMap(capture -> attempt(capture, scope).stream())
          .filter(
              reading ->
                  reading
                      .optional()
                      .filter(capture -> own.keys().contains(capture.key()))
                      .isEmpty())
          .forEach(all::add);
    }
    all.addAll(own.readings());
    return Reading.all(all).map(read -> operation(group.name(), read, ending(part)));
  }

  /** What the type records of itself, as the method that it is not; empty if that is nothing. */
  Reading<Optional<Method>> ofType(Site site) {
    if (ofType.isEmpty()) {
      return Reading.valid(Optional.empty());
    }
    Scope scope =
        new Scope(
            TYPE,
            List.of(),
            true,
            subject.wrapped().asType(),
            kind.map(this::delivered).orElseGet(() -> delivered(Told.NOTHING)),
            kind.isPresent() ? Scope.Use.FAILING_STREAM : Scope.Use.STREAM,
            access,
            subject.generated().simpleName());
    List<Reading<dev.spanwrap.processor.model.Capture>> all =
        ofType.stream().flatMap(capture -> attempt(capture, scope).stream()).toList();
    List<Problem> impossible =
        isAtSubscribe()
            ? ofType.stream()
                .filter(StreamCaptureReader::isOfDelegate)
                .map(capture -> withoutCall(capture, TYPE))
                .toList()
            : List.of();
    return Reading.all(all)
        .with(impossible)
        .map(read -> operation(TYPE, read, ofResult(StreamKinds.FUTURE_TRACING)))
        .map(operation -> operation.map(it -> method(it, site)));
  }

  /** The captures of the type that led nowhere. */
  List<Problem> nowhere() {
    return shared.nowhere(Display.of(subject.annotated()));
  }

  private Optional<Reading<dev.spanwrap.processor.model.Capture>> attempt(
      AnnotationView capture, Scope scope) {
    return shared.attempt(
        capture.site("from"),
        capture.text("from"),
        captures.read(capture, Optional.empty(), scope, Optional.empty()));
  }

  private static boolean isOfDelegate(AnnotationView capture) {
    return capture.isGiven("constant") || capture.text("from").matches("delegate\\b.*");
  }

  private boolean isAtSubscribe() {
    return kind.filter(view -> view.opening() == StreamKind.Opening.SUBSCRIBE).isPresent();
  }

  /** Captures where there is no call to record on. */
  private List<Problem> withoutCall(MethodGroup group, StreamPart part) {
    ExecutableElement method = group.annotated();
    boolean own = Javac.enclosing(method).equals(subject.annotated());
    return own && (part instanceof StreamPart.OfView || isAtSubscribe())
        ? Stream.concat(Stream.of((Element) method), method.getParameters().stream())
            .flatMap(it -> AnnotationView.all(it, Capture.class, Captures.class).stream())
            .map(view -> withoutCall(view, group.name()))
            .toList()
        : List.of();
  }

  private Problem withoutCall(AnnotationView capture, String what) {
    String type = Display.of(subject.annotated());
    return isAtSubscribe()
        ? StreamTypeProblems.captureBeforeSubscription(
            capture.site(), type, kind.orElseThrow().simpleName())
        : StreamTypeProblems.captureOfPull(capture.site(), what, type);
  }

  private Scope scope(MethodGroup group, StreamPart part) {
    boolean fails =
        part instanceof StreamPart.HandsOut
            || (part instanceof StreamPart.Signals signals
                && (signals.failure().isPresent() || isError(signals, group)));
    return new Scope(
        group.name(),
        Scope.parameters(group),
        javac.knowsParameterNames(group.annotated()),
        subject.wrapped().asType(),
        delivered(told(group, part)),
        fails ? Scope.Use.FAILING_STREAM : Scope.Use.STREAM,
        access,
        subject.generated().simpleName());
  }

  private boolean isError(StreamPart.Signals signals, MethodGroup group) {
    return signals.signal() == Signal.ERROR
        && signals
            .payload()
            .map(index -> group.type().getParameterTypes().get(index))
            .filter(type -> javac.isSubtypeOf(type, "java.lang.Throwable"))
            .isPresent();
  }

  private Told told(MethodGroup group, StreamPart part) {
    if (part instanceof StreamPart.Signals signals) {
      return new Signals(javac).told(signals, group.type(), side == StreamType.Side.CARRIER);
    }
    TypeMirror returned = group.type().getReturnType();
    if (part instanceof StreamPart.HandsOut) {
      AnnotationView use = AnnotationView.of(group.annotated(), Streamed.class).orElseThrow();
      return new StreamContents(javac).handedOut(returned, use);
    }
    return returned.getKind() == TypeKind.VOID ? Told.NOTHING : Told.result(returned);
  }

  private Delivery delivered(StreamKind view) {
    return delivered(new StreamContents(javac).ofKind(view, subject.wrapped().asType()));
  }

  private Delivery delivered(Told told) {
    TypeArguments types = new TypeArguments(javac);
    return Delivery.within(
        Optional.of(told.results()).filter(all -> !all.isEmpty()).map(types::common),
        Optional.of(told.elements()).filter(all -> !all.isEmpty()).map(types::common));
  }

  private static Ending ending(StreamPart part) {
    return part instanceof StreamPart.HandsOut handsOut
        ? ofResult(handsOut.adapter())
        : new Ending.OnReturn();
  }

  private static Ending ofResult(ClassName adapter) {
    return new Ending.ByResult(adapter, "trace", Ending.Opens.AT_CALL, StreamRules.AWAITED);
  }

  private Optional<TracedOperation> operation(
      String name, List<dev.spanwrap.processor.model.Capture> read, Ending ending) {
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TracedOperation(
                subject.wrapped().getSimpleName() + "." + name,
                Role.PLAIN,
                Optional.empty(),
                Optional.empty(),
                Parent.CURRENT,
                Optional.empty(),
                read.stream().map(dev.spanwrap.processor.model.Capture::afterStart).toList(),
                ending,
                Placement.STREAM,
                Optional.empty(),
                Set.of()));
  }

  private static Method method(TracedOperation operation, Site site) {
    return new Method(
        TYPE,
        TYPE,
        List.of(),
        TypeName.VOID,
        List.of(),
        false,
        List.of(),
        false,
        false,
        Set.of(),
        Optional.of(operation),
        Evolution.NONE,
        site);
  }
}
