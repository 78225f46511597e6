// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/** How a call ended. */
public enum Outcome {
  /** The operation did what it promises: it returned, or its stream ran to its end. */
  SUCCEEDED,

  /** The operation threw, or its future or stream signalled an error. */
  FAILED,

  /** The consumer gave up: it cancelled, or closed before the end. Not an error. */
  CANCELLED,

  /** Nobody will ever end it: its stream was collected, or idle for too long. Not an error. */
  ABANDONED,

  /** The stream ended without the element that it promises to end with. An error. */
  INCOMPLETE
}
