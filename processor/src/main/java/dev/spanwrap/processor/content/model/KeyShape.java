// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.model;

/** How the keys of a map are named. */
public sealed interface KeyShape {

  /** By the class of the key, which is one of the JDK. */
  record Any() implements KeyShape {}

  /**
   * As a definition says: of constants, or of a type that delegates to another.
   *
   * @param id the definition's id
   */
  record Named(String id) implements KeyShape {}
}
