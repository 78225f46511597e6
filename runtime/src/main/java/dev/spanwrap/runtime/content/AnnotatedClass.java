// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.Set;

/**
 * Knows which classes of an application say by annotations that they are not written as what they
 * extend: a map that ignores keys, a list with another value in its stead.
 *
 * <p>It asks a class once. What it cannot ask counts as annotated.
 */
final class AnnotatedClass {
  private static final String JACKSON = "com.fasterxml.jackson.annotation.";
  private static final Set<String> DECISIVE =
      Set.of(
          JACKSON + "JsonFilter",
          JACKSON + "JsonFormat",
          JACKSON + "JsonIdentityInfo",
          JACKSON + "JsonIgnoreProperties",
          JACKSON + "JsonInclude",
          JACKSON + "JsonIncludeProperties",
          JACKSON + "JsonValue",
          "com.fasterxml.jackson.databind.annotation.JsonSerialize",
          "tools.jackson.databind.annotation.JsonSerialize");

  private static final ClassValue<Boolean> ANNOTATED =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          try {
            return isAnnotated(type);
          } catch (LinkageError incomplete) {
            return true;
          }
        }
      };

  private AnnotatedClass() {}

  /** Returns whether the class of {@code value} has a say in how it is written. */
  static boolean isOf(Object value) {
    return ANNOTATED.get(value.getClass());
  }

  private static boolean isAnnotated(Class<?> type) {
    if (JdkText.isOfJdk(type)) {
      return false;
    }
    if (has(type, new HashSet<>())) {
      return true;
    }
    for (AnnotatedElement method : type.getDeclaredMethods()) {
      if (has(method, new HashSet<>())) {
        return true;
      }
    }
    for (AnnotatedElement field : type.getDeclaredFields()) {
      if (has(field, new HashSet<>())) {
        return true;
      }
    }
    for (Class<?> implemented : type.getInterfaces()) {
      if (ANNOTATED.get(implemented)) {
        return true;
      }
    }
    Class<?> superclass = type.getSuperclass();
    return superclass != null && ANNOTATED.get(superclass);
  }

  /** Returns whether there is a decisive annotation, be it in a bundle. */
  private static boolean has(AnnotatedElement element, Set<Class<?>> seen) {
    for (Annotation annotation : element.getDeclaredAnnotations()) {
      Class<?> type = annotation.annotationType();
      if (DECISIVE.contains(type.getName())) {
        return true;
      }
      if (!JdkText.isOfJdk(type) && seen.add(type) && has(type, seen)) {
        return true;
      }
    }
    return false;
  }
}
