// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * What a tool answered.
 *
 * @param response the answer: a map, text of JSON, or another value
 * @param id the call's id, null if there is none
 */
public record ToolCallResponsePart(@Nullable Object response, @Nullable String id) implements Part {
  @Override
  public String type() {
    return "tool_call_response";
  }

  @Override
  public void writeProperties(ContentOutput out) {
    if (id != null) {
      out.name("id").text(id);
    }
    out.name("response").value(response, ContentWriters::json);
  }
}
