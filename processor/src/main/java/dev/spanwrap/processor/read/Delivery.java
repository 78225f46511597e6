// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.model.Callback;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * What a method hands out, and when that is over.
 *
 * @param watch who watches the result; empty: the call is over when the method returns
 * @param later whether the result's type delivers later, watched or not
 * @param result the type of the one value, if there is one
 * @param element the type of the elements, if there are any
 * @param rules what says more of the elements than the method's own annotation
 * @param callbacks the arguments that end the call
 * @param resultCalledBack whether it is them, or a later result, that get the one value
 */
record Delivery(
    Optional<Watch> watch,
    boolean later,
    Optional<TypeMirror> result,
    Optional<TypeMirror> element,
    List<AnnotationView> rules,
    List<Callback> callbacks,
    boolean resultCalledBack) {

  /**
   * Who watches a result.
   *
   * @param kind the kind of the result
   * @param method the adapter's method
   * @param inner the kind of the stream that a future yields
   * @param ends whether the result comes to an end; a handle only takes part in the call
   */
  record Watch(StreamKind kind, String method, Optional<StreamKind> inner, boolean ends) {
    Watch(StreamKind kind, String method, Optional<StreamKind> inner) {
      this(kind, method, inner, true);
    }

    /** When calls are opened, whether or not the future that yields the stream is there. */
    StreamKind.Opening opening() {
      return inner
          .filter(stream -> stream.opening() == StreamKind.Opening.PASS)
          .orElse(kind)
          .opening();
    }
  }

  private Delivery(
      Optional<Watch> watch,
      boolean later,
      Optional<TypeMirror> result,
      Optional<TypeMirror> element) {
    this(watch, later, result, element, List.of(), List.of(), false);
  }

  static Delivery returned(Optional<TypeMirror> result) {
    return new Delivery(Optional.empty(), false, result, Optional.empty());
  }

  /** What a method of a stream delivers to the call that this keeps open. */
  static Delivery within(Optional<TypeMirror> result, Optional<TypeMirror> element) {
    return new Delivery(Optional.empty(), false, result, element);
  }

  static Delivery unwatched(TypeMirror result) {
    return new Delivery(Optional.empty(), true, Optional.of(result), Optional.empty());
  }

  static Delivery awaited(Watch watch, TypeMirror result) {
    return new Delivery(Optional.of(watch), true, Optional.of(result), Optional.empty());
  }

  static Delivery streamed(Watch watch, TypeMirror element) {
    return new Delivery(Optional.of(watch), true, Optional.empty(), Optional.of(element));
  }

  /** A stream of a type of its own. */
  static Delivery told(Watch watch, Told told, TypeArguments types) {
    return new Delivery(
        Optional.of(watch),
        true,
        told.results().isEmpty() ? Optional.empty() : Optional.of(types.common(told.results())),
        told.elements().isEmpty() ? Optional.empty() : Optional.of(types.common(told.elements())),
        told.rules(),
        List.of(),
        false);
  }

  /** The same for a method whose arguments are called back. */
  Delivery calledBack(List<ReadCallback> read, TypeArguments types) {
    Told told = Told.all(read.stream().map(ReadCallback::told).toList());
    Told own =
        new Told(
            element.stream().toList(),
            watch.isPresent() ? result.stream().toList() : List.of(),
            rules);
    Told all = own.and(told);
    boolean later = !all.results().isEmpty();
    return new Delivery(
        watch,
        true,
        later ? Optional.of(types.common(all.results())) : result,
        all.elements().isEmpty() ? Optional.empty() : Optional.of(types.common(all.elements())),
        all.rules(),
        read.stream().map(ReadCallback::callback).toList(),
        later);
  }
}
