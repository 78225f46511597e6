// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import dev.spanwrap.processor.content.model.ContentModel;
import java.util.Set;

/**
 * How a captured value is written as content.
 *
 * @param model how its static type is written
 * @param suppressions the lint categories that naming this type needs
 */
public record CapturedContent(ContentModel model, Set<String> suppressions) {

  public CapturedContent {
    suppressions = Set.copyOf(suppressions);
  }
}
