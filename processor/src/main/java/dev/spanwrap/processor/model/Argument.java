// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.Optional;

/** What is passed to a method of another shape, at one of its positions. */
public sealed interface Argument {

  /**
   * The parameter at an index.
   *
   * @param widened the primitive type to which it is widened; empty: its own
   */
  record OfParameter(int index, Optional<TypeName> widened) implements Argument {}

  /** What stands for a parameter that the caller does not know: the call's own, or nothing. */
  record Neutral(TypeName type) implements Argument {}
}
