// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Traced;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Which annotations are Spanwrap's. */
public final class Annotations {
  private static final String PACKAGE = Traced.class.getPackageName() + ".";

  static final String SPAN_ATTRIBUTE = "io.opentelemetry.instrumentation.annotations.SpanAttribute";

  /** The qualified names of all that can stand in user code. */
  public static final Set<String> NAMES =
      Set.of(
          PACKAGE + "Added",
          PACKAGE + "Capture",
          PACKAGE + "Captures",
          PACKAGE + "ClosesSpan",
          PACKAGE + "Hooks",
          PACKAGE + "Legacy",
          PACKAGE + "MixinFor",
          PACKAGE + "On",
          PACKAGE + "OpensSpan",
          PACKAGE + "Propagated",
          PACKAGE + "SpanKey",
          PACKAGE + "Streamed",
          PACKAGE + "SwitchesSpan",
          PACKAGE + "Traced",
          PACKAGE + "Untraced");

  private Annotations() {}

  /** Our annotations on an element, in order. */
  static List<AnnotationView> on(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> NAMES.contains(qualifiedName(mirror)))
        .map(mirror -> new AnnotationView(element, mirror))
        .toList();
  }

  /** Whether a method or one of its parameters carries an annotation that we understand. */
  static boolean areOn(ExecutableElement method) {
    return Stream.concat(Stream.of(method), method.getParameters().stream())
        .anyMatch(element -> !on(element).isEmpty() || spanAttribute(element).isPresent());
  }

  /** OpenTelemetry's own annotation for captured parameters, if it is there. */
  static Optional<AnnotationView> spanAttribute(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> qualifiedName(mirror).equals(SPAN_ATTRIBUTE))
        .findFirst()
        .map(mirror -> new AnnotationView(element, mirror));
  }

  private static String qualifiedName(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }
}
