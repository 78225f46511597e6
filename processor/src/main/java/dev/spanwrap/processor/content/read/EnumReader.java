// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.KnownType;
import dev.spanwrap.processor.content.model.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads how the constants of an enum are written: by name, by {@code @JsonProperty}, by number. */
record EnumReader(Reading reading) {

  Shape read(DeclaredType type, Context context) {
    TypeElement element = Language.element(type);
    Format own = Format.of(reading.language.classAnnotations(element));
    Format format = context.format().hasShape("ANY", "SCALAR") ? own : context.format();
    if (format.hasShape("OBJECT", "POJO")) {
      return reading.beans.read(type, context);
    }
    if (format.isNumeric() || format.hasShape("ARRAY")) {
      return Shape.Scalar.ORDINAL;
    }
    Shape shape = constants(type);
    reading.definitions.know(
        type,
        new KnownType(
            Denotable.name(type),
            true,
            reading.language.supertypeNames(type),
            new Shape.Any(),
            shape));
    return shape;
  }

  /** Returns the texts of the constants, also for keys. */
  Shape constants(DeclaredType type) {
    TypeElement element = Language.element(type);
    String id = "enum:" + Denotable.name(type);
    return reading.definitions.named(
        id,
        () -> {
          reading.isAccessible(element, element);
          return new Definition.Constants(
              id, Denotable.name(type), Stems.of(type), Suppressions.of(element), texts(element));
        });
  }

  private Map<String, String> texts(TypeElement element) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Element constant : element.getEnclosedElements()) {
      if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
        String name = constant.getSimpleName().toString();
        texts.put(
            name,
            reading
                .language
                .annotations(constant)
                .find(JsonProperty.class)
                .map(values -> values.text("value"))
                .orElse(name));
      }
    }
    return texts;
  }
}
