// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import java.util.Map;
import java.util.Optional;

/**
 * What the Javadoc of an annotated interface says first.
 *
 * @param type of the interface
 * @param methods of its methods, by their keys
 */
public record Briefs(Optional<String> type, Map<String, String> methods) {

  public Briefs {
    methods = Map.copyOf(methods);
  }
}
