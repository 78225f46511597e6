// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.KeyShape;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns definitions of keys and of constants into the methods that name them. */
final class NamerCode {
  private final Symbols symbols;

  NamerCode(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Returns the method that names a key, or a constant. */
  MethodSpec name(Definition definition) {
    return definition instanceof Definition.Constants constants
        ? names(constants)
        : namer(definition).build();
  }

  /** Returns the method that names a key whose static type says nothing. */
  MethodSpec any() {
    Set<String> suppressions = new TreeSet<>();
    symbols.knownConstants().forEach(one -> suppressions.addAll(one.suppressions()));
    MethodSpec.Builder method =
        Methods.base(symbols.anyKeyMethod(), suppressions)
            .returns(String.class)
            .addParameter(Object.class, "key");
    for (Definition.Constants constants : symbols.knownConstants()) {
      method
          .beginControlFlow("if (key instanceof $T known)", constants.type())
          .addStatement("return $L(known)", symbols.keyMethod(constants))
          .endControlFlow();
    }
    return method.addStatement("return $T.any(key)", ContentRuntime.KEYS).build();
  }

  private MethodSpec names(Definition.Constants constants) {
    String value = MethodNames.parameter(constants.stem());
    MethodSpec.Builder method =
        Methods.base(symbols.keyMethod(constants), constants.suppressions())
            .returns(String.class)
            .addParameter(constants.type(), value);
    boolean verbatim =
        constants.texts().entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
    if (verbatim) {
      return method.addStatement("return $L.name()", value).build();
    }
    CodeBlock.Builder code = CodeBlock.builder().add("return switch ($L) {\n", value).indent();
    for (Map.Entry<String, String> text : constants.texts().entrySet()) {
      code.add("case $L -> $L;\n", text.getKey(), Literal.of(text.getValue()));
    }
    return method.addCode(code.unindent().add("};\n").build()).build();
  }

  private MethodSpec.Builder namer(Definition definition) {
    String value = MethodNames.parameter(definition.stem());
    MethodSpec.Builder method =
        Methods.base(symbols.keyMethod(definition), definition.suppressions())
            .returns(String.class)
            .addParameter(definition.type(), value);
    if (definition instanceof Definition.KeyText text) {
      return text.closed()
          ? method.addStatement("return $L.toString()", value)
          : method.addStatement(
              "return $L.getClass() == $T.class ? $L.toString() : $T.any($L)",
              value,
              Methods.erased(definition.type()),
              value,
              ContentRuntime.KEYS,
              value);
    }
    Definition.KeyDelegate delegate = (Definition.KeyDelegate) definition;
    method.addException(Exception.class);
    if (delegate.key() instanceof KeyShape.Named named) {
      Definition inner = symbols.definition(named.id());
      return method
          .addStatement("$T key = $L.$L", inner.type(), value, delegate.access().code())
          .addStatement("return key == null ? null : $L(key)", symbols.keyMethod(inner));
    }
    return method
        .addStatement("$T key = $L.$L", Object.class, value, delegate.access().code())
        .addStatement("return key == null ? null : $T.any(key)", ContentRuntime.KEYS);
  }
}
