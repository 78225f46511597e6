// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/** A value that writes itself as content, whatever annotations it carries. */
public interface ContentValue {
  /**
   * Writes this value: exactly one object, array, text or number.
   *
   * @param out where to write it; not to be kept
   */
  void writeTo(ContentOutput out);
}
