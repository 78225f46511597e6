// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/**
 * What a {@code @JsonFormat} says.
 *
 * @param shape the name of the shape, {@code ANY} if there is none
 * @param pattern the pattern, or empty
 * @param locale the language, or empty
 * @param zone the zone, or empty
 * @param with the names of features that are on
 * @param without the names of features that are off
 */
record Format(
    String shape,
    String pattern,
    String locale,
    String zone,
    List<String> with,
    List<String> without) {
  static final Format NONE = new Format("ANY", "", "", "", List.of(), List.of());

  static Format of(Annotated annotated) {
    return annotated
        .find(JsonFormat.class)
        .map(
            values ->
                new Format(
                    values.constant("shape", "ANY"),
                    values.text("pattern"),
                    unlessDefault(values.text("locale")),
                    unlessDefault(values.text("timezone")),
                    values.texts("with"),
                    values.texts("without")))
        .orElse(NONE);
  }

  /** Returns whether it says more than what is written anyway. */
  boolean isSpecific() {
    return !pattern.isEmpty() || !hasShape("ANY", "NATURAL", "OBJECT", "POJO");
  }

  boolean isNumeric() {
    return shape.startsWith("NUMBER");
  }

  boolean hasShape(String... shapes) {
    return List.of(shapes).contains(shape);
  }

  boolean writesSingleElements() {
    return with.contains("WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED");
  }

  boolean sortsEntries() {
    return with.contains("WRITE_SORTED_MAP_ENTRIES");
  }

  private static String unlessDefault(String text) {
    return text.startsWith("##") ? "" : text;
  }
}
