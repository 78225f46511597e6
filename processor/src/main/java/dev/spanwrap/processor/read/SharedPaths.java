// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.problem.Code;
import dev.spanwrap.processor.problem.PathProblems;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The paths that an interface shares among its operations: each may lead nowhere in some of them,
 * but not in all.
 */
final class SharedPaths {
  private final Map<Key, Attempts> attempts = new LinkedHashMap<>();

  private record Key(Site site, String path) {}

  private static final class Attempts {
    private boolean resolved;
    private final List<Problem> failures = new ArrayList<>();
  }

  /** The reading of a path in one operation; empty if the path leads nowhere there. */
  <T> Optional<Reading<T>> attempt(Site site, String path, Reading<T> reading) {
    Attempts known = attempts.computeIfAbsent(new Key(site, path), key -> new Attempts());
    if (reading instanceof Reading.Invalid<T> invalid
        && invalid.problems().stream()
            .filter(Problem::isError)
            .map(Problem::code)
            .allMatch(Code::isUnresolved)) {
      known.failures.addAll(invalid.problems());
      return Optional.empty();
    }
    known.resolved = true;
    return Optional.of(reading);
  }

  /** The paths that led nowhere in every operation of an interface. */
  List<Problem> nowhere(String type) {
    List<Problem> problems = new ArrayList<>();
    attempts.forEach(
        (key, tried) -> {
          if (!tried.resolved) {
            problems.add(
                PathProblems.captureResolvesNowhere(
                    key.site(), key.path(), type, nearest(tried.failures).text()));
          }
        });
    return problems;
  }

  /** What went wrong where the path got farthest. */
  private static Problem nearest(List<Problem> failures) {
    return failures.stream()
        .filter(problem -> problem.code() != Code.UNKNOWN_ROOT)
        .findFirst()
        .orElse(failures.get(0));
  }
}
