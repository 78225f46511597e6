// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import dev.spanwrap.processor.content.ContentReading;
import dev.spanwrap.processor.content.model.ContentModel;
import dev.spanwrap.processor.content.model.Shape;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads one static type with all that it refers to. */
public final class TypeReader {
  private final Reading reading;

  /**
   * Makes a reader for one static type.
   *
   * @param types the compiler's types
   * @param elements the compiler's elements
   * @param from the package of the wrapper
   */
  public TypeReader(Types types, Elements elements, PackageElement from) {
    this.reading = new Reading(new Language(types, elements, from));
  }

  /**
   * Reads the type.
   *
   * @param type the static type
   * @param position what problems are about that no other element is to blame for
   * @return the model, or the problems
   */
  public ContentReading read(TypeMirror type, Element position) {
    Shape root = reading.shapes.read(type, Context.none(position));
    reading.anything.complete();
    Optional<String> undefined = reading.undefined();
    if (undefined.isPresent()) {
      return new ContentReading.Undefined(undefined.get());
    }
    if (!reading.problems.found().isEmpty()) {
      return new ContentReading.Invalid(reading.problems.found());
    }
    return new ContentReading.Valid(
        new ContentModel(
            Denotable.name(type), root, reading.definitions.all(), reading.definitions.known()));
  }
}
