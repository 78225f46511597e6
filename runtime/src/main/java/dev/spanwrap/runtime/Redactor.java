// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;

/** Sees every captured content before it is recorded. */
@FunctionalInterface
public interface Redactor {
  /** Returns what to record instead of {@code value} under {@code key}; null records nothing. */
  @Nullable Object redact(String key, Object value);
}
