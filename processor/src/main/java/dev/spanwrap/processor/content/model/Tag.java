// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.model;

/** How a value says its type. */
public sealed interface Tag {

  /** It does not. */
  record None() implements Tag {}

  /**
   * In a property that comes first.
   *
   * @param name the property's name
   * @param id the type's id
   */
  record AsProperty(String name, String id) implements Tag {}

  /**
   * As the only property of an object around it.
   *
   * @param id the type's id
   */
  record WrapperObject(String id) implements Tag {}

  /**
   * As the first element of an array around it.
   *
   * @param id the type's id
   */
  record WrapperArray(String id) implements Tag {}
}
