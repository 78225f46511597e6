// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import dev.spanwrap.processor.content.model.ContentModel;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.Property;
import dev.spanwrap.processor.content.model.Shape;
import dev.spanwrap.processor.content.model.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what of a static shape cannot be what the GenAI conventions ask of an attribute. */
public final class GenAiSchema {
  private static final Map<String, List<String>> ELEMENTS =
      Map.of(
          "gen_ai.input.messages", List.of("role", "parts"),
          "gen_ai.output.messages", List.of("role", "parts"),
          "gen_ai.system_instructions", List.of("type"),
          "gen_ai.tool.definitions", List.of("type", "name"));
  private static final Set<String> OBJECTS =
      Set.of("gen_ai.tool.call.arguments", "gen_ai.tool.call.result");

  private static final Map<String, String> MAPPERS_OF_TEXT =
      Map.of(
          "gen_ai.input.messages", "TextAsUserMessage",
          "gen_ai.output.messages", "TextAsAssistantMessage",
          "gen_ai.system_instructions", "TextAsInstructions");

  private final Map<String, Definition> definitions;

  private GenAiSchema(ContentModel model) {
    this.definitions =
        model.definitions().stream()
            .collect(Collectors.toMap(Definition::id, one -> one, (one, same) -> one));
  }

  /**
   * Returns what differs.
   *
   * @param key the attribute's key
   * @param model what is written for it
   * @return the end of a sentence that begins with the type, such as {@code is written as an
   *     object, not as an array}; empty if nothing differs, or if only the values could tell
   */
  public static Optional<String> difference(String key, ContentModel model) {
    return new GenAiSchema(model).find(key, model.root());
  }

  /**
   * Returns what makes a text what the conventions ask of an attribute.
   *
   * @param key the attribute's key
   * @param model what is written for it
   * @return the qualified name of the runtime's mapper; empty if a text will do, or if it is none
   */
  public static Optional<String> mapperOfText(String key, ContentModel model) {
    return Optional.ofNullable(MAPPERS_OF_TEXT.get(key))
        .filter(name -> model.root() == Shape.Scalar.TEXT)
        .map(name -> "dev.spanwrap.runtime.content." + name);
  }

  private Optional<String> find(String key, Shape root) {
    if (OBJECTS.contains(key)) {
      return is(root, Kind.ARRAY)
          ? Optional.of("is written as an array, not as an object")
          : Optional.empty();
    }
    List<String> required = ELEMENTS.get(key);
    if (required == null) {
      return Optional.empty();
    }
    if (is(root, Kind.OBJECT) || is(root, Kind.SCALAR)) {
      return Optional.of("is not written as an array");
    }
    return root instanceof Shape.Elements elements
        ? missing(elements.element(), required)
        : Optional.empty();
  }

  private Optional<String> missing(Shape element, List<String> required) {
    if (is(element, Kind.ARRAY) || is(element, Kind.SCALAR)) {
      return Optional.of("has elements that are not written as objects");
    }
    Optional<Set<String>> names = names(element);
    return names.flatMap(
        written ->
            required.stream()
                .filter(name -> !written.contains(name))
                .findFirst()
                .map(name -> "has elements without the property \"" + name + "\""));
  }

  /** Returns the names of an object's properties, empty if only the values know them. */
  private Optional<Set<String>> names(Shape shape) {
    if (!(shape instanceof Shape.Named named)) {
      return Optional.empty();
    }
    Definition definition = definitions.get(named.id());
    if (definition instanceof Definition.Bean bean) {
      return names(bean);
    }
    if (definition instanceof Definition.Choice choice && choice.open().isEmpty()) {
      Set<String> all = new HashSet<>();
      for (Definition.Case one : choice.cases()) {
        Optional<Set<String>> names = names(one.shape());
        if (names.isEmpty()) {
          return Optional.empty();
        }
        all.addAll(names.get());
        if (one.tag() instanceof Tag.AsProperty tag) {
          all.add(tag.name());
        }
      }
      return Optional.of(all);
    }
    return Optional.empty();
  }

  private Optional<Set<String>> names(Definition.Bean bean) {
    Set<String> names = new HashSet<>();
    for (Property property : bean.properties()) {
      if (!(property instanceof Property.Plain plain)) {
        return Optional.empty(); // more names come from inside
      }
      names.add(plain.name());
    }
    return Optional.of(names);
  }

  private enum Kind {
    OBJECT,
    ARRAY,
    SCALAR
  }

  /** Returns whether a shape is certainly of a kind; a text may hold JSON of any kind. */
  private boolean is(Shape shape, Kind kind) {
    if (shape instanceof Shape.Elements || shape == Shape.Scalar.PRIMITIVES) {
      return kind == Kind.ARRAY;
    }
    if (shape instanceof Shape.Entries || shape instanceof Shape.Entry) {
      return kind == Kind.OBJECT;
    }
    if (shape instanceof Shape.Scalar scalar) {
      boolean text =
          scalar == Shape.Scalar.TEXT
              || scalar == Shape.Scalar.TEXT_OF
              || scalar == Shape.Scalar.RAW;
      return kind == Kind.SCALAR && !text;
    }
    if (shape instanceof Shape.Named named) {
      Definition definition = definitions.get(named.id());
      if (definition instanceof Definition.Bean bean) {
        return kind == (bean.asArray() ? Kind.ARRAY : Kind.OBJECT);
      }
      return definition instanceof Definition.Constants && kind == Kind.SCALAR;
    }
    return false;
  }
}
