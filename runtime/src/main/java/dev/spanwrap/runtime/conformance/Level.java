// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

/** How much the conventions want an attribute. */
enum Level {
  REQUIRED,
  OPTIONAL,
  OPT_IN
}
