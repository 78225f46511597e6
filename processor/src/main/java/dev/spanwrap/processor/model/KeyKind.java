// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

/** The type of an attribute. */
public enum KeyKind {
  TEXT,
  FLAG,
  INTEGER,
  NUMBER,
  TEXTS,
  FLAGS,
  INTEGERS,
  NUMBERS
}
