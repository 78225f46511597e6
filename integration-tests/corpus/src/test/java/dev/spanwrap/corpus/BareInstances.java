// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.corpus;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/**
 * Makes instances of classes whose constructors do not run, as deserialization does. The JDK's
 * class for that is used by reflection: its name alone makes javac warn.
 */
record BareInstances(Object factory, Method constructorFor, Constructor<Object> ofObject) {

  static BareInstances ofThisJdk() {
    try {
      Class<?> type = Class.forName("sun.reflect.ReflectionFactory");
      return new BareInstances(
          type.getMethod("getReflectionFactory").invoke(null),
          type.getMethod("newConstructorForSerialization", Class.class, Constructor.class),
          Object.class.getConstructor());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An instance of a class that is not abstract. */
  Object of(Class<?> type) throws ReflectiveOperationException {
    return ((Constructor<?>) constructorFor.invoke(factory, type, ofObject)).newInstance();
  }
}
