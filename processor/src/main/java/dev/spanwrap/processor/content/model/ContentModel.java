// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * How the values of one static type are written as content.
 *
 * @param type the static type, as it can be denoted in the wrapper
 * @param root its shape
 * @param definitions what the shapes refer to by id, in the order of first use
 * @param known the types that are written when they turn up as the class of a value whose static
 *     type does not say them
 */
public record ContentModel(
    TypeName type, Shape root, List<Definition> definitions, List<KnownType> known) {

  /** Copies the lists. */
  public ContentModel {
    definitions = List.copyOf(definitions);
    known = List.copyOf(known);
  }
}
