// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Which members are properties without being annotated, as {@code @JsonAutoDetect} says it. */
final class Visibility {
  private final Optional<AnnotationValues> autoDetect;

  Visibility(Annotated type) {
    this.autoDetect = type.find(JsonAutoDetect.class);
  }

  boolean seesField(Element field) {
    return sees("fieldVisibility", "PUBLIC_ONLY", field);
  }

  boolean seesGetter(Element getter) {
    return sees("getterVisibility", "PUBLIC_ONLY", getter);
  }

  boolean seesIsGetter(Element getter) {
    return sees("isGetterVisibility", "PUBLIC_ONLY", getter);
  }

  boolean seesSetter(Element setter) {
    return sees("setterVisibility", "ANY", setter);
  }

  private boolean sees(String kind, String standard, Element member) {
    String level = autoDetect.map(values -> values.constant(kind, "DEFAULT")).orElse("DEFAULT");
    Set<Modifier> modifiers = member.getModifiers();
    boolean open = modifiers.contains(Modifier.PUBLIC);
    return switch (level.equals("DEFAULT") ? standard : level) {
      case "ANY" -> true;
      case "NON_PRIVATE" -> !modifiers.contains(Modifier.PRIVATE);
      case "PROTECTED_AND_PUBLIC" -> open || modifiers.contains(Modifier.PROTECTED);
      case "PUBLIC_ONLY" -> open;
      default -> false;
    };
  }
}
