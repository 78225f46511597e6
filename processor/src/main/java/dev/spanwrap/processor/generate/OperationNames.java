// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Parameter;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives every operation of an interface its names in the wrapper.
 *
 * <p>They come from the methods' names, of overloads with the parameter types, and do not depend on
 * the order in which the methods are declared.
 */
final class OperationNames {

  private OperationNames() {}

  /** The operations of an interface by the keys of their methods. */
  static Map<String, NamedOperation> of(TracedInterface traced, MemberNames names) {
    Map<String, OperationNamer> namers = new LinkedHashMap<>();
    stems(traced)
        .forEach(
            (method, stem) -> {
              namers.put(method.key(), new OperationNamer(method, stem, names));
            });
    Map<String, NamedOperation> operations = new HashMap<>();
    namers.forEach((key, namer) -> operations.put(key, namer.name()));
    return operations;
  }

  private static Map<Method, List<String>> stems(TracedInterface traced) {
    List<Method> methods =
        traced.methods().stream()
            .filter(method -> method.operation().isPresent())
            .sorted(Comparator.comparing(Method::key))
            .toList();
    Map<String, Long> overloads =
        methods.stream().collect(Collectors.groupingBy(Method::name, Collectors.counting()));
    Map<Method, List<String>> stems = new LinkedHashMap<>();
    for (Method method : methods) {
      boolean overloaded = overloads.getOrDefault(method.name(), 0L) > 1;
      stems.put(method, overloaded ? withParameterTypes(method) : List.of(method.name()));
    }
    return stems;
  }

  private static List<String> withParameterTypes(Method method) {
    return Stream.concat(
            Stream.of(method.name()),
            method.parameters().stream().map(Parameter::type).map(TypeWords::word))
        .toList();
  }
}
