// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/** Where content (prompts, replies, tool arguments and results) is recorded. */
public enum ContentCapture {
  /** Nowhere. */
  NONE,

  /** On the span. */
  SPAN,

  /** In an event. */
  EVENT,

  /** On the span and in an event. */
  SPAN_AND_EVENT
}
