// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * What callbacks, and the streams of stream types, deliver.
 *
 * @param elements the types of the elements
 * @param results the types of the values with which the call completes
 * @param rules the {@code @Streamed} that say what the elements mean
 */
record Told(List<TypeMirror> elements, List<TypeMirror> results, List<AnnotationView> rules) {
  static final Told NOTHING = new Told(List.of(), List.of(), List.of());

  static Told element(TypeMirror type) {
    return new Told(List.of(type), List.of(), List.of());
  }

  static Told result(TypeMirror type) {
    return new Told(List.of(), List.of(type), List.of());
  }

  static Told by(AnnotationView rules) {
    return new Told(List.of(), List.of(), List.of(rules));
  }

  Told and(Told other) {
    return new Told(
        both(elements, other.elements), both(results, other.results), both(rules, other.rules));
  }

  static Told all(List<Told> parts) {
    return parts.stream().reduce(NOTHING, Told::and);
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>();
    Stream.concat(some.stream(), others.stream()).forEach(all::add);
    return all;
  }
}
