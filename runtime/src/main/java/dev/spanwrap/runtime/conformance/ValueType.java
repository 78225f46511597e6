// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.api.common.AttributeType;

/** The type of an attribute, as the conventions know them. */
enum ValueType {
  TEXT("string"),
  FLAG("boolean"),
  INTEGER("int"),
  NUMBER("double"),
  TEXTS("string[]"),
  STRUCTURE("any, or JSON as string");

  private final String words;

  ValueType(String words) {
    this.words = words;
  }

  boolean accepts(AttributeType type) {
    return switch (this) {
      case TEXT -> type == AttributeType.STRING;
      case FLAG -> type == AttributeType.BOOLEAN;
      case INTEGER -> type == AttributeType.LONG;
      case NUMBER -> type == AttributeType.DOUBLE;
      case TEXTS -> type == AttributeType.STRING_ARRAY;
      case STRUCTURE -> type == AttributeType.VALUE || type == AttributeType.STRING;
    };
  }

  /** Returns what the conventions call it. */
  @Override
  public String toString() {
    return words;
  }
}
