// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.corpus;

import java.lang.reflect.Modifier;
import java.util.Optional;

/** Which classes are interfaces that everybody can name. */
final class PublicInterfaces {
  private PublicInterfaces() {}

  /** The class of a name, if it is one; what cannot be loaded here is none. */
  static Optional<Class<?>> load(String name, ClassLoader loader) {
    if (name.endsWith("module-info") || name.endsWith("package-info")) {
      return Optional.empty();
    }
    try {
      return Optional.<Class<?>>of(Class.forName(name, false, loader))
          .filter(type -> type.isInterface() && !type.isAnnotation() && isPublic(type));
    } catch (ClassNotFoundException | LinkageError optionalDependency) {
      return Optional.empty();
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers())
        && !type.isSynthetic()
        && !type.isLocalClass()
        && !type.isAnonymousClass()
        && (outer == null || isPublic(outer));
  }
}
