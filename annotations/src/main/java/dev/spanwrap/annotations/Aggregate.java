// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

/**
 * How the values that one {@link Capture} yields over a stream become one attribute.
 *
 * <p>{@code null} and empty values do not count. A capture that yields nothing in the whole call
 * sets no attribute. Elements are never retained for this, only the aggregate.
 */
public enum Aggregate {
  /** The first value: what the stream says once at its beginning, such as a response id. */
  FIRST,

  /** The last value, the default: right for running totals, such as cumulative token usage. */
  LAST,

  /**
   * The sum of numeric values: right for increments. Of {@linkplain Capture#content() content} all
   * that came, as one: texts joined to one text, messages of the GenAI schema to messages, anything
   * else as the elements of one array.
   */
  SUM,

  /** How many values there were, an integer. */
  COUNT,

  /** The greatest of numeric values. */
  MAX
}
