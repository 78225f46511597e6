// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * A call of a tool that the provider runs.
 *
 * @param name the tool's name
 * @param serverToolCall the call, with its {@code type}
 * @param id the call's id, null if there is none
 */
public record ServerToolCallPart(String name, @Nullable Object serverToolCall, @Nullable String id)
    implements Part {
  @Override
  public String type() {
    return "server_tool_call";
  }

  @Override
  public void writeProperties(ContentOutput out) {
    if (id != null) {
      out.name("id").text(id);
    }
    out.name("name").text(name);
    out.name("server_tool_call").value(serverToolCall, ContentWriters::json);
  }
}
