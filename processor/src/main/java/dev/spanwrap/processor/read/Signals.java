// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.model.StreamPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what being called means: which signal, and which parameter is its payload. */
final class Signals {
  private static final String THROWABLE = "java.lang.Throwable";

  private final Javac javac;

  Signals(Javac javac) {
    this.javac = javac;
  }

  /** The signal that a method is. */
  StreamPart.Signals of(AnnotationView on, ExecutableElement method, ExecutableType member) {
    Signal signal = on.constant("value", Signal.class);
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      if (!isCallback(method.getParameters().get(i))) {
        candidates.add(i);
      }
    }
    if (candidates.isEmpty() || !on.flag("payload") || signal == Signal.CANCEL) {
      return new StreamPart.Signals(signal, Optional.empty(), Optional.empty(), List.of());
    }
    int last = candidates.get(candidates.size() - 1);
    boolean ofFailure =
        signal == Signal.COMPLETE
            && javac.isSubtypeOf(member.getParameterTypes().get(last), THROWABLE);
    if (!ofFailure) {
      return new StreamPart.Signals(signal, Optional.of(last), Optional.empty(), List.of());
    }
    Optional<Integer> payload =
        candidates.size() > 1
            ? Optional.of(candidates.get(candidates.size() - 2))
            : Optional.empty();
    return new StreamPart.Signals(signal, payload, Optional.of(last), List.of());
  }

  /** What the signal delivers: a receiver its payload, on a carrier rather what is returned. */
  Told told(StreamPart.Signals signals, ExecutableType member, boolean returned) {
    Optional<TypeMirror> payload =
        returned && member.getReturnType().getKind() != TypeKind.VOID
            ? Optional.of(member.getReturnType())
            : signals.payload().map(index -> member.getParameterTypes().get(index));
    return payload
        .map(
            type ->
                switch (signals.signal()) {
                  case ELEMENT -> Told.element(type);
                  case COMPLETE -> Told.result(type);
                  case START, ERROR, CANCEL -> Told.NOTHING;
                })
        .orElseGet(
            () -> signals.signal() == Signal.ELEMENT ? Told.element(javac.object()) : Told.NOTHING);
  }

  /** Whether a parameter is no payload: it reports to the call itself. */
  static boolean isCallback(Element parameter) {
    return AnnotationView.of(parameter, On.class).isPresent()
        || AnnotationView.of(parameter, Streamed.class).isPresent();
  }
}
