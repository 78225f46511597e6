// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * The mappers of a wrapper, one instance each, in a nested class: so they are created when a value
 * is mapped for the first time, where a constructor that throws harms no call.
 */
final class Mappers {

  /** The nested class's simple name. */
  static final String CLASS = "Mappers";

  private final ClassName holder;
  private final SortedMap<ClassName, String> constants = new TreeMap<>();

  Mappers(ClassName wrapper, Collection<NamedOperation> operations) {
    holder = wrapper.nestedClass(CLASS);
    NameAllocator names = new NameAllocator();
    operations.stream()
        .flatMap(NamedOperation::paths)
        .flatMap(path -> path.mapper().stream())
        .distinct()
        .sorted(Comparator.naturalOrder())
        .forEach(
            mapper ->
                constants.put(mapper, names.newName(Identifiers.constant(mapper.simpleName()))));
  }

  /** The instance of a mapper, as an expression. */
  CodeBlock constant(ClassName mapper) {
    return CodeBlock.of("$T.$N", holder, constants.get(mapper));
  }

  /** The nested class; empty if there is no mapper. */
  Optional<TypeSpec> generate() {
    if (constants.isEmpty()) {
      return Optional.empty();
    }
    TypeSpec.Builder nested =
        TypeSpec.classBuilder(CLASS)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    constants.forEach(
        (mapper, name) ->
            nested.addField(
                FieldSpec.builder(mapper, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T()", mapper)
                    .build()));
    return Optional.of(nested.build());
  }
}
