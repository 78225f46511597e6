// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** Says that work was stopped from outside before it was done. */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
