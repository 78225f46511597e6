// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Stems for the names of methods that write a type: {@code PageOfPerson}. */
final class Stems {
  private Stems() {}

  static String of(TypeMirror type) {
    TypeMirror bound = Denotable.bound(type);
    if (bound instanceof ArrayType array) {
      return of(array.getComponentType()) + "Array";
    }
    if (!(bound instanceof DeclaredType declared)) {
      return bound == null ? "Any" : capitalized(bound.toString());
    }
    StringBuilder stem = new StringBuilder(declared.asElement().getSimpleName());
    String separator = "Of";
    for (TypeMirror argument : declared.getTypeArguments()) {
      stem.append(separator).append(of(argument));
      separator = "And";
    }
    return stem.toString();
  }

  private static String capitalized(String primitive) {
    return Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1);
  }
}
