// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/**
 * What hooks get as the error when a stream ended without the terminal element that {@code
 * endRequired} asks for. It is never thrown to the consumer, to whom the stream just ends.
 */
public final class IncompleteStreamException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IncompleteStreamException() {
    super("The stream ended without a terminal element.", null, false, false);
  }
}
