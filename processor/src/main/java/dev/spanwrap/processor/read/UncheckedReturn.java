// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds overrides whose result stands for that of what they override by erasure only. */
final class UncheckedReturn {
  private UncheckedReturn() {}

  /**
   * Whether javac warns of a method, in the class that overrides it, at the method and at the
   * class.
   */
  static boolean isIn(MethodGroup group, Javac javac) {
    return group.types().stream().anyMatch(other -> isUnchecked(group.type(), other, javac));
  }

  private static boolean isUnchecked(
      ExecutableType method, ExecutableType overridden, Javac javac) {
    TypeMirror result = method.getReturnType();
    TypeMirror wanted = overridden.getReturnType();
    boolean lessGeneric =
        method.getTypeVariables().isEmpty() && !overridden.getTypeVariables().isEmpty();
    boolean raw =
        result instanceof DeclaredType declared
            && wanted.getKind() == TypeKind.DECLARED
            && Lint.isRaw(declared);
    return (raw || (lessGeneric && !result.getKind().isPrimitive()))
        && result.getKind() != TypeKind.VOID
        && !javac.types().isSubtype(result, wanted);
  }
}
