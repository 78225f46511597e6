// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;

/**
 * A method of an interface with all its declarations.
 *
 * @param shape the declaration with the most specific result, which the wrapper overrides
 * @param type its type as a member of the interface
 * @param declarations all, the nearest to the interface first, never empty
 * @param types the types of the declarations as members of the interface
 * @param redeclaration the declaration of a mixin that stands for this method
 */
record MethodGroup(
    ExecutableElement shape,
    ExecutableType type,
    List<ExecutableElement> declarations,
    List<ExecutableType> types,
    Optional<ExecutableElement> redeclaration) {

  MethodGroup redeclaredBy(Optional<ExecutableElement> method) {
    return new MethodGroup(shape, type, declarations, types, method);
  }

  String name() {
    return shape.getSimpleName().toString();
  }

  /**
   * The declaration that is read: the mixin's, the nearest that carries annotations of ours, else
   * the nearest. It wins whole.
   */
  ExecutableElement annotated() {
    return redeclaration
        .or(() -> declarations.stream().filter(Annotations::areOn).findFirst())
        .orElse(declarations.get(0));
  }
}
