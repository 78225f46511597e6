// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.problem.CompilationProblems;
import dev.spanwrap.processor.problem.Problem;

/** What can be written and is not implemented. */
final class NotYet {

  private NotYet() {}

  static Problem content(AnnotationView capture) {
    return CompilationProblems.notYet(capture.site("content"), "content = true");
  }
}
