// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;

/** What tells the methods of an interface apart. */
final class MethodKey {
  private MethodKey() {}

  /**
   * {@code consume(java.lang.String)}: the name with the parameter types as the source says them.
   */
  static String of(MethodGroup group) {
    return group.shape().getParameters().stream()
        .map(VariableElement::asType)
        .map(type -> TypeNames.PLAIN.of(type).toString())
        .collect(Collectors.joining(",", group.name() + "(", ")"));
  }
}
