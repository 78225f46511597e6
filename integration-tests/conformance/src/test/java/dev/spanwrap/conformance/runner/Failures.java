// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import org.jspecify.annotations.Nullable;

/** Hands on failures as they were thrown. */
final class Failures {
  private Failures() {}

  static RuntimeException unchecked(@Nullable Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      return unchecked;
    }
    return new IllegalStateException(failure);
  }
}
