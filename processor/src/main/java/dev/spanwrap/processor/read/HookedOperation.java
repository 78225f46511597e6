// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;

/**
 * An operation as hooks see it.
 *
 * @param key the key of its method
 * @param group the method
 * @param delivery what it delivers
 */
record HookedOperation(String key, MethodGroup group, Delivery delivery) {

  List<? extends TypeMirror> parameters() {
    return group.type().getParameterTypes();
  }

  /** What a signal carries, if it carries anything. */
  Optional<TypeMirror> payload(Signal signal, Javac javac) {
    return switch (signal) {
      case START, CANCEL -> Optional.empty();
      case ELEMENT -> delivery.element();
      case COMPLETE -> delivery.result().or(delivery::element);
      case ERROR -> Optional.of(javac.declared("java.lang.Throwable"));
    };
  }

  /** Whether it yields one value later, of a type that can be held back. */
  boolean isAwaited() {
    return delivery.callbacks().isEmpty()
        && delivery
            .watch()
            .filter(watch -> watch.kind().isAwaited() && watch.inner().isEmpty())
            .filter(
                watch ->
                    watch.method().equals("trace")
                        && !(watch.opening() == StreamKind.Opening.SUBSCRIBE && isHot()))
            .isPresent();
  }

  /** A hot call is open before anybody subscribes, and its delegate has been called. */
  private boolean isHot() {
    return AnnotationView.of(group.annotated(), Streamed.class)
        .filter(streamed -> streamed.flag("hot"))
        .isPresent();
  }

  /** Whether a signal can come at all. */
  boolean sends(Signal signal) {
    return signal != Signal.ELEMENT || delivery.element().isPresent();
  }

  /** {@code chat(Request, int)}, with the position marked that a hook does not fit. */
  String shown(int marked) {
    List<String> types = parameters().stream().map(Display::of).collect(Collectors.toList());
    if (marked < types.size()) {
      types.set(marked, ">" + types.get(marked) + "<");
    } else {
      types.add(">nothing<");
    }
    return group.name() + "(" + String.join(", ", types) + ")";
  }
}
