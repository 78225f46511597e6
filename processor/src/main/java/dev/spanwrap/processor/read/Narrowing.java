// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether a value of one type can be an instance of another, as {@code instanceof} has it. */
final class Narrowing {
  private final Javac javac;

  Narrowing(Javac javac) {
    this.javac = javac;
  }

  /** Whether every value is one: narrowing then says nothing. */
  boolean isCertain(TypeMirror from, TypeMirror to) {
    return !from.getKind().isPrimitive()
        && javac.types().isSubtype(javac.types().erasure(from), javac.types().erasure(to));
  }

  boolean isPossible(TypeMirror from, TypeMirror to) {
    if (from.getKind().isPrimitive()
        || to.getKind().isPrimitive()
        || to.getKind() == TypeKind.VOID) {
      return false;
    }
    TypeMirror a = javac.types().erasure(from);
    TypeMirror b = javac.types().erasure(to);
    if (javac.types().isSubtype(a, b) || javac.types().isSubtype(b, a)) {
      return true;
    }
    return a instanceof DeclaredType x
        && b instanceof DeclaredType y
        && isPossible(Javac.element(x), Javac.element(y));
  }

  private boolean isPossible(TypeElement a, TypeElement b) {
    if (isFinal(a) || isFinal(b) || (a.getKind().isClass() && b.getKind().isClass())) {
      return false;
    }
    return permits(a, b) && permits(b, a);
  }

  private boolean permits(TypeElement type, TypeElement other) {
    return !type.getModifiers().contains(Modifier.SEALED)
        || type.getPermittedSubclasses().stream()
            .anyMatch(permitted -> isPossible(permitted, other.asType()));
  }

  private static boolean isFinal(TypeElement type) {
    return type.getModifiers().contains(Modifier.FINAL);
  }
}
