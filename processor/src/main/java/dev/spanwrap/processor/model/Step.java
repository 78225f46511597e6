// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import java.util.List;

/** One step of a path. Where a step meets {@code null}, the path ends and nothing is captured. */
public sealed interface Step {

  /** A call of a method without parameters that throws no checked exception. */
  record Call(String method, boolean primitive) implements Step {}

  /** A read of a public field. */
  record Field(String name, boolean primitive) implements Step {}

  /** The value of a {@code java.util.Optional} on the way; an empty one ends the path. */
  record OptionalValue() implements Step {}

  /**
   * The rest of the path, over every element of a collection or array of references; always the
   * last step. Elements that are {@code null}, or on which the rest ends, are left out.
   */
  record Each(List<Step> rest) implements Step {

    public Each {
      rest = List.copyOf(rest);
    }
  }

  /** The number of elements of a collection or map, or of an array; always the last step. */
  record Size(boolean ofArray) implements Step {}
}
