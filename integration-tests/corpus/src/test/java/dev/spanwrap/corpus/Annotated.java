// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.corpus;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An annotated interface that a user would write to trace one of somebody else's.
 *
 * @param target the interface to trace
 * @param packageName where it is
 * @param name its simple name
 * @param wrapper the simple name of its wrapper
 * @param source its source
 */
record Annotated(Class<?> target, String packageName, String name, String wrapper, String source) {

  /** What annotating somebody else's code brings with it, and what the examples do not say. */
  private static final String SUPPRESSED =
      """
      @SuppressWarnings({
        "deprecation", "overloads", "rawtypes", "removal", "serial", "spanwrap", "try", "unchecked"
      })
      """;

  /** An empty interface that extends the target: all its methods are traced. */
  static Annotated extending(Class<?> target) {
    String packageName = "corpus.sub." + target.getPackageName();
    String name = nested(target);
    String parameters = join(target.getTypeParameters(), Annotated::declared);
    String arguments = join(target.getTypeParameters(), TypeVariable::getName);
    String source =
        """
        package %s;

        %s@dev.spanwrap.annotations.Traced
        public interface %s%s extends %s%s {}
        """
            .formatted(
                packageName, SUPPRESSED, name, parameters, target.getCanonicalName(), arguments);
    return new Annotated(target, packageName, name, "Traced" + name, source);
  }

  /** A mixin that redeclares every method of the target, with erased types and other names. */
  static Annotated mixin(Class<?> target) {
    String packageName = "corpus.mixin." + target.getPackageName();
    String name = nested(target) + "Tracing";
    String source =
        """
        package %s;

        %s@dev.spanwrap.annotations.Traced
        @dev.spanwrap.annotations.MixinFor(%s.class)
        public interface %s {
        %s}
        """
            .formatted(
                packageName,
                SUPPRESSED,
                target.getCanonicalName(),
                name,
                methods(target).stream().map(Annotated::redeclared).collect(Collectors.joining()));
    return new Annotated(target, packageName, name, "Traced" + nested(target), source);
  }

  boolean isMixin() {
    return packageName.startsWith("corpus.mixin.");
  }

  String qualifiedName() {
    return packageName + "." + name;
  }

  String qualifiedWrapper() {
    return packageName + "." + wrapper;
  }

  /** The methods that a wrapper overrides, each once, with its most specific result. */
  static List<Method> methods(Class<?> type) {
    Map<String, Method> methods = new LinkedHashMap<>();
    Stream.of(type.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .sorted(Comparator.comparing(Method::toGenericString))
        .forEach(
            method ->
                methods.merge(
                    method.getName() + Arrays.toString(method.getParameterTypes()),
                    method,
                    (one, other) ->
                        one.getReturnType().isAssignableFrom(other.getReturnType()) ? other : one));
    return List.copyOf(methods.values());
  }

  private static String redeclared(Method method) {
    Class<?>[] types = method.getParameterTypes();
    String parameters =
        IntStream.range(0, types.length)
            .mapToObj(i -> types[i].getCanonicalName() + " argument" + i)
            .collect(Collectors.joining(", "));
    return "  %s %s(%s);%n"
        .formatted(method.getReturnType().getCanonicalName(), method.getName(), parameters);
  }

  private static String nested(Class<?> type) {
    return type.getCanonicalName().substring(type.getPackageName().length() + 1).replace('.', '_');
  }

  private static String declared(TypeVariable<?> variable) {
    String bounds =
        Stream.of(variable.getBounds())
            .filter(bound -> bound != Object.class)
            .map(Type::getTypeName)
            .map(name -> name.replace('$', '.'))
            .collect(Collectors.joining(" & "));
    return bounds.isEmpty() ? variable.getName() : variable.getName() + " extends " + bounds;
  }

  private static <V> String join(V[] values, java.util.function.Function<V, String> shown) {
    return values.length == 0
        ? ""
        : Stream.of(values).map(shown).collect(Collectors.joining(", ", "<", ">"));
  }
}
