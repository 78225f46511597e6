// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.StreamProblems;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Reads what a method hands out over time that is annotated {@code @Streamed}. */
final class StreamedResultReader {
  private static final String FUTURE = "java.util.concurrent.Future";

  private final Javac javac;
  private final WatchedResults results;

  StreamedResultReader(Javac javac) {
    this.javac = javac;
    this.results = new WatchedResults(javac);
  }

  /** What a result of this type delivers. */
  Reading<Delivery> read(TypeMirror type, String method, AnnotationView annotation) {
    Optional<StreamKind> exact = StreamKinds.exactly(type);
    if (results.isFuture(type)) {
      TypeMirror value = results.argument(javac.asSuper(type, StreamKinds.STAGE).orElseThrow());
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
              : results.future(type, true);
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
      return Reading.valid(results.watched(exact.get(), type));
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

  private static boolean isOfStream(Delivery delivery) {
    return delivery.watch().flatMap(Delivery.Watch::inner).isPresent();
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
