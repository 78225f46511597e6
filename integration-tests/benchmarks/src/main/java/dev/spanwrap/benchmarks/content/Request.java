// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.content;

import java.util.List;
import java.util.stream.IntStream;

/** What is said to a model. */
public record Request(String model, double temperature, List<Message> messages) {

  /** A message. */
  public record Message(String role, List<Part> parts) {}

  /** A part of a message. */
  public record Part(String type, String content) {}

  /** Returns a conversation of some 2,000 characters. */
  static Request ofSomeTurns() {
    return of(10, "a sentence with \"quotes\", umlauts (ä, ö, ü)\nand lines. ".repeat(2));
  }

  /** Returns a conversation in which each says the same. */
  static Request of(int turns, String text) {
    List<Message> messages =
        IntStream.range(0, turns)
            .mapToObj(
                turn ->
                    new Message(
                        turn % 2 == 0 ? "user" : "assistant",
                        List.of(new Part("text", "Turn " + turn + ": " + text))))
            .toList();
    return new Request("small", 0.5, messages);
  }
}
