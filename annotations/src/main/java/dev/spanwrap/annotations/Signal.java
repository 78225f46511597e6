// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

/**
 * A moment of a call, which a hook is told about or a callback brings: see {@link On}.
 *
 * <p>A call has one {@link #START}, any number of {@link #ELEMENT}s and ends with the first of
 * {@link #COMPLETE}, {@link #ERROR} and {@link #CANCEL}; later ones change nothing about the span.
 */
public enum Signal {
  /** The span has opened, the delegate has not been called yet. No payload. */
  START,

  /** An element of the stream passes, before the consumer gets it. Payload: the element. */
  ELEMENT,

  /**
   * The call succeeded, its span is still open. Payload: the result, or the last element of a
   * stream.
   */
  COMPLETE,

  /** The call failed, its span is still open. Payload: the throwable. */
  ERROR,

  /**
   * The consumer gave up before the end: cancelled, or closed early. Not a failure: the span's
   * status stays unset and its {@code spanwrap.outcome} is {@code cancelled}. No payload.
   */
  CANCEL
}
