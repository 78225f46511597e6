// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/** How several values captured under one key become one attribute. */
enum Aggregate {
  LAST,
  FIRST,
  SUM,
  COUNT,
  MAX;

  /** Whether the attribute is known only when all values are. */
  boolean needsAll() {
    return this != LAST && this != FIRST;
  }
}
