// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

/**
 * What is asked; a poisoned one cannot be looked into.
 *
 * @param id what is captured
 * @param poisoned whether capturing it throws
 */
record Prompt(String id, boolean poisoned) {
  @Override
  public String id() {
    if (poisoned) {
      throw new IllegalStateException("poisoned");
    }
    return id;
  }
}
