// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.check;

import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.problem.Problem;
import java.util.List;
import java.util.function.Function;

/** All rules that can be checked on the model alone. */
public final class Checks {
  private static final List<Function<TracedInterface, List<Problem>>> ALL =
      List.of(ClassFileSize::check, DuplicateKeys::check, KnownKeys::check, SomethingTraced::check);

  private Checks() {}

  /** What an interface breaks of them. */
  public static List<Problem> check(TracedInterface traced) {
    return ALL.stream().flatMap(rule -> rule.apply(traced).stream()).toList();
  }
}
