// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.model;

import com.palantir.javapoet.CodeBlock;

/** Which values of a property are left out. */
public sealed interface Omission {

  /** The simple cases. */
  enum Simple implements Omission {
    NONE,
    NULLS,
    ABSENT,
    EMPTY
  }

  /**
   * Null, and one value.
   *
   * @param value the value, as an expression
   */
  record NullOr(CodeBlock value) implements Omission {}

  /**
   * What is empty, and what is empty but for what is left out of it.
   *
   * @param content what is left out inside
   */
  record EmptyBut(Omission content) implements Omission {}

  /**
   * Null, and that of which another value is left out.
   *
   * @param access leads to the other value
   * @param omission decides about it
   */
  record Through(Access access, Omission omission) implements Omission {}

  /**
   * What a fresh object has, too.
   *
   * @param definition the id of the object's definition
   * @param access leads to the value
   */
  record Fresh(String definition, Access access) implements Omission {}
}
