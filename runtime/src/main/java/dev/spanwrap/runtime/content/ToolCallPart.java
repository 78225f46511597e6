// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * A call of a tool that the application runs.
 *
 * @param name the tool's name
 * @param id the call's id, null if there is none
 * @param arguments the arguments: a map, text of JSON, or another value; null for none
 */
public record ToolCallPart(String name, @Nullable String id, @Nullable Object arguments)
    implements Part {
  @Override
  public String type() {
    return "tool_call";
  }

  @Override
  public void writeProperties(ContentOutput out) {
    if (id != null) {
      out.name("id").text(id);
    }
    out.name("name").text(name);
    if (arguments != null) {
      out.name("arguments").value(arguments, ContentWriters::json);
    }
  }
}
