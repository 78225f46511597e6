// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import java.util.List;
import javax.lang.model.element.Element;

/** Finds annotations that only databind can obey. */
record UnsupportedAnnotations(Problems problems) {
  private static final List<String> PACKAGES =
      List.of("com.fasterxml.jackson.databind.annotation.", "tools.jackson.databind.annotation.");
  private static final List<String> OF_DATABIND =
      List.of(
          "JsonSerialize",
          "JsonNaming",
          "EnumNaming",
          "JsonAppend",
          "JsonTypeResolver",
          "JsonTypeIdResolver");
  private static final List<String> OF_MAPPERS =
      List.of(
          "JsonFilter",
          "JsonView",
          "JsonApplyView",
          "JsonIdentityInfo",
          "JsonIdentityReference",
          "JsonSerializeAs");

  /** Reports what {@code annotated} has, and returns whether it had anything. */
  boolean found(Annotated annotated, Element position) {
    boolean found = false;
    for (String name : OF_DATABIND) {
      for (String at : PACKAGES) {
        AnnotationValues values = annotated.annotations().get(at + name);
        if (values != null) {
          problems.needsDatabind(name, values, position);
          found = true;
        }
      }
    }
    for (String name : OF_MAPPERS) {
      AnnotationValues values =
          annotated.annotations().get("com.fasterxml.jackson.annotation." + name);
      if (values != null) {
        problems.dependsOnMapper(name, values, position);
        found = true;
      }
    }
    return found;
  }
}
