// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import dev.spanwrap.runtime.content.Message;
import dev.spanwrap.runtime.content.Part;
import dev.spanwrap.runtime.content.ReasoningPart;
import dev.spanwrap.runtime.content.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Messages that come in pieces, put together: what one speaker says until it is finished is one
 * message, texts that follow each other are one text.
 */
final class MessageSum {
  /** What a part costs that is no text, at the least. */
  private static final int PART = 16;

  private final List<Message> whole = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Message last;
  private @Nullable Part lastText;
  private int length;

  void add(Message delta) {
    if (last != null && !isContinuedBy(last, delta)) {
      endMessage();
    }
    delta.parts().forEach(this::add);
    last = delta;
  }

  /** What has finished is not continued. */
  private static boolean isContinuedBy(Message last, Message delta) {
    return last.finishReason() == null
        && last.role().equals(delta.role())
        && Objects.equals(last.name(), delta.name());
  }

  private void add(Part part) {
    if (lastText != null && !lastText.type().equals(part.type())) {
      endText();
    }
    if (part instanceof TextPart text) {
      append(part, text.content());
    } else if (part instanceof ReasoningPart reasoning) {
      append(part, reasoning.content());
    } else {
      parts.add(part);
      length += PART;
    }
  }

  private void append(Part part, String content) {
    lastText = part;
    text.append(content);
    length += content.length();
  }

  private void endText() {
    if (lastText != null) {
      String said = text.toString();
      parts.add(lastText instanceof TextPart ? new TextPart(said) : new ReasoningPart(said));
      text.setLength(0);
      lastText = null;
    }
  }

  private void endMessage() {
    endText();
    if (last != null) {
      whole.add(new Message(last.role(), parts, last.name(), last.finishReason()));
      parts.clear();
      last = null;
    }
  }

  /** Returns how many characters there are, at the least. */
  int length() {
    return length;
  }

  boolean isEmpty() {
    return whole.isEmpty() && last == null;
  }

  /** Returns the messages; nothing is added any more. */
  List<Message> total() {
    endMessage();
    return whole;
  }
}
