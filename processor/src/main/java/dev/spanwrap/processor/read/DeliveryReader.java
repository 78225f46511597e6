// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.problem.Location;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import dev.spanwrap.processor.problem.StreamProblems;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Reads what a method hands out from its result type and its {@code @Streamed}. */
final class DeliveryReader {
  private static final String FUTURE = "java.util.concurrent.Future";
  private static final String LISTENABLE = "com.google.common.util.concurrent.ListenableFuture";
  private static final String INPUT_STREAM = "java.io.InputStream";
  private final Javac javac;

  private final Subject subject;

  DeliveryReader(Javac javac, Subject subject) {
    this.javac = javac;
    this.subject = subject;
  }

  /** What the method delivers, as a member of the interface. */
  Reading<Delivery> read(MethodGroup group) {
    ExecutableElement annotated = group.annotated();
    Optional<AnnotationView> streamed = AnnotationView.of(annotated, Streamed.class);
    TypeMirror result = group.type().getReturnType();
    Reading<Delivery> delivery =
        streamed.isPresent()
            ? streamed(result, group.name(), streamed.get())
            : plain(result, group.name(), Location.of(annotated));
    return delivery
        .and(
            new CallbackReader(javac, subject, StreamType.Side.RECEIVER)
                .read(annotated, group.type()),
            this::withCallbacks)
        .with(callbacks(group, annotated));
  }

  private Reading<Delivery> streamed(TypeMirror type, String method, AnnotationView annotation) {
    Optional<StreamKind> exact = StreamKinds.exactly(type);
    if (isFuture(type)) {
      TypeMirror value = argument(javac.asSuper(type, StreamKinds.STAGE).orElseThrow());
      Reading<Optional<StreamSubject>> inner = new StreamSubjects(javac).of(value, annotation);
      if (!(inner instanceof Reading.Valid<Optional<StreamSubject>> valid)) {
        return new Reading.Invalid<>(inner.problems());
      }
      Optional<StreamSubject> received =
          valid.value().filter(new StreamContents(javac)::isReceiver);
      if (received.isPresent()) {
        return Reading.invalid(receiver(received.get(), method, annotation));
      }
      Delivery delivery =
          exact.isPresent() && valid.value().isPresent()
              ? futureOf(valid.value().get(), exact.get())
              : future(type, true);
      return exact.isPresent() || !isOfStream(delivery)
          ? Reading.valid(delivery)
          : Reading.invalid(
              StreamProblems.notAStream(
                  annotation.site(),
                  method,
                  Display.of(type),
                  "Return a CompletableFuture of the stream."));
    }
    if (exact.isPresent()) {
      return Reading.valid(watched(exact.get(), type));
    }
    return new StreamSubjects(javac)
        .of(type, annotation)
        .flatMap(
            found ->
                found
                    .map(stream -> ofStreamType(stream, method, annotation))
                    .orElseGet(
                        () ->
                            Reading.invalid(
                                StreamProblems.notAStream(
                                    annotation.site(), method, Display.of(type), remedy(type)))));
  }

  private Reading<Delivery> ofStreamType(
      StreamSubject stream, String method, AnnotationView annotation) {
    return new StreamContents(javac).isReceiver(stream)
        ? Reading.invalid(receiver(stream, method, annotation))
        : Reading.valid(ofStreamType(stream));
  }

  private static Problem receiver(StreamSubject stream, String method, AnnotationView annotation) {
    return StreamProblems.notAStream(
        annotation.site(),
        method,
        Display.of(stream.type()),
        "It receives one instead: pass it as a parameter, or annotate the method @Streamed by"
            + " which it hands out a stream.");
  }

  private Delivery ofStreamType(StreamSubject stream) {
    StreamKind kind = kind(stream);
    return Delivery.told(
        new Delivery.Watch(
            kind, kind.method(), Optional.empty(), new StreamContents(javac).keepsOpen(stream)),
        new StreamContents(javac).of(stream),
        new TypeArguments(javac));
  }

  /** The stream type as one of the table, which its own class watches. */
  private StreamKind kind(StreamSubject stream) {
    return new StreamKind(
        Javac.element(stream.type()).getQualifiedName().toString(),
        stream.generated(),
        "trace",
        StreamContents.view(stream.type(), javac)
            .map(StreamKind::opening)
            .orElse(StreamKind.Opening.CALL),
        StreamKind.Yield.MANY,
        Optional.empty(),
        Optional.empty());
  }

  private Delivery futureOf(StreamSubject stream, StreamKind future) {
    return Delivery.told(
        new Delivery.Watch(future, "traceStream", Optional.of(kind(stream))),
        new StreamContents(javac).of(stream),
        new TypeArguments(javac));
  }

  private Delivery withCallbacks(Delivery delivery, List<ReadCallback> callbacks) {
    return callbacks.isEmpty()
        ? delivery
        : delivery.calledBack(callbacks, new TypeArguments(javac));
  }

  private Reading<Delivery> plain(TypeMirror type, String method, Site site) {
    if (isFuture(type)) {
      Delivery delivery = future(type, false);
      List<Problem> warnings =
          delivery
              .result()
              .flatMap(this::yieldsMany)
              .map(
                  kind ->
                      StreamProblems.futureWithoutStreamed(site, method, shown(delivery.result())))
              .stream()
              .toList();
      return Reading.of(delivery, warnings);
    }
    Optional<StreamKind> exact = StreamKinds.exactly(type);
    if (exact.filter(StreamKind::isAwaited).isPresent()) {
      return Reading.valid(watched(exact.get(), type));
    }
    Optional<Problem> warning = warning(type, method, site);
    if (warning.isPresent()) {
      return Reading.of(Delivery.unwatched(type), List.of(warning.get()));
    }
    return Reading.valid(
        Delivery.returned(Optional.of(type).filter(result -> result.getKind() != TypeKind.VOID)));
  }

  private Optional<Problem> warning(TypeMirror type, String method, Site site) {
    if (yieldsMany(type).isPresent() || StreamSubjects.isOne(type)) {
      return Optional.of(StreamProblems.streamWithoutStreamed(site, method, Display.of(type)));
    }
    if (javac.isSubtypeOf(type, LISTENABLE) || javac.isSubtypeOf(type, FUTURE)) {
      return Optional.of(
          StreamProblems.unwatchedResult(site, method, Display.of(type), "a CompletableFuture"));
    }
    if (javac.isSubtypeOf(type, INPUT_STREAM)) {
      return Optional.of(
          StreamProblems.unwatchedResult(
              site, method, Display.of(type), "a stream of chunks with @Streamed"));
    }
    if (Javac.isExactly(type, "java.util.Optional")
        && yieldsMany(argument((DeclaredType) type)).isPresent()) {
      return Optional.of(
          StreamProblems.unwatchedResult(
              site, method, Display.of(type), "the stream itself with @Streamed, or null"));
    }
    return Optional.empty();
  }

  private List<Problem> callbacks(MethodGroup group, ExecutableElement annotated) {
    List<? extends VariableElement> parameters = annotated.getParameters();
    return parameters.stream()
        .filter(parameter -> AnnotationView.of(parameter, Streamed.class).isEmpty())
        .filter(parameter -> isCallback(parameter.asType()))
        .map(
            parameter ->
                StreamProblems.callbackWithoutStreamed(
                    Location.of(parameter), group.name(), parameter.getSimpleName().toString()))
        .toList();
  }

  private boolean isCallback(TypeMirror type) {
    return CallbackKinds.element(type, javac).isPresent() || StreamSubjects.isOne(type);
  }

  private static boolean isOfStream(Delivery delivery) {
    return delivery.watch().flatMap(Delivery.Watch::inner).isPresent();
  }

  private boolean isFuture(TypeMirror type) {
    return javac.isSubtypeOf(type, StreamKinds.STAGE);
  }

  private Delivery future(TypeMirror type, boolean streamed) {
    StreamKind kind =
        StreamKinds.exactly(type).orElseGet(() -> StreamKinds.above(type, javac).orElseThrow());
    TypeMirror value = argument(javac.asSuper(type, StreamKinds.STAGE).orElseThrow());
    Optional<StreamKind> inner =
        StreamKinds.exactly(value).filter(stream -> !kind.equals(stream) && !isFuture(value));
    boolean awaitsInner =
        StreamKinds.exactly(type).isPresent() && inner.filter(StreamKind::isAwaited).isPresent();
    if (inner.isPresent() && (streamed || awaitsInner)) {
      Delivery.Watch watch = new Delivery.Watch(kind, "traceStream", inner);
      TypeMirror delivered = element(inner.get(), value);
      return inner.get().isAwaited()
          ? Delivery.awaited(watch, delivered)
          : Delivery.streamed(watch, delivered);
    }
    String method = StreamKinds.exactly(type).isPresent() ? kind.method() : "observe";
    return Delivery.awaited(new Delivery.Watch(kind, method, Optional.empty()), value);
  }

  private Delivery watched(StreamKind kind, TypeMirror type) {
    Delivery.Watch watch = new Delivery.Watch(kind, kind.method(), Optional.empty());
    TypeMirror delivered = element(kind, type);
    return kind.isAwaited()
        ? Delivery.awaited(watch, delivered)
        : Delivery.streamed(watch, delivered);
  }

  private Optional<StreamKind> yieldsMany(TypeMirror type) {
    return StreamKinds.above(type, javac)
        .filter(kind -> !kind.isAwaited() || StreamKinds.exactly(type).isEmpty())
        .filter(kind -> !isFuture(type));
  }

  private TypeMirror element(StreamKind kind, TypeMirror type) {
    return kind.element().map(javac::declared).orElseGet(() -> argument((DeclaredType) type));
  }

  /** The only type argument of a generic type; of a raw one {@code Object}. */
  private TypeMirror argument(DeclaredType type) {
    return type.getTypeArguments().isEmpty() ? javac.object() : type.getTypeArguments().get(0);
  }

  private static String shown(Optional<TypeMirror> type) {
    return type.map(Display::of).orElse("value");
  }

  private String remedy(TypeMirror type) {
    Optional<StreamKind> above = StreamKinds.above(type, javac);
    if (above.isPresent() && type instanceof DeclaredType) {
      return "Return " + above.get().simpleName() + ", or annotate that type @Streamed.";
    }
    if (above.isPresent() && type instanceof TypeVariable) {
      return "Return " + above.get().simpleName() + ".";
    }
    if (javac.isSubtypeOf(type, FUTURE)) {
      return "Return a CompletableFuture.";
    }
    if (type.getKind() == TypeKind.DECLARED
        && Javac.element((DeclaredType) type).getKind() == ElementKind.INTERFACE
        && !Javac.element((DeclaredType) type).getQualifiedName().toString().startsWith("java.")) {
      return "Annotate that type @Streamed, name by via a mixin for it, or remove @Streamed.";
    }
    return "Return an Iterator, a Stream, a Flow.Publisher or another stream type, or remove"
        + " @Streamed.";
  }
}
