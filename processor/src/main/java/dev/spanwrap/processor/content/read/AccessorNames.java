// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The names of properties that the names of getters and setters imply. */
final class AccessorNames {
  private final Set<String> components;
  private final boolean ofRecord;

  AccessorNames(TypeElement type) {
    this.ofRecord = type.getKind() == ElementKind.RECORD;
    this.components =
        type.getRecordComponents().stream()
            .map(RecordComponentElement::getSimpleName)
            .map(Object::toString)
            .collect(Collectors.toSet());
  }

  Optional<String> ofGetter(String method) {
    if (components.contains(method)) {
      return Optional.of(method);
    }
    return method.startsWith("get") ? property(method, 3) : Optional.empty();
  }

  Optional<String> ofIsGetter(String method, TypeMirror type) {
    return method.startsWith("is") && isBoolean(type) ? property(method, 2) : Optional.empty();
  }

  Optional<String> ofSetter(String method) {
    return method.startsWith("set") && !ofRecord ? property(method, 3) : Optional.empty();
  }

  private static boolean isBoolean(TypeMirror type) {
    if (type.getKind() == TypeKind.BOOLEAN) {
      return true;
    }
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    String name = Language.name(declared);
    boolean holder =
        name.equals("java.util.Optional")
            || name.equals("java.util.concurrent.atomic.AtomicReference");
    if (holder && !declared.getTypeArguments().isEmpty()) {
      return isBoolean(declared.getTypeArguments().get(0));
    }
    return name.equals("java.lang.Boolean")
        || name.equals("java.util.concurrent.atomic.AtomicBoolean");
  }

  /** Lower-cases all the upper-case letters that the name begins with. */
  private static Optional<String> property(String method, int prefix) {
    if (method.length() == prefix) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder(method.substring(prefix));
    for (int i = 0; i < name.length(); i++) {
      char lower = Character.toLowerCase(name.charAt(i));
      if (lower == name.charAt(i)) {
        break;
      }
      name.setCharAt(i, lower);
    }
    return Optional.of(name.toString());
  }
}
