// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

/** A run of an agent: known by what it is, not by what it says. */
public final class Run {
  private final String model;

  public Run(String model) {
    this.model = model;
  }

  public String model() {
    return model;
  }
}
