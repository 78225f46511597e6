// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Placement;
import dev.spanwrap.processor.model.StreamRules;
import dev.spanwrap.processor.problem.LifecycleProblems;
import dev.spanwrap.processor.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what methods hand out where calls outlast them: sessions, and methods inside others. */
final class PlacedDelivery {
  private static final ClassName BRACKETS = ClassName.get("dev.spanwrap.runtime", "BracketTracing");

  private final Javac javac;
  private final Subject subject;

  PlacedDelivery(Javac javac, Subject subject) {
    this.javac = javac;
    this.subject = subject;
  }

  /** What a method delivers that runs where {@code placement} says. */
  Reading<Delivery> read(MethodGroup group, Placement placement) {
    List<Problem> callbacks = callbacks(group.annotated(), placement);
    if (!callbacks.isEmpty()) {
      return new Reading.Invalid<>(callbacks);
    }
    Optional<AnnotationView> streamed = AnnotationView.of(group.annotated(), Streamed.class);
    return switch (placement) {
      case OWN, SESSION_CHILD ->
          SessionResult.of(group, javac)
              .map(session -> session.checked(javac).map(result -> returned(group)))
              .orElseGet(() -> new DeliveryReader(javac, subject).read(group));
      case SESSION_CLOSING -> new DeliveryReader(javac, subject).read(group);
      case SESSION_OPENING -> opening(group, streamed);
      case SESSION ->
          streamed
              .map(
                  view ->
                      Reading.<Delivery>invalid(
                          LifecycleProblems.streamOfSession(view.site(), group.name())))
              .orElseGet(() -> Reading.valid(returned(group)));
      case BRACKET_OPENING, BRACKET_SWITCHING, BRACKET_CLOSING, NESTED, STREAM ->
          streamed
              .map(
                  view ->
                      Reading.<Delivery>invalid(
                          LifecycleProblems.hookStream(view.site(), group.name())))
              .orElseGet(() -> Reading.valid(returned(group)));
    };
  }

  /** Parameters that would be told of a call which is somebody else's, or lasts longer. */
  private static List<Problem> callbacks(ExecutableElement method, Placement placement) {
    return switch (placement) {
      case OWN, SESSION_CHILD, SESSION_CLOSING, STREAM -> List.of();
      case SESSION_OPENING, SESSION, BRACKET_OPENING, BRACKET_SWITCHING, BRACKET_CLOSING, NESTED ->
          method.getParameters().stream()
              .flatMap(
                  parameter ->
                      Stream.of(Streamed.class, On.class)
                          .flatMap(type -> AnnotationView.of(parameter, type).stream())
                          .map(view -> callback(view, parameter, method, placement)))
              .toList();
    };
  }

  private static Problem callback(
      AnnotationView view,
      VariableElement parameter,
      ExecutableElement method,
      Placement placement) {
    String name = parameter.getSimpleName().toString();
    String of = method.getSimpleName().toString();
    return switch (placement) {
      case SESSION_OPENING ->
          LifecycleProblems.openingCallback(
              view.site(),
              Lifecycle.annotation(method).orElseThrow().name(),
              name,
              of,
              view.name());
      case SESSION -> LifecycleProblems.callbackOfSession(view.site(), name, of);
      default -> LifecycleProblems.hookCallback(view.site(), name, of, view.name());
    };
  }

  /** A session is open when what opens it has returned, or when its one value is there. */
  private Reading<Delivery> opening(MethodGroup group, Optional<AnnotationView> streamed) {
    Reading<Delivery> delivery = new DeliveryReader(javac, subject).read(group);
    Optional<Delivery> awaited =
        delivery.optional().filter(it -> it.watch().isPresent() && it.element().isEmpty());
    if (awaited.isPresent()) {
      return delivery;
    }
    return streamed.isPresent()
        ? Reading.invalid(
            LifecycleProblems.openingStream(
                streamed.get().site(),
                Lifecycle.annotation(group.annotated()).orElseThrow().name(),
                group.name()))
        : Reading.valid(returned(group));
  }

  private static Delivery returned(MethodGroup group) {
    TypeMirror type = group.type().getReturnType();
    return Delivery.returned(Optional.of(type).filter(it -> it.getKind() != TypeKind.VOID));
  }

  /** What a call lasts until where its result does not say; empty: the result does. */
  static Optional<Reading<Ending>> ending(MethodGroup group, Placement placement, Javac javac) {
    return switch (placement) {
      case OWN, SESSION_CHILD ->
          SessionResult.of(group, javac).map(session -> Reading.valid(session.ending()));
      case SESSION_OPENING, SESSION_CLOSING -> Optional.empty();
      case SESSION, NESTED, STREAM -> Optional.of(Reading.valid(new Ending.OnReturn()));
      case BRACKET_OPENING -> Optional.of(Reading.valid(bracket(group, "opening")));
      case BRACKET_SWITCHING -> Optional.of(Reading.valid(bracket(group, "switching")));
      case BRACKET_CLOSING -> Optional.of(Reading.valid(bracket(group, "closing")));
    };
  }

  private static Ending bracket(MethodGroup group, String method) {
    return SessionResult.isFuture(group.type().getReturnType())
        ? new Ending.ByResult(BRACKETS, method, Ending.Opens.AT_CALL, StreamRules.AWAITED)
        : new Ending.OnReturn();
  }
}
