// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.model;

import java.util.Optional;

/** What an object is composed of. */
public sealed interface Property {

  /** Returns how it is read. */
  Access access();

  /**
   * A property with a name.
   *
   * @param name the name
   * @param access how it is read
   * @param omission which values are left out
   * @param shape how it is written
   */
  record Plain(String name, Access access, Omission omission, Shape shape) implements Property {}

  /**
   * An object whose properties become those of the outer one.
   *
   * @param access how it is read
   * @param held whether it is taken out of what holds it
   * @param unlessFresh the definition of the outer object if what a fresh one has, too, is left out
   * @param id the definition of what is inlined
   */
  record Inlined(Access access, boolean held, Optional<String> unlessFresh, String id)
      implements Property {}

  /**
   * A map whose entries become properties.
   *
   * @param access how it is read
   * @param entries how they are written
   */
  record AnyEntries(Access access, Shape.Entries entries) implements Property {}
}
