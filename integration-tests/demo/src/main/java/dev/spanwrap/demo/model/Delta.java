// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.model;

/** A piece of a reply that is still being written. */
public sealed interface Delta {

  /** A few more words. */
  record Text(String text) implements Delta {}

  /**
   * A fragment of a tool call's arguments; {@code call} counts the reply's tool calls from zero.
   */
  record Arguments(int call, String fragment) implements Delta {}

  /** The end: the reply as a whole. */
  record Done(Reply reply) implements Delta {}
}
