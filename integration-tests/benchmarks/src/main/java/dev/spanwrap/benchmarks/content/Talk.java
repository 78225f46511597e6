// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.content;

/** How much is said, and how badly it fits into JSON. */
public enum Talk {
  /** A question and an answer of some 200 characters. */
  SMALL(Request.of(2, "a sentence or two, as people write them. ")),

  /** A conversation of some 2,000 characters, with quotes, umlauts and lines. */
  TURNS(Request.ofSomeTurns()),

  /** Some 2,000 characters of which nearly all must be escaped. */
  HOSTILE(Request.of(10, "\"\\\"\n\t\u0001".repeat(18))),

  /** Some 100,000 characters, more than are recorded. */
  LONG(Request.of(100, "a sentence of many that nobody reads to the end. ".repeat(20)));

  private final Request request;

  Talk(Request request) {
    this.request = request;
  }

  Request request() {
    return request;
  }
}
