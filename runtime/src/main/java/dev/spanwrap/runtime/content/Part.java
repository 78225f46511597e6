// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/** A part of a {@link Message}: a text, a call of a tool, its result, a file, and so on. */
public sealed interface Part extends ContentValue
    permits TextPart,
        ReasoningPart,
        ToolCallPart,
        ToolCallResponsePart,
        BlobPart,
        FilePart,
        UriPart,
        ServerToolCallPart,
        ServerToolCallResponsePart,
        CompactionPart,
        GenericPart {

  /**
   * Returns the part's type as the schema spells it.
   *
   * @return the type
   */
  String type();

  /**
   * Writes what the part has besides its type.
   *
   * @param out where to write it
   */
  void writeProperties(ContentOutput out);

  @Override
  default void writeTo(ContentOutput out) {
    if (out.beginObject(this)) {
      out.name("type").text(type());
      writeProperties(out);
      out.endObject();
    }
  }

  /**
   * Returns a text.
   *
   * @param content the text
   * @return the part
   */
  static Part text(String content) {
    return new TextPart(content);
  }

  /**
   * Returns a call of a tool.
   *
   * @param name the tool's name
   * @param id the call's id, null if there is none
   * @param arguments the arguments: a map, text of JSON, or another value; null for none
   * @return the part
   */
  static Part toolCall(String name, @Nullable String id, @Nullable Object arguments) {
    return new ToolCallPart(name, id, arguments);
  }

  /**
   * Returns what a tool answered.
   *
   * @param id the call's id, null if there is none
   * @param response the answer: a map, text of JSON, or another value
   * @return the part
   */
  static Part toolCallResponse(@Nullable String id, @Nullable Object response) {
    return new ToolCallResponsePart(response, id);
  }
}
