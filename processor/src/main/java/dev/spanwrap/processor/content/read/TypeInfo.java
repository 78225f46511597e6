// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/**
 * What a {@code @JsonTypeInfo} says.
 *
 * @param use the name of what ids are made of
 * @param include the name of the place where an id is written
 * @param property the name of the property that holds it
 */
record TypeInfo(String use, String include, String property) {

  static Optional<TypeInfo> of(Annotated annotated) {
    return annotated.find(JsonTypeInfo.class).map(TypeInfo::of);
  }

  private static TypeInfo of(AnnotationValues values) {
    String use = values.constant("use", "NONE");
    String named = values.text("property");
    return new TypeInfo(
        use, values.constant("include", "PROPERTY"), named.isEmpty() ? standard(use) : named);
  }

  /** Returns whether values say their type at all. */
  boolean isWritten() {
    return !use.equals("NONE") && !use.equals("DEDUCTION");
  }

  boolean isNone() {
    return use.equals("NONE");
  }

  private static String standard(String use) {
    return switch (use) {
      case "CLASS" -> "@class";
      case "MINIMAL_CLASS" -> "@c";
      default -> "@type";
    };
  }
}
