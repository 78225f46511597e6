// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** Says that a guardrail tripped. */
final class Tripwire extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Tripwire(String name) {
    super(name);
  }
}
