// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.KnownType;
import dev.spanwrap.processor.content.model.Shape;
import dev.spanwrap.processor.content.model.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What the generated methods of one wrapper refer to: definitions, names, constants. */
final class Symbols {
  static final String ANY = "any:";
  static final String NAME = "name:";
  static final String ANY_NAME = "anyName:";

  private final Map<String, Definition> definitions;
  private final Set<KnownType> known;
  private final MethodNames names;
  private final Map<String, String> constants = new HashMap<>();
  private final Map<String, Shape.Any> anything = new HashMap<>();
  private final List<FieldSpec> fields = new ArrayList<>();
  private final Set<String> requested = new LinkedHashSet<>();

  Symbols(Map<String, Definition> definitions, Set<KnownType> known, MethodNames names) {
    this.definitions = definitions;
    this.known = known;
    this.names = names;
  }

  Definition definition(String id) {
    return Objects.requireNonNull(definitions.get(id), id);
  }

  /** Returns a choice whose cases all say the same type. */
  Definition tagged(Definition.Choice choice, Tag tag) {
    String id = choice.id() + tag;
    return definitions.computeIfAbsent(
        id,
        any ->
            new Definition.Choice(
                id,
                choice.type(),
                choice.stem(),
                choice.suppressions(),
                choice.cases().stream()
                    .map(one -> new Definition.Case(one.type(), one.closed(), tag, one.shape()))
                    .toList(),
                ""));
  }

  /** Returns the types that are written in the stead of a shape. */
  List<KnownType> known(Shape.Any where) {
    return known.stream().filter(type -> type.where().equals(where)).toList();
  }

  /** Returns the ids of what was referred to, in order; {@code any} and names are prefixed. */
  List<String> requested() {
    return List.copyOf(requested);
  }

  /** Returns the name of the method that writes values by their class. */
  String anyMethod(Shape.Any any) {
    String id = ANY + (any.isPlain() ? "" : any);
    requested.add(id);
    anything.put(id, any);
    return names.of(id, any.isPlain() ? "writeAny" : "writeAnyFiltered");
  }

  /** Returns the shape that a method of this id writes. */
  Shape.Any any(String id) {
    return Objects.requireNonNull(anything.get(id), id);
  }

  String method(Definition definition) {
    requested.add(definition.id());
    String suffix = "";
    if (definition instanceof Definition.Bean bean) {
      suffix = bean.asArray() ? "Values" : "Properties";
    }
    return names.of(definition.id(), "write" + definition.stem() + suffix);
  }

  /** Returns the enums that are known. */
  List<Definition.Constants> knownConstants() {
    return known(new Shape.Any()).stream()
        .map(KnownType::shape)
        .filter(Shape.Named.class::isInstance)
        .map(shape -> definition(((Shape.Named) shape).id()))
        .filter(Definition.Constants.class::isInstance)
        .map(Definition.Constants.class::cast)
        .toList();
  }

  /** Returns the name of the method that names keys by their class. */
  String anyKeyMethod() {
    requested.add(ANY_NAME);
    return names.of(ANY_NAME, "nameOfAny");
  }

  String keyMethod(Definition definition) {
    requested.add(NAME + definition.id());
    return names.of(NAME + definition.id(), "nameOf" + definition.stem());
  }

  List<FieldSpec> fields() {
    return fields;
  }

  String timeFormat(Shape.Time time) {
    return constants.computeIfAbsent(
        time.toString(),
        key -> {
          String name = names.of(key, "TIME_FORMAT");
          CodeBlock.Builder code =
              CodeBlock.builder()
                  .add(
                      "$T.of($T.Style.$L, $L, $L, $L)",
                      ContentRuntime.TIME_FORMAT,
                      ContentRuntime.TIME_FORMAT,
                      time.style(),
                      Literal.of(time.pattern()),
                      Literal.of(time.locale()),
                      Literal.of(time.zone()));
          time.nanos().ifPresent(nanos -> code.add(".withNanos($L)", nanos));
          if (time.zoneId()) {
            code.add(".withZoneId()");
          }
          fields.add(
              FieldSpec.builder(
                      ContentRuntime.TIME_FORMAT,
                      name,
                      Modifier.PRIVATE,
                      Modifier.STATIC,
                      Modifier.FINAL)
                  .initializer(code.build())
                  .build());
          return name;
        });
  }

  String defaults(String id) {
    return constants.computeIfAbsent(
        "defaults:" + id,
        key -> {
          Definition definition = definition(id);
          String stem = definition.stem().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
          String name = names.of(key, stem.toUpperCase(Locale.ROOT) + "_DEFAULTS");
          fields.add(
              FieldSpec.builder(
                      ParameterizedTypeName.get(ContentRuntime.DEFAULTS, definition.type().box()),
                      name,
                      Modifier.PRIVATE,
                      Modifier.STATIC,
                      Modifier.FINAL)
                  .addAnnotations(Methods.suppressing(definition.suppressions()))
                  .initializer(
                      "$T.of(() -> new $T$L())",
                      ContentRuntime.DEFAULTS,
                      raw(definition),
                      definition.type() instanceof ParameterizedTypeName ? "<>" : "")
                  .build());
          return name;
        });
  }

  private static TypeName raw(Definition definition) {
    return definition.type() instanceof ParameterizedTypeName generic
        ? generic.rawType()
        : definition.type();
  }
}
