// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.model;

import com.palantir.javapoet.TypeName;
import java.util.Set;

/**
 * A type whose values are recognised by their class.
 *
 * @param type the type
 * @param closed whether it has no subclasses, so that {@code instanceof} recognises it
 * @param supertypes the qualified names of all that it extends and implements
 * @param where the shape in whose stead it is written
 * @param shape how it is written
 */
public record KnownType(
    TypeName type, boolean closed, Set<String> supertypes, Shape.Any where, Shape shape) {
  /** Copies the set. */
  public KnownType {
    supertypes = Set.copyOf(supertypes);
  }
}
