// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** A method of an interface with all its declarations. */
final class MethodGroup {
  private final ExecutableElement shape;
  private final ExecutableType type;
  private final List<ExecutableElement> declarations;
  private final List<ExecutableType> types;
  private final Optional<ExecutableElement> redeclaration;
  private @Nullable ExecutableElement annotated;
  private @Nullable String key;

  /**
   * A method.
   *
   * @param shape the declaration with the most specific result, which the wrapper overrides
   * @param type its type as a member of the interface
   * @param declarations all, the nearest to the interface first, never empty
   * @param types the types of the declarations as members of the interface
   * @param redeclaration the declaration of a mixin that stands for this method
   */
  MethodGroup(
      ExecutableElement shape,
      ExecutableType type,
      List<ExecutableElement> declarations,
      List<ExecutableType> types,
      Optional<ExecutableElement> redeclaration) {
    this.shape = shape;
    this.type = type;
    this.declarations = declarations;
    this.types = types;
    this.redeclaration = redeclaration;
  }

  MethodGroup redeclaredBy(Optional<ExecutableElement> method) {
    return new MethodGroup(shape, type, declarations, types, method);
  }

  ExecutableElement shape() {
    return shape;
  }

  ExecutableType type() {
    return type;
  }

  List<ExecutableElement> declarations() {
    return declarations;
  }

  List<ExecutableType> types() {
    return types;
  }

  Optional<ExecutableElement> redeclaration() {
    return redeclaration;
  }

  String name() {
    return shape.getSimpleName().toString();
  }

  /**
   * What tells the method apart in its interface: {@code consume(java.lang.String)}, the name with
   * the erased parameter types.
   */
  String key(Types known) {
    if (key == null) {
      key = MethodKey.of(name(), type.getParameterTypes(), known);
    }
    return key;
  }

  /**
   * The declaration that is read: the mixin's, the nearest that carries annotations of ours, else
   * the nearest. It wins whole.
   */
  ExecutableElement annotated() {
    if (annotated == null) {
      annotated =
          redeclaration
              .or(() -> declarations.stream().filter(Annotations::areOn).findFirst())
              .orElse(declarations.get(0));
    }
    return annotated;
  }
}
