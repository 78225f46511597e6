// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/**
 * What hooks get as the error when a stream delivered a failure as an element, such as a {@code
 * response.failed} event. It is never thrown to the consumer, who gets the element itself.
 */
public final class FailureElementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Object element;

  FailureElementException(Object element) {
    super("The stream delivered a failure: " + element.getClass().getName(), null, false, false);
    this.element = element;
  }

  /** Returns the element, as the consumer gets it. */
  public Object element() {
    return element;
  }
}
