// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.check;

import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.model.Capture;
import dev.spanwrap.processor.model.CaptureSource;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.problem.CaptureProblems;
import dev.spanwrap.processor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key has one value per call: two captures of it must exclude each other. */
final class DuplicateKeys {
  private DuplicateKeys() {}

  static List<Problem> check(TracedInterface traced) {
    return traced.methods().stream().flatMap(method -> in(method).stream()).toList();
  }

  private static List<Problem> in(Method method) {
    List<Capture> captures =
        method.operation().map(operation -> operation.captures()).orElse(List.of());
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < captures.size(); i++) {
      Capture later = captures.get(i);
      if (captures.subList(0, i).stream().anyMatch(earlier -> collide(earlier, later))) {
        problems.add(CaptureProblems.duplicateKey(later.site(), later.key(), method.name()));
      }
    }
    return problems;
  }

  private static boolean collide(Capture a, Capture b) {
    return a.key().equals(b.key())
        && ofFailure(a) == ofFailure(b)
        && !(when(a).isPresent() && when(b).isPresent() && !when(a).equals(when(b)));
  }

  private static boolean ofFailure(Capture capture) {
    return capture.source() instanceof CaptureSource.FromPath source
        && source.path().root() == Root.Named.ERROR;
  }

  private static Optional<TypeName> when(Capture capture) {
    return capture.source() instanceof CaptureSource.FromPath source
        ? source.path().when()
        : Optional.empty();
  }
}
