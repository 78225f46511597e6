// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Knows which types are written as objects, so that these can hold the id of their type. */
record ObjectTypes(Reading reading) {

  boolean contains(DeclaredType type, Format format) {
    Language language = reading.language;
    TypeElement element = Language.element(type);
    Optional<Member> value = reading.properties(type).value();
    if (value.isPresent()) {
      return containsValue(value.get().type(), format);
    }
    Format own = Format.of(language.classAnnotations(element));
    Format applied = format.hasShape("ANY") ? own : format;
    if (element.getKind() == ElementKind.ENUM) {
      return applied.hasShape("OBJECT", "POJO");
    }
    if (language.isA(type, "java.util.Map")) {
      return true;
    }
    boolean scalar =
        language.isA(type, "java.util.Collection")
            || language.isA(type, "java.lang.Number")
            || language.isA(type, "java.lang.CharSequence");
    return scalar ? own.hasShape("OBJECT") : !applied.hasShape("ARRAY");
  }

  private boolean containsValue(TypeMirror type, Format format) {
    if (!(Denotable.bound(type) instanceof DeclaredType declared)) {
      return false;
    }
    if (Language.name(declared).equals("java.util.Optional")) {
      return !declared.getTypeArguments().isEmpty()
          && containsValue(declared.getTypeArguments().get(0), format);
    }
    return Language.isOfJdk(declared)
        ? reading.language.isA(declared, "java.util.Map")
        : contains(declared, format);
  }
}
