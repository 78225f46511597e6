// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

/** A type was met that does not exist yet: another processor may still generate it. */
public final class UndefinedTypeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UndefinedTypeException(String type) {
    super(type, null, false, false);
  }
}
