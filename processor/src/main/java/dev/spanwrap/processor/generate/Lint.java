// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Parameter;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Suppresses what javac would warn of in generated code, no more than each declaration needs. */
final class Lint {

  private Lint() {}

  /**
   * For the wrapper: its scopes are never read, its {@code close()} may be interrupted, and what
   * its header mentions.
   */
  static List<AnnotationSpec> of(TracedInterface traced) {
    Set<String> categories = new TreeSet<>(traced.suppressions());
    if (traced.methods().stream()
        .anyMatch(method -> method.operation().isPresent() || closesWithException(method))) {
      categories.add("try");
    }
    if (traced.deprecated()) {
      categories.remove("deprecation");
    }
    return suppress(categories);
  }

  /** For an override. */
  static List<AnnotationSpec> of(Method method) {
    Set<String> categories = categories(method);
    if (method.deprecated()) {
      categories.remove("deprecation");
    }
    return suppress(categories);
  }

  /** What an override needs where nothing around it is deprecated. */
  static Set<String> categories(Method method) {
    Set<String> categories = new TreeSet<>(method.suppressions());
    if (pollutesHeap(method) || adaptsRawResult(method)) {
      categories.add("unchecked");
    }
    return categories;
  }

  static List<AnnotationSpec> suppress(Collection<String> categories) {
    if (categories.isEmpty()) {
      return List.of();
    }
    CodeBlock listed =
        categories.stream()
            .sorted()
            .map(category -> CodeBlock.of("$S", category))
            .collect(CodeBlock.joining(", "));
    return List.of(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", categories.size() == 1 ? "$L" : "{$L}", listed)
            .build());
  }

  private static boolean closesWithException(Method method) {
    return method.name().equals("close")
        && method.parameters().isEmpty()
        && !method.thrown().isEmpty();
  }

  private static boolean adaptsRawResult(Method method) {
    return method.suppressions().contains("rawtypes")
        && method.operation().filter(it -> !(it.ending() instanceof Ending.OnReturn)).isPresent();
  }

  private static boolean pollutesHeap(Method method) {
    if (!method.varargs()) {
      return false;
    }
    Parameter last = method.parameters().get(method.parameters().size() - 1);
    return !isReifiable(last.type());
  }

  private static boolean isReifiable(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return isReifiable(array.componentType());
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return parameterized.typeArguments().stream().allMatch(Lint::isUnbounded)
          && Optional.ofNullable(parameterized.enclosingType()).map(Lint::isReifiable).orElse(true);
    }
    return !(type instanceof TypeVariableName);
  }

  private static boolean isUnbounded(TypeName argument) {
    return argument instanceof WildcardTypeName wildcard
        && wildcard.lowerBounds().isEmpty()
        && wildcard.upperBounds().equals(List.of(TypeName.get(Object.class)));
  }
}
