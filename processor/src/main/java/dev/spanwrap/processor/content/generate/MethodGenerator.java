// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.spanwrap.processor.content.model.ContentModel;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.KnownType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Generates the methods of all contents of one wrapper; each type has one method. */
public final class MethodGenerator {
  private final Symbols symbols;
  private final ShapeCode shapes;
  private final List<CodeBlock> writers = new ArrayList<>();
  private final List<ContentModel> models;
  private final List<MethodSpec> methods = new ArrayList<>();

  /**
   * Generates the methods.
   *
   * @param wrapper the wrapper's name
   * @param models what is written
   * @param taken names of members that the wrapper has already
   */
  public MethodGenerator(ClassName wrapper, List<ContentModel> models, Set<String> taken) {
    Map<String, Definition> definitions = new LinkedHashMap<>();
    Set<KnownType> known = new LinkedHashSet<>();
    for (ContentModel model : models) {
      model.definitions().forEach(one -> definitions.putIfAbsent(one.id(), one));
      known.addAll(model.known());
    }
    this.models = List.copyOf(models);
    this.symbols = new Symbols(definitions, known, new MethodNames(taken));
    this.shapes = new ShapeCode(wrapper, symbols);
    models.forEach(model -> writers.add(shapes.writer(model.root())));
    for (int i = 0; i < symbols.requested().size(); i++) {
      methods.add(method(symbols.requested().get(i)));
    }
  }

  private MethodSpec method(String id) {
    ChoiceCode choices = new ChoiceCode(symbols, shapes);
    if (id.startsWith(Symbols.ANY)) {
      return choices.any(symbols.any(id));
    }
    if (id.equals(Symbols.ANY_NAME)) {
      return new NamerCode(symbols).any();
    }
    return id.startsWith(Symbols.NAME)
        ? new NamerCode(symbols).name(symbols.definition(id.substring(Symbols.NAME.length())))
        : new DefinitionCode(symbols, shapes, choices).method(symbols.definition(id));
  }

  /**
   * Returns an expression for a writer of the model's type.
   *
   * @param model one of the models
   * @return the expression
   */
  public CodeBlock writer(ContentModel model) {
    return writers.get(models.indexOf(model));
  }

  /**
   * Returns the constants that the methods use.
   *
   * @return the fields
   */
  public List<FieldSpec> fields() {
    return List.copyOf(symbols.fields());
  }

  /**
   * Returns the methods.
   *
   * @return the methods
   */
  public List<MethodSpec> methods() {
    return List.copyOf(methods);
  }
}
