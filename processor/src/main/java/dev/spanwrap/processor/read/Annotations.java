// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

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
    List<AnnotationView> views = List.of();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (NAMES.contains(type(mirror).getQualifiedName().toString())) {
        views = views.isEmpty() ? new ArrayList<>() : views;
        views.add(new AnnotationView(element, mirror));
      }
    }
    return views;
  }

  /** Whether a method or one of its parameters carries an annotation that we understand. */
  static boolean areOn(ExecutableElement method) {
    return isOn(method) || method.getParameters().stream().anyMatch(Annotations::isOn);
  }

  private static boolean isOn(Element element) {
    return !on(element).isEmpty() || spanAttribute(element).isPresent();
  }

  /** OpenTelemetry's own annotation for captured parameters, if it is there. */
  static Optional<AnnotationView> spanAttribute(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (type(mirror).getQualifiedName().contentEquals(SPAN_ATTRIBUTE)) {
        return Optional.of(new AnnotationView(element, mirror));
      }
    }
    return Optional.empty();
  }

  static TypeElement type(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  /** What a member is that was not given. */
  static AnnotationValue defaultOf(AnnotationMirror mirror, String member) {
    for (ExecutableElement method : ElementFilter.methodsIn(type(mirror).getEnclosedElements())) {
      if (method.getSimpleName().contentEquals(member) && method.getDefaultValue() != null) {
        return method.getDefaultValue();
      }
    }
    throw new IllegalArgumentException(mirror + " has no value for " + member);
  }
}
