// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

/** Which attributes the span of a call has. */
public enum Shape {
  /** A plain operation without any. */
  PLAIN0(0),
  /** A plain operation: two constants, two arguments. */
  PLAIN4(4),
  /** A model's call: two constants, two arguments, one of which names the span. */
  MODEL4(4),
  /** A model's call: four constants, eight arguments. */
  MODEL12(12);

  private final int attributes;

  Shape(int attributes) {
    this.attributes = attributes;
  }

  /** Returns how many attributes the span has. */
  public int attributes() {
    return attributes;
  }

  boolean isModel() {
    return this == MODEL4 || this == MODEL12;
  }

  /** Returns the name of the span. */
  public String spanName(String model) {
    return isModel() ? "chat " + model : name() + ".call";
  }
}
