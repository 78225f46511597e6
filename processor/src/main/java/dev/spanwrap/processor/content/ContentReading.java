// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import dev.spanwrap.processor.content.model.ContentModel;
import java.util.List;

/** What reading a type yields: a model, or why there is none. */
public sealed interface ContentReading {

  /**
   * The type can be written.
   *
   * @param model how
   */
  record Valid(ContentModel model) implements ContentReading {}

  /**
   * The type refers to one that does not exist, or not yet.
   *
   * @param type the name of that one
   */
  record Undefined(String type) implements ContentReading {}

  /**
   * The type cannot be written.
   *
   * @param problems why, at least one
   */
  record Invalid(List<ContentProblem> problems) implements ContentReading {}
}
