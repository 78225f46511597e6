// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

/**
 * What is put around the names of properties that are inlined.
 *
 * @param prefix what is put before them
 * @param suffix what is put after them
 */
record Renaming(String prefix, String suffix) {
  static final Renaming NONE = new Renaming("", "");

  String apply(String name) {
    return prefix + name + suffix;
  }

  static Renaming of(AnnotationValues unwrapped) {
    return new Renaming(unwrapped.text("prefix"), unwrapped.text("suffix"));
  }

  /** Returns the renaming of what is renamed by {@code inner} inside of what this one renames. */
  Renaming around(Renaming inner) {
    return new Renaming(prefix + inner.prefix, inner.suffix + suffix);
  }

  String key() {
    return equals(NONE) ? "" : "/" + prefix + "*" + suffix;
  }
}
