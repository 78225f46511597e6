// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

/** Whether a problem stops the build. */
public enum Severity {
  ERROR,
  WARNING
}
