// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Generates how a class that implements an interface begins, before its first member. */
final class TypeHeader {

  private static final String PROCESSOR = "dev.spanwrap.processor.TracedProcessor";

  private TypeHeader() {}

  /** A class of its own file. */
  static TypeSpec.Builder of(
      TracedInterface traced, CodeBlock javadoc, List<AnnotationSpec> suppressions) {
    TypeSpec.Builder type =
        nested(traced)
            .addJavadoc(javadoc)
            .alwaysQualify(traced.shadowing().stream().sorted().toArray(String[]::new));
    if (traced.publicType()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (traced.deprecated()) {
      type.addAnnotation(Deprecated.class);
    }
    if (traced.generatedVisible()) {
      type.addAnnotation(
          AnnotationSpec.builder(Generated.class).addMember("value", "$S", PROCESSOR).build());
    }
    return type.addAnnotations(suppressions);
  }

  /** A class in another one. */
  static TypeSpec.Builder nested(TracedInterface traced) {
    return TypeSpec.classBuilder(traced.generated().simpleName())
        .addModifiers(Modifier.FINAL)
        .addTypeVariables(traced.typeVariables())
        .addSuperinterface(traced.implemented())
        .addSuperinterface(
            ParameterizedTypeName.get(RuntimeTypes.TRACED_WRAPPER, traced.implemented()));
  }
}
