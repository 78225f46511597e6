// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import java.util.Locale;

/** Where a path starts. */
public sealed interface Root {

  /** The parameter at an index of the method. */
  record OfParameter(int index) implements Root {}

  /** What needs no more than its name. */
  enum Named implements Root {
    /** What the method returned; of a future, what it completed with. */
    RESULT,
    /** An element of the stream. */
    ELEMENT,
    /** The throwable with which the call failed. */
    ERROR,
    /** The wrapped instance. */
    DELEGATE;

    /** What users call it in paths. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
