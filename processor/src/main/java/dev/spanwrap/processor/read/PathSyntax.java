// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.problem.PathProblems;
import dev.spanwrap.processor.problem.Site;
import java.util.List;
import javax.lang.model.SourceVersion;

/** Takes a path apart at its dots. */
final class PathSyntax {
  private PathSyntax() {}

  /** The names in a path, at least one. */
  static Reading<List<String>> names(String path, Site site) {
    List<String> names = List.of(path.split("\\.", -1));
    return names.stream().allMatch(SourceVersion::isIdentifier)
        ? Reading.valid(names)
        : Reading.invalid(PathProblems.malformedPath(site, path));
  }
}
