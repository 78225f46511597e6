// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/** The texts that stand where something was left out. */
final class Marker {
  /** Ends a text that was cut. */
  static final String CUT_TEXT = "…[truncated]";

  /** Stands for the rest of an array, an object or the content. */
  static final String CUT = "[truncated]";

  /** Names the property that says that the rest of an object is missing. */
  static final String REST = "…";

  /** Stands for an object inside itself. */
  static final String CYCLE = "[cycle]";

  /** Stands for what is nested too deeply. */
  static final String DEPTH = "[too deep]";

  /** Stands for a key that is null. */
  static final String NULL_KEY = "[null]";

  /** What {@code ,"…":"[truncated]"} needs. */
  static final int ROOM = REST.length() + CUT.length() + 6;

  private Marker() {}

  /** Returns what stands for all of an object or an array: JSON where there is room for any. */
  static String all(int limit) {
    if (limit >= CUT.length() + 2) {
      return '"' + CUT + '"';
    }
    return limit >= 2 ? "\"\"" : "";
  }

  /** Returns whether nothing was written but the marker for all of it, or what of that fits. */
  static boolean isAll(String written) {
    return CUT.startsWith(written);
  }

  static String unknown(Class<?> type) {
    return "[unknown type " + type.getName() + "]";
  }

  static String failed(Throwable error) {
    return "[failed: " + error.getClass().getName() + "]";
  }

  static String binary(long bytes) {
    return "[binary: " + bytes + " bytes]";
  }
}
