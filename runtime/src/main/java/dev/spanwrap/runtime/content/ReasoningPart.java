// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/**
 * What a model thought before it answered.
 *
 * @param content the thought
 */
public record ReasoningPart(String content) implements Part {
  @Override
  public String type() {
    return "reasoning";
  }

  @Override
  public void writeProperties(ContentOutput out) {
    out.name("content").text(content);
  }
}
