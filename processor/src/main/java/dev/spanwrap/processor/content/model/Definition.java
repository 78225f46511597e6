// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How one type is written, in a method of its own. */
public sealed interface Definition {

  /** Returns what shapes refer to it by. */
  String id();

  /** Returns the type, as it can be denoted in the wrapper. */
  TypeName type();

  /** Returns a stem for the method's name, like {@code Person}. */
  String stem();

  /** Returns the lint categories that a method which names the type must suppress. */
  Set<String> suppressions();

  /**
   * An object: its properties in order.
   *
   * @param asArray whether only the values are written, as an array
   */
  record Bean(
      String id,
      TypeName type,
      String stem,
      Set<String> suppressions,
      List<Property> properties,
      boolean asArray)
      implements Definition {}

  /**
   * The constants of an enum.
   *
   * @param texts the text of each constant by its name
   */
  record Constants(
      String id, TypeName type, String stem, Set<String> suppressions, Map<String, String> texts)
      implements Definition {}

  /**
   * A value that is written as another one that it leads to.
   *
   * @param access leads to the other value
   * @param shape how that is written
   */
  record Delegate(
      String id, TypeName type, String stem, Set<String> suppressions, Access access, Shape shape)
      implements Definition {}

  /**
   * One of several types, by the class of the value.
   *
   * @param cases the types, most special first
   * @param open the qualified name of the type whose other known subtypes are written, too; empty
   *     if there are none
   */
  record Choice(
      String id,
      TypeName type,
      String stem,
      Set<String> suppressions,
      List<Case> cases,
      String open)
      implements Definition {}

  /**
   * The properties that are inlined of one of several types.
   *
   * @param cases the types and the definitions of their properties
   */
  record InlinedChoice(
      String id, TypeName type, String stem, Set<String> suppressions, List<Case> cases)
      implements Definition {}

  /**
   * A key that is named by a value that it leads to.
   *
   * @param access leads to the other value
   * @param key how that is named
   */
  record KeyDelegate(
      String id, TypeName type, String stem, Set<String> suppressions, Access access, KeyShape key)
      implements Definition {}

  /**
   * A key that is named by its text.
   *
   * @param closed whether the type has no subclasses; else only its very class is named
   */
  record KeyText(String id, TypeName type, String stem, Set<String> suppressions, boolean closed)
      implements Definition {}

  /**
   * A case of a choice.
   *
   * @param type the type
   * @param closed whether it has no subclasses, so that {@code instanceof} recognises it
   * @param tag how the value says that it is of this type
   * @param shape how it is written
   */
  record Case(TypeName type, boolean closed, Tag tag, Shape shape) {}
}
