// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import com.palantir.javapoet.ClassName;

/** The names of the runtime's types that generated writers use. */
final class ContentRuntime {
  private static final String PACKAGE = "dev.spanwrap.runtime.content";
  static final ClassName OUTPUT = ClassName.get(PACKAGE, "ContentOutput");
  static final ClassName WRITERS = ClassName.get(PACKAGE, "ContentWriters");
  static final ClassName KEYS = ClassName.get(PACKAGE, "EntryNames");
  static final ClassName VALUE = ClassName.get(PACKAGE, "ContentValue");
  static final ClassName MAP = ClassName.get(PACKAGE, "MapWriter");
  static final ClassName OMISSION = ClassName.get(PACKAGE, "Omission");
  static final ClassName TIME_FORMAT = ClassName.get(PACKAGE, "TimeFormat");
  static final ClassName DEFAULTS = ClassName.get(PACKAGE, "Defaults");

  private ContentRuntime() {}
}
