// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A span name with holes, filled in order; a hole without a value goes, with the space before. */
final class NameTemplate {
  private static final String HOLE = "{}";

  private final List<String> literals;

  private NameTemplate(List<String> literals) {
    this.literals = literals;
  }

  static NameTemplate parse(String template) {
    List<String> literals = new ArrayList<>();
    int from = 0;
    for (int hole = template.indexOf(HOLE); hole >= 0; hole = template.indexOf(HOLE, from)) {
      literals.add(template.substring(from, hole));
      from = hole + HOLE.length();
    }
    literals.add(template.substring(from));
    return new NameTemplate(List.copyOf(literals));
  }

  int holes() {
    return literals.size() - 1;
  }

  /** Returns {@code name}, which ends before hole {@code hole}, up to the next hole. */
  String fill(String name, int hole, @Nullable String value) {
    String literal = literals.get(hole);
    if (value != null) {
      return name + literal + value;
    }
    return name + (literal.endsWith(" ") ? literal.substring(0, literal.length() - 1) : literal);
  }

  /** Returns {@code name}, in which {@code filled} holes are filled, up to its end. */
  String finish(String name, int filled) {
    String finished = name;
    for (int hole = filled; hole < holes(); hole++) {
      finished = fill(finished, hole, null);
    }
    return (finished + literals.get(holes())).strip();
  }
}
