// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.Omission;
import dev.spanwrap.processor.content.model.Property;
import dev.spanwrap.processor.content.model.Shape;

/** Turns the properties of one object into statements. */
final class PropertyCode {
  private final Symbols symbols;
  private final ShapeCode shapes;
  private final String owner;

  /**
   * @param owner the parameter that has the object
   */
  PropertyCode(Symbols symbols, ShapeCode shapes, String owner) {
    this.symbols = symbols;
    this.shapes = shapes;
    this.owner = owner;
  }

  /** Returns what writes a property; {@code asElement} into an array, without its name. */
  CodeBlock statement(Property property, boolean asElement) {
    String getter = "it -> it." + property.access().code();
    if (property instanceof Property.Inlined inlined) {
      return inlined(
          inlined,
          inlined.held()
              ? CodeBlock.of(
                  "it -> $T.held(it.$L)", ContentRuntime.WRITERS, property.access().code())
              : CodeBlock.of("$L", getter));
    }
    if (property instanceof Property.AnyEntries any) {
      return CodeBlock.of(
          "out.inline($L, $L, $L::writeEntries)", owner, getter, shapes.entries(any.entries()));
    }
    Property.Plain plain = (Property.Plain) property;
    if (asElement) {
      return CodeBlock.of(
          "out.element($L, $L,$W$L,$W$L)",
          owner,
          getter,
          shapes.omission(plain.omission()),
          shapes.writer(plain.shape()));
    }
    CodeBlock named = CodeBlock.of("$L, $L, $L", Literal.of(plain.name()), owner, getter);
    return plain.omission() == Omission.Simple.NONE
        ? always(named, plain.shape())
        : CodeBlock.of(
            "out.property($L,$W$L,$W$L)",
            named,
            shapes.omission(plain.omission()),
            shapes.writer(plain.shape()));
  }

  private CodeBlock inlined(Property.Inlined inlined, CodeBlock getter) {
    return CodeBlock.of(
        "out.inline($L, $L,$W$L)",
        owner,
        inlined
            .unlessFresh()
            .map(id -> CodeBlock.of("$L.unlessFresh($L)", symbols.defaults(id), getter))
            .orElse(getter),
        properties(symbols.definition(inlined.id())));
  }

  /** What content mostly consists of has methods of its own: they read better and are faster. */
  private CodeBlock always(CodeBlock named, Shape shape) {
    if (shape == Shape.Scalar.TEXT) {
      return CodeBlock.of("out.text($L)", named);
    }
    if (isObject(shape)) {
      return CodeBlock.of("out.object($L,$W$L)", named, properties(shape));
    }
    if (shape instanceof Shape.Elements elements
        && !elements.array()
        && !elements.single()
        && !shapes.tellsApart(elements)
        && isObject(elements.element())) {
      return CodeBlock.of("out.objects($L,$W$L)", named, properties(elements.element()));
    }
    return CodeBlock.of("out.property($L,$W$L)", named, shapes.writer(shape));
  }

  private boolean isObject(Shape shape) {
    return shape instanceof Shape.Named named
        && symbols.definition(named.id()) instanceof Definition.Bean bean
        && !bean.asArray();
  }

  private CodeBlock properties(Shape object) {
    return properties(symbols.definition(((Shape.Named) object).id()));
  }

  private CodeBlock properties(Definition definition) {
    return CodeBlock.of("$T::$L", shapes.wrapper(), symbols.method(definition));
  }
}
