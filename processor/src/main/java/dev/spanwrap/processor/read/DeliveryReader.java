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
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what a method hands out from its result type and its {@code @Streamed}. */
final class DeliveryReader {
  private static final String FUTURE = "java.util.concurrent.Future";
  private static final String LISTENABLE = "com.google.common.util.concurrent.ListenableFuture";
  private static final String INPUT_STREAM = "java.io.InputStream";

  private final Javac javac;
  private final Subject subject;
  private final WatchedResults results;

  DeliveryReader(Javac javac, Subject subject) {
    this.javac = javac;
    this.subject = subject;
    this.results = new WatchedResults(javac);
  }

  /** What the method delivers, as a member of the interface. */
  Reading<Delivery> read(MethodGroup group) {
    ExecutableElement annotated = group.annotated();
    Optional<AnnotationView> streamed = AnnotationView.of(annotated, Streamed.class);
    TypeMirror result = group.type().getReturnType();
    Reading<Delivery> delivery =
        streamed.isPresent()
            ? new StreamedResultReader(javac).read(result, group.name(), streamed.get())
            : plain(result, group.name(), Location.of(annotated));
    return delivery
        .and(
            new CallbackReader(javac, subject, StreamType.Side.RECEIVER)
                .read(annotated, group.type()),
            this::withCallbacks)
        .with(callbacks(group, annotated));
  }

  private Delivery withCallbacks(Delivery delivery, List<ReadCallback> callbacks) {
    return callbacks.isEmpty()
        ? delivery
        : delivery.calledBack(callbacks, new TypeArguments(javac));
  }

  private Reading<Delivery> plain(TypeMirror type, String method, Site site) {
    if (results.isFuture(type)) {
      Delivery delivery = results.future(type, false);
      List<Problem> warnings =
          delivery
              .result()
              .flatMap(results::yieldsMany)
              .map(
                  kind ->
                      StreamProblems.futureWithoutStreamed(site, method, shown(delivery.result())))
              .stream()
              .toList();
      return Reading.of(delivery, warnings);
    }
    Optional<StreamKind> exact = StreamKinds.exactly(type);
    if (exact.filter(StreamKind::isAwaited).isPresent()) {
      return Reading.valid(results.watched(exact.get(), type));
    }
    Optional<Problem> warning = warning(type, method, site);
    if (warning.isPresent()) {
      return Reading.of(Delivery.unwatched(type), List.of(warning.get()));
    }
    return Reading.valid(
        Delivery.returned(Optional.of(type).filter(result -> result.getKind() != TypeKind.VOID)));
  }

  private Optional<Problem> warning(TypeMirror type, String method, Site site) {
    if (results.yieldsMany(type).isPresent() || StreamSubjects.isOne(type)) {
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
        && results.yieldsMany(results.argument((DeclaredType) type)).isPresent()) {
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

  private static String shown(Optional<TypeMirror> type) {
    return type.map(Display::of).orElse("value");
  }
}
