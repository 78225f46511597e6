// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * What a method hands out, and when that is over.
 *
 * @param watch who watches the result; empty: the call is over when the method returns
 * @param later whether the result's type delivers later, watched or not
 * @param result the type of the one value, if there is one
 * @param element the type of the elements, if there are any
 */
record Delivery(
    Optional<Watch> watch,
    boolean later,
    Optional<TypeMirror> result,
    Optional<TypeMirror> element) {

  /**
   * Who watches a result.
   *
   * @param kind the kind of the result
   * @param method the adapter's method
   * @param inner the kind of the stream that a future yields
   */
  record Watch(StreamKind kind, String method, Optional<StreamKind> inner) {

    boolean opensAtSubscribe() {
      return kind.opening() == StreamKind.Opening.SUBSCRIBE;
    }
  }

  static Delivery returned(Optional<TypeMirror> result) {
    return new Delivery(Optional.empty(), false, result, Optional.empty());
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
}
