// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/** Where exceptions are recorded. */
public enum ExceptionRecording {
  /** As an event of the span. */
  SPAN_EVENT,

  /** As a log record. */
  LOG,

  /** As both. */
  SPAN_EVENT_AND_LOG,

  /** Nowhere: only status and {@code error.type} tell. */
  NONE
}
