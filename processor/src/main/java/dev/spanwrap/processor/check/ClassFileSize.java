// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.check;

import dev.spanwrap.processor.model.CaptureSource;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.problem.InterfaceProblems;
import dev.spanwrap.processor.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** A wrapper is one class, and a class file has room for so many constants and no more. */
final class ClassFileSize {
  private static final int LIMIT = 65_535;

  private ClassFileSize() {}

  static List<Problem> check(TracedInterface traced) {
    long constants =
        traced.methods().stream().mapToLong(ClassFileSize::constants).sum()
            + 4 * traced.methods().stream().flatMap(ClassFileSize::captured).distinct().count();
    return constants <= LIMIT
        ? List.of()
        : List.of(
            InterfaceProblems.tooManyMethods(
                traced.site(),
                String.join(".", traced.type().simpleNames()),
                traced.methods().size(),
                traced.generated().simpleName(),
                constants,
                LIMIT));
  }

  /** What javac needs for the call of a delegate, and for an operation. */
  private static int constants(Method method) {
    return (method.evolution().older().isPresent() ? 8 : 3)
        + (method.operation().isPresent() ? 3 : 0);
  }

  /** What is captured: what is the same in several operations is there once. */
  private static Stream<Object> captured(Method method) {
    return method.operation().stream()
        .flatMap(operation -> operation.captures().stream())
        .filter(capture -> capture.source() instanceof CaptureSource.FromPath)
        .map(capture -> List.of(capture.key(), capture.source()));
  }
}
