// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

/** Says that the timetable can't be read at the moment. */
public final class FlightsUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public FlightsUnavailableException(String message) {
    super(message);
  }
}
