// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/**
 * A text.
 *
 * @param content the text
 */
public record TextPart(String content) implements Part {
  @Override
  public String type() {
    return "text";
  }

  @Override
  public void writeProperties(ContentOutput out) {
    out.name("content").text(content);
  }
}
