// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

/** How the matrix traces. */
enum Mode {
  /** With content, as the others without. */
  ON,
  CONTENT_OFF,
  NOT_SAMPLED,
  /** {@code Tracing.disabled()}. */
  DISABLED,
  /** An OpenTelemetry without an SDK. */
  NO_SDK,
  EXTRACTOR_THROWS,
  LISTENER_THROWS,
  HOOKS,
  HOOKS_WHILE_DISABLED,
  START_HOOK_THROWS,
  ELEMENT_HOOK_THROWS,
  END_HOOK_THROWS;

  boolean hasHooks() {
    return this == HOOKS || this == HOOKS_WHILE_DISABLED || hookThrows();
  }

  boolean hookThrows() {
    return this == START_HOOK_THROWS || this == ELEMENT_HOOK_THROWS || this == END_HOOK_THROWS;
  }

  boolean isOff() {
    return this == DISABLED || this == NO_SDK || this == HOOKS_WHILE_DISABLED;
  }

  boolean records() {
    return !isOff() && this != NOT_SAMPLED;
  }

  boolean poisons() {
    return this == EXTRACTOR_THROWS;
  }
}
