// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.check;

import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.problem.InterfaceProblems;
import dev.spanwrap.processor.problem.Problem;
import java.util.List;

/** A wrapper without operations is probably a mistake. */
final class SomethingTraced {
  private SomethingTraced() {}

  static List<Problem> check(TracedInterface traced) {
    return traced.methods().stream().anyMatch(method -> method.operation().isPresent())
        ? List.of()
        : List.of(
            InterfaceProblems.nothingTraced(
                traced.site(), String.join(".", traced.type().simpleNames())));
  }
}
