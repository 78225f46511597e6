// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.corpus;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;

/**
 * Makes instances of classes whose constructors do not run, as deserialization does: of an abstract
 * class, of a subclass that adds nothing. The JDK's class for that is used by reflection: its name
 * alone makes javac warn.
 */
record BareInstances(
    Object factory,
    Method constructorFor,
    Constructor<Object> ofObject,
    Map<Class<?>, Class<?>> subclasses) {

  static BareInstances ofThisJdk() {
    try {
      Class<?> type = Class.forName("sun.reflect.ReflectionFactory");
      return new BareInstances(
          type.getMethod("getReflectionFactory").invoke(null),
          type.getMethod("newConstructorForSerialization", Class.class, Constructor.class),
          Object.class.getConstructor(),
          new ConcurrentHashMap<>());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An instance of a class. */
  Object of(Class<?> type) throws ReflectiveOperationException {
    Class<?> concrete =
        Modifier.isAbstract(type.getModifiers())
            ? subclasses.computeIfAbsent(type, BareInstances::subclass)
            : type;
    return ((Constructor<?>) constructorFor.invoke(factory, concrete, ofObject)).newInstance();
  }

  private static Class<?> subclass(Class<?> type) {
    return new ByteBuddy()
        .subclass(type, ConstructorStrategy.Default.NO_CONSTRUCTORS)
        .name("corpus.bare." + type.getSimpleName() + type.hashCode())
        .make()
        .load(BareInstances.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
        .getLoaded();
  }
}
