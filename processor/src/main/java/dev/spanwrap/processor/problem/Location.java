// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A site in terms of javac: a value of an annotation of an element, as far as it is known.
 *
 * @param element the declaration
 * @param annotation the annotation on it
 * @param value the value in that annotation
 */
public record Location(
    Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value)
    implements Site {

  /** The declaration as a whole. */
  public static Location of(Element element) {
    return new Location(element, Optional.empty(), Optional.empty());
  }

  /** An annotation on the declaration. */
  public static Location of(Element element, AnnotationMirror annotation) {
    return new Location(element, Optional.of(annotation), Optional.empty());
  }

  /** A value in an annotation on the declaration. */
  public static Location of(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new Location(element, Optional.of(annotation), Optional.of(value));
  }
}
