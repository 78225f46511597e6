// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The violations found so far, without those of rules that are waived. */
final class Findings {
  private final Set<Rule> waived;
  private final List<Violation> violations = new ArrayList<>();

  Findings(Set<Rule> waived) {
    this.waived = waived;
  }

  void add(Rule rule, String text) {
    if (!waived.contains(rule)) {
      violations.add(new Violation(rule, text));
    }
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }
}
