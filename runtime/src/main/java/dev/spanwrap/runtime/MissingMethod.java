// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells an {@link AbstractMethodError} of a call that could not begin, because the class of its
 * receiver lacks the method, from one that something deeper in the receiver has thrown.
 *
 * <p>The class itself is asked, by reflection: neither the error's message nor its stack says it
 * reliably, as both differ between virtual machines, and frames of lambdas and method handles are
 * hidden. Only where a class does not show its methods the stack decides. This runs once for a
 * class, after an error, and never where a call succeeds.
 */
final class MissingMethod {
  private MissingMethod() {}

  /**
   * Whether {@code type} lacks {@code method}, so that {@code error} says just that.
   *
   * @param method its name and erased parameter types
   * @param here made by the method that the caller, where the error was caught, has called
   */
  static boolean isOf(Class<?> type, String method, AbstractMethodError error, Throwable here) {
    List<Method> shapes = shapes(type, method);
    return shapes.isEmpty()
        ? isOfCaller(error.getStackTrace(), here.getStackTrace())
        : shapes.stream().anyMatch(shape -> Modifier.isAbstract(shape.getModifiers()));
  }

  /** The method, with each result; none in a native image that keeps no metadata of the class. */
  private static List<Method> shapes(Class<?> type, String method) {
    String name = method.substring(0, method.indexOf('('));
    try {
      return Stream.of(type.getMethods())
          .filter(candidate -> candidate.getName().equals(name))
          .filter(candidate -> shown(candidate).equals(method))
          .toList();
    } catch (LinkageError elsewhere) {
      // Another method of the class names a type that is not there.
      return List.of();
    }
  }

  private static String shown(Method method) {
    return Stream.of(method.getParameterTypes())
        .map(Class::getCanonicalName)
        .collect(Collectors.joining(",", method.getName() + "(", ")"));
  }

  /**
   * Whether an error arose in the method that caught it: both stacks are the same but for the line
   * and for the frame that this one has called. Stacks that are cut at the depth which the virtual
   * machine keeps are equally long.
   */
  private static boolean isOfCaller(StackTraceElement[] thrown, StackTraceElement[] caught) {
    boolean cut = thrown.length == caught.length;
    if (caught.length < 2 || !(cut || thrown.length == caught.length - 1)) {
      return false;
    }
    if (!thrown[0].getClassName().equals(caught[1].getClassName())
        || !thrown[0].getMethodName().equals(caught[1].getMethodName())) {
      return false;
    }
    for (int i = 1; i + 1 < caught.length; i++) {
      if (!thrown[i].equals(caught[i + 1])) {
        return false;
      }
    }
    return true;
  }
}
