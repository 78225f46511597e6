// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.model;

/**
 * How a property is read.
 *
 * @param member the name of a method without parameters, or of a field
 * @param method whether it is a method
 */
public record Access(String member, boolean method) {
  /** Returns the access as it is written after a dot. */
  public String code() {
    return method ? member + "()" : member;
  }
}
