// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/**
 * What a wrapper is generated for.
 *
 * @param annotated the interface that carries the annotations, in whose package the wrapper is
 * @param wrapped the interface that the wrapper implements: the same, or the target of a mixin
 */
record Subject(TypeElement annotated, TypeElement wrapped) {

  static Subject of(TypeElement type) {
    return new Subject(type, type);
  }

  boolean isMixin() {
    return !annotated.equals(wrapped);
  }

  /** {@code TracedOuter_Assistant} for {@code Outer.Assistant}. */
  ClassName generated() {
    return ClassName.get(
        ClassName.get(annotated).packageName(),
        "Traced" + String.join("_", ClassName.get(wrapped).simpleNames()));
  }
}
