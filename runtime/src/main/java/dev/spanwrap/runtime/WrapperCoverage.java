// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells in a test whether a wrapper knows every method of the interface that it wraps.
 *
 * <p>A wrapper is compiled against one version of an interface and can run with a newer one. A
 * default method that the newer one has added is then not traced, and runs in the wrapper: an
 * override in the delegate is passed over. One line in a test of the project that contains the
 * wrapper finds that out at the upgrade:
 *
 * <pre>{@code
 * WrapperCoverage.assertComplete(TracedChatModel.class);
 * }</pre>
 *
 * <p>Uses reflection: it is for tests.
 */
public final class WrapperCoverage {
  private WrapperCoverage() {}

  /**
   * Fails if {@code wrapper} lacks a method of its interfaces, those with a default body included.
   * The remedy is to compile the wrapper anew.
   *
   * @param wrapper a generated class
   * @throws AssertionError if it lacks one; the message lists them
   * @throws IllegalArgumentException if it is no generated class
   */
  public static void assertComplete(Class<?> wrapper) {
    Objects.requireNonNull(wrapper, "wrapper");
    if (wrapper.isInterface() || !TracedWrapper.class.isAssignableFrom(wrapper)) {
      throw new IllegalArgumentException(wrapper.getName() + " is no wrapper");
    }
    String missing =
        Stream.of(wrapper.getInterfaces())
            .filter(type -> type != TracedWrapper.class)
            .flatMap(type -> Stream.of(type.getMethods()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .filter(method -> !isIn(wrapper, method))
            .map(WrapperCoverage::shown)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new AssertionError(
          wrapper.getSimpleName()
              + " was compiled against an older version of what it wraps and lacks "
              + missing
              + ": compile it anew");
    }
  }

  /** With the result: a caller names that, too. */
  private static boolean isIn(Class<?> wrapper, Method method) {
    return Stream.of(wrapper.getMethods())
        .filter(candidate -> !candidate.getDeclaringClass().isInterface())
        .filter(candidate -> candidate.getName().equals(method.getName()))
        .filter(candidate -> candidate.getReturnType() == method.getReturnType())
        .anyMatch(
            candidate -> Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()));
  }

  /** {@code ChatModel.chat(String, int)}. */
  private static String shown(Method method) {
    String parameters =
        Stream.of(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", "));
    return "%s.%s(%s)"
        .formatted(method.getDeclaringClass().getSimpleName(), method.getName(), parameters);
  }
}
