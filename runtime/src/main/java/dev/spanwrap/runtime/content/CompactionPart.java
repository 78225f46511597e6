// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * A part of the conversation that was replaced by its summary.
 *
 * @param id the compaction's id, null if there is none
 * @param content the summary, null if it is unknown
 */
public record CompactionPart(@Nullable String id, @Nullable String content) implements Part {
  @Override
  public String type() {
    return "compaction";
  }

  @Override
  public void writeProperties(ContentOutput out) {
    if (id != null) {
      out.name("id").text(id);
    }
    if (content != null) {
      out.name("content").text(content);
    }
  }
}
