// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import dev.spanwrap.processor.content.read.TypeReader;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads how the values of static types are written as content, or why they cannot be. */
public final class ContentReader {
  private final Types types;
  private final Elements elements;

  /**
   * Makes a reader for one compilation.
   *
   * @param types the compiler's types
   * @param elements the compiler's elements
   */
  public ContentReader(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /**
   * Reads a type.
   *
   * @param type the static type of what is captured; type variables are taken for their bounds
   * @param from the package of the wrapper, which decides what it can access
   * @param position what problems are about that no other element is to blame for
   * @return the model, or the problems
   */
  public ContentReading read(TypeMirror type, PackageElement from, Element position) {
    return new TypeReader(types, elements, from).read(type, position);
  }
}
