// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import java.util.List;

/**
 * A span name with holes: first literal, first path, second literal, and so on to the last literal,
 * any of which may be empty.
 */
public record NameTemplate(List<String> literals, List<Path> paths) {

  public NameTemplate {
    literals = List.copyOf(literals);
    paths = List.copyOf(paths);
    if (literals.size() != paths.size() + 1) {
      throw new IllegalArgumentException(
          "A template of %d literals cannot hold %d paths"
              .formatted(literals.size(), paths.size()));
    }
  }
}
