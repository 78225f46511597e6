// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * What a tool answered that the provider ran.
 *
 * @param serverToolCallResponse the answer, with its {@code type}
 * @param id the call's id, null if there is none
 */
public record ServerToolCallResponsePart(
    @Nullable Object serverToolCallResponse, @Nullable String id) implements Part {
  @Override
  public String type() {
    return "server_tool_call_response";
  }

  @Override
  public void writeProperties(ContentOutput out) {
    if (id != null) {
      out.name("id").text(id);
    }
    out.name("server_tool_call_response").value(serverToolCallResponse, ContentWriters::json);
  }
}
