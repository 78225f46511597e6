// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Parameter;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.ArrayList;
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
 * <p>They come from the methods' names, of overloads with the parameter types that differ, and do
 * not depend on the order in which the methods are declared.
 */
final class OperationNames {

  private OperationNames() {}

  /** The operations of an interface by the keys of their methods. */
  static Map<String, NamedOperation> of(TracedInterface traced, MemberNames names) {
    Map<String, OperationNamer> namers = namers(traced, names);
    Map<String, NamedOperation> operations = new HashMap<>();
    namers.forEach((key, namer) -> operations.put(key, namer.name()));
    return operations;
  }

  private static Map<String, OperationNamer> namers(TracedInterface traced, MemberNames names) {
    List<Method> methods =
        traced.methods().stream()
            .filter(method -> method.operation().isPresent())
            .sorted(Comparator.comparing(Method::key))
            .toList();
    Map<String, List<Method>> overloads =
        methods.stream().collect(Collectors.groupingBy(Method::name));
    Map<String, OperationNamer> namers = new LinkedHashMap<>();
    for (Method method : methods) {
      List<String> stem = stem(method, overloads.getOrDefault(method.name(), List.of()));
      namers.put(method.key(), new OperationNamer(method, stem, names));
    }
    return namers;
  }

  /** The method's name, and the parameter types that tell it from its overloads. */
  private static List<String> stem(Method method, List<Method> overloads) {
    if (overloads.size() == 1) {
      return List.of(method.name());
    }
    List<String> everywhere = new ArrayList<>(parameterTypes(method));
    overloads.forEach(overload -> everywhere.retainAll(parameterTypes(overload)));
    List<List<String>> telling =
        overloads.stream().map(overload -> without(everywhere, parameterTypes(overload))).toList();
    List<String> types = parameterTypes(method);
    boolean tells = telling.stream().distinct().count() == overloads.size();
    return Stream.concat(
            Stream.of(method.name()), (tells ? without(everywhere, types) : types).stream())
        .toList();
  }

  private static List<String> without(List<String> words, List<String> all) {
    return all.stream().filter(word -> !words.contains(word)).toList();
  }

  private static List<String> parameterTypes(Method method) {
    return method.parameters().stream().map(Parameter::type).map(TypeWords::word).toList();
  }
}
