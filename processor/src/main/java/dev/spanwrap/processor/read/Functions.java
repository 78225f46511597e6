// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the one method of a functional interface. */
final class Functions {
  private final Javac javac;

  Functions(Javac javac) {
    this.javac = javac;
  }

  /** The abstract method of a functional interface; empty if the type is none. */
  Optional<MethodGroup> method(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED
        || ((DeclaredType) type).asElement().getKind() != ElementKind.INTERFACE) {
      return Optional.empty();
    }
    List<MethodGroup> groups =
        new MethodGroups(javac)
            .of(Javac.element((DeclaredType) type)).stream().filter(Functions::isAbstract).toList();
    return groups.size() == 1 ? Optional.of(groups.get(0)) : Optional.empty();
  }

  private static boolean isAbstract(MethodGroup group) {
    return !OperationRules.isOfObject(group)
        && group.declarations().get(0).getModifiers().contains(Modifier.ABSTRACT);
  }
}
