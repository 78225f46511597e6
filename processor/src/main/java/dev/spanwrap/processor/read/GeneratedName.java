// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/** How the wrapper of an interface is called. */
final class GeneratedName {
  private GeneratedName() {}

  /** {@code TracedOuter_Assistant} for {@code Outer.Assistant}, in the same package. */
  static ClassName of(TypeElement type) {
    ClassName name = ClassName.get(type);
    return ClassName.get(name.packageName(), "Traced" + String.join("_", name.simpleNames()));
  }
}
