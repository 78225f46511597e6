// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.corpus;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes values of any type, each another one than the last, as far as the type allows. */
final class Values {
  private static final BareInstances INSTANCES = BareInstances.ofThisJdk();
  private static final InvocationHandler IDENTITY = Values::identity;
  private static final Map<Class<?>, Object> ZEROS =
      Map.of(
          boolean.class,
          false,
          char.class,
          'a',
          byte.class,
          (byte) 0,
          short.class,
          (short) 0,
          int.class,
          0,
          long.class,
          0L,
          float.class,
          0F,
          double.class,
          0D);

  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger nulls = new AtomicInteger();

  /** Values of some types, in their order. */
  @Nullable Object[] of(Class<?>... types) {
    @Nullable Object[] values = new @Nullable Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = of(types[i]);
    }
    return values;
  }

  /** A value; null where there is no way to make one. */
  @Nullable Object of(Class<?> type) {
    int number = next.incrementAndGet();
    if (type == void.class) {
      return null;
    }
    if (type.isPrimitive()) {
      return primitive(type, number);
    }
    Object value = reference(type, number);
    made.incrementAndGet();
    if (value == null) {
      nulls.incrementAndGet();
    }
    return value;
  }

  /** How many references there were, and how many of them null. */
  String summary() {
    return made + " objects passed, " + nulls + " of them null";
  }

  private static Object primitive(Class<?> type, int number) {
    if (type == boolean.class) {
      return number % 2 == 0;
    }
    if (type == char.class) {
      return (char) number;
    }
    Object array = Array.newInstance(type, 1);
    if (ZEROS.get(type) instanceof Byte) {
      Array.setByte(array, 0, (byte) number);
    } else {
      Array.setByte(array, 0, (byte) (number % 100));
    }
    return Array.get(array, 0);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It is the value.
  private static @Nullable Object reference(Class<?> type, int number) {
    if (type == String.class || type == CharSequence.class) {
      return "value" + number;
    }
    if (type == Object.class) {
      return new Object();
    }
    if (type == Class.class) {
      return number % 2 == 0 ? Integer.class : String.class;
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), number % 3);
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants.length == 0 ? null : constants[number % constants.length];
    }
    if (type == CompletionStage.class || type == CompletableFuture.class) {
      return CompletableFuture.completedFuture(new Object());
    }
    if (type.isSealed()) {
      return Stream.of(type.getPermittedSubclasses())
          .flatMap(permitted -> Stream.ofNullable(reference(permitted, number)))
          .findFirst()
          .orElse(null);
    }
    try {
      return type.isInterface()
          ? Proxy.newProxyInstance(Values.class.getClassLoader(), new Class<?>[] {type}, IDENTITY)
          : INSTANCES.of(type);
    } catch (Exception | LinkageError notHere) {
      return null;
    }
  }

  private static @Nullable Object identity(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && arguments.length == 1 && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "value";
      default -> ZEROS.get(method.getReturnType());
    };
  }
}
