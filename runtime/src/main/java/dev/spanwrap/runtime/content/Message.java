// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message of a conversation in the schema of the GenAI conventions, as {@code
 * gen_ai.input.messages} and {@code gen_ai.output.messages} hold them.
 *
 * @param role who speaks: {@code system}, {@code user}, {@code assistant}, {@code tool}, or another
 * @param parts what is said
 * @param name the participant's name, null if there is none
 * @param finishReason why an output message ended, null for input messages
 */
public record Message(
    String role, List<Part> parts, @Nullable String name, @Nullable String finishReason)
    implements ContentValue {

  /** Copies the parts. */
  public Message {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(parts, "parts");
    parts = List.copyOf(parts);
  }

  /**
   * Makes a message without a name and a finish reason.
   *
   * @param role who speaks
   * @param parts what is said
   */
  public Message(String role, List<Part> parts) {
    this(role, parts, null, null);
  }

  /**
   * Returns a system message of one text.
   *
   * @param text the text
   * @return the message
   */
  public static Message system(String text) {
    return new Message("system", List.of(new TextPart(text)));
  }

  /**
   * Returns a user's message of one text.
   *
   * @param text the text
   * @return the message
   */
  public static Message user(String text) {
    return new Message("user", List.of(new TextPart(text)));
  }

  /**
   * Returns an assistant's message of one text.
   *
   * @param text the text
   * @return the message
   */
  public static Message assistant(String text) {
    return new Message("assistant", List.of(new TextPart(text)));
  }

  /**
   * Returns this message with a finish reason.
   *
   * @param reason {@code stop}, {@code length}, {@code content_filter}, {@code tool_call}, {@code
   *     error}, or another
   * @return the message
   */
  public Message finished(String reason) {
    return new Message(role, parts, name, reason);
  }

  @Override
  public void writeTo(ContentOutput out) {
    if (out.beginObject(this)) {
      out.name("role").text(role);
      out.name("parts").value(parts, ContentWriters.elements(ContentWriters::any));
      if (name != null) {
        out.name("name").text(name);
      }
      if (finishReason != null) {
        out.name("finish_reason").text(finishReason);
      }
      out.endObject();
    }
  }
}
