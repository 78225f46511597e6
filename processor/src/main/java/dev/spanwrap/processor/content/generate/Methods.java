// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What all generated methods of a wrapper's contents have in common. */
final class Methods {
  private Methods() {}

  static MethodSpec.Builder base(String name, Set<String> suppressions) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    method.addAnnotations(suppressing(suppressions));
    return method;
  }

  /** Returns the annotation that suppresses lint categories, if there are any. */
  static List<AnnotationSpec> suppressing(Set<String> categories) {
    if (categories.isEmpty()) {
      return List.of();
    }
    CodeBlock names =
        categories.stream()
            .map(category -> CodeBlock.of("$S", category))
            .collect(CodeBlock.joining(", "));
    return List.of(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", categories.size() == 1 ? "$L" : "{$L}", names)
            .build());
  }

  static TypeName erased(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }
}
