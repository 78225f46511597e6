// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import java.util.Map;

/**
 * How sure an attribute is to be there.
 *
 * @param level the conventions' word for it
 * @param condition when it is there; empty for none
 */
record Requirement(String level, String condition) {
  static final Requirement REQUIRED = new Requirement("required", "");
  static final Requirement RECOMMENDED = new Requirement("recommended", "");
  static final Requirement OPT_IN = new Requirement("opt_in", "");

  static Requirement when(String condition) {
    return new Requirement("conditionally_required", condition);
  }

  Object toYaml() {
    return condition.isEmpty() ? level : Map.of(level, condition);
  }
}
