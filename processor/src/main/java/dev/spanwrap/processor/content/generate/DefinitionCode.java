// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import com.palantir.javapoet.MethodSpec;
import dev.spanwrap.processor.content.model.Definition;

/** Turns definitions into the methods that write their values. */
final class DefinitionCode {
  private final Symbols symbols;
  private final ShapeCode shapes;
  private final ChoiceCode choices;

  DefinitionCode(Symbols symbols, ShapeCode shapes, ChoiceCode choices) {
    this.symbols = symbols;
    this.shapes = shapes;
    this.choices = choices;
  }

  MethodSpec method(Definition definition) {
    String value = MethodNames.parameter(definition.stem());
    MethodSpec.Builder method =
        Methods.base(symbols.method(definition), choices.suppressions(definition))
            .addParameter(definition.type(), value)
            .addParameter(ContentRuntime.OUTPUT, "out");
    if (definition instanceof Definition.Bean bean) {
      PropertyCode code = new PropertyCode(symbols, shapes, value);
      bean.properties().forEach(one -> method.addStatement(code.statement(one, bean.asArray())));
    } else if (definition instanceof Definition.Constants) {
      method.addStatement("out.text($L($L))", symbols.keyMethod(definition), value);
    } else if (definition instanceof Definition.Delegate delegate) {
      method
          .addException(Exception.class)
          .addStatement(
              "out.insteadOf($L, $L.$L, $L)",
              value,
              value,
              delegate.access().code(),
              shapes.writer(delegate.shape()));
    } else if (definition instanceof Definition.Choice choice) {
      choices.choice(choice, value, method);
    } else if (definition instanceof Definition.InlinedChoice choice) {
      choices.inlinedChoice(choice, value, method);
    }
    return method.build();
  }
}
