// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Captures;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Propagated;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.model.TracedOperation;
import dev.spanwrap.processor.problem.MethodProblems;
import dev.spanwrap.processor.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds annotations that say something about operations, on methods that are none. */
final class UnusedAnnotations {
  private UnusedAnnotations() {}

  /** Those on a method and its parameters, if the type itself declares it. */
  static List<Problem> on(
      MethodGroup group, TypeElement type, Reading<Optional<TracedOperation>> operation) {
    boolean forwarded = operation.optional().filter(Optional::isEmpty).isPresent();
    ExecutableElement method = group.annotated();
    if (!forwarded || !Javac.enclosing(method).equals(type)) {
      return List.of();
    }
    return Stream.concat(Stream.of(method), method.getParameters().stream())
        .flatMap(UnusedAnnotations::views)
        .map(view -> MethodProblems.unusedAnnotation(view.site(), view.name(), group.name()))
        .toList();
  }

  private static Stream<AnnotationView> views(Element element) {
    return Stream.concat(
        AnnotationView.all(element, Capture.class, Captures.class).stream(),
        Stream.of(Streamed.class, On.class, SpanKey.class, Propagated.class)
            .flatMap(type -> AnnotationView.of(element, type).stream()));
  }
}
