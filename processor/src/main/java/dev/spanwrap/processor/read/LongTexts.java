// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.problem.InterfaceProblems;
import dev.spanwrap.processor.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds texts in annotations that are longer than a class file can hold. */
final class LongTexts {
  /** The length of a constant is an unsigned short. */
  private static final int LIMIT = 65_535;

  private LongTexts() {}

  /** Those on an interface, its methods and their parameters. */
  static List<Problem> in(TypeElement type) {
    return Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
        .flatMap(LongTexts::withParameters)
        .flatMap(element -> Annotations.on(element).stream())
        .flatMap(annotation -> texts(annotation, annotation.mirror()))
        .toList();
  }

  private static Stream<Element> withParameters(Element element) {
    return element instanceof ExecutableElement method
        ? Stream.concat(Stream.of(method), method.getParameters().stream())
        : Stream.of(element);
  }

  private static Stream<Problem> texts(AnnotationView outer, AnnotationMirror mirror) {
    return mirror.getElementValues().values().stream().flatMap(value -> texts(outer, value));
  }

  private static Stream<Problem> texts(AnnotationView outer, AnnotationValue value) {
    if (value.getValue() instanceof String text) {
      long bytes = bytes(text);
      return bytes > LIMIT
          ? Stream.of(InterfaceProblems.textTooLong(outer.site(value), bytes, LIMIT))
          : Stream.empty();
    }
    if (value.getValue() instanceof List<?> items) {
      return items.stream().flatMap(item -> texts(outer, (AnnotationValue) item));
    }
    // Of a container: each of the repeated ones has its own place.
    return value.getValue() instanceof AnnotationMirror nested
        ? texts(new AnnotationView(outer.element(), nested), nested)
        : Stream.empty();
  }

  /** The length in modified UTF-8, where surrogates count one by one. */
  private static long bytes(String text) {
    return text.chars().mapToLong(c -> c >= 1 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3).sum();
  }
}
