// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import dev.spanwrap.annotations.Mapper;
import java.util.List;

/**
 * Maps a text to instructions of one part: what a capture of a system prompt under {@code
 * gen_ai.system_instructions} names as its mapper.
 */
public final class TextAsInstructions implements Mapper<String, List<Part>> {
  /** Makes a mapper; it has no state. */
  public TextAsInstructions() {}

  @Override
  public List<Part> map(String text) {
    return List.of(Part.text(text));
  }
}
