// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.corpus;

import dev.spanwrap.runtime.Tracing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls every method of a wrapper, twice: once its delegate answers, once it throws. */
final class Caller {
  private final ClassLoader loader;
  private final Tracing tracing;
  private final Values values = new Values();
  private final List<String> differences = new ArrayList<>();
  private @Nullable Object[] arguments = {};
  private int calls;

  Caller(ClassLoader loader, Tracing tracing) {
    this.loader = loader;
    this.tracing = tracing;
  }

  /** What did not arrive as it was sent. */
  List<String> differences() {
    return differences;
  }

  String summary() {
    return calls + " calls, " + values.summary();
  }

  int calls() {
    return calls;
  }

  void callAll(Annotated annotated) throws ReflectiveOperationException {
    Class<?> implemented =
        annotated.isMixin() ? annotated.target() : loader.loadClass(annotated.qualifiedName());
    RecordingDelegate recorder = new RecordingDelegate();
    Object delegate = Proxy.newProxyInstance(loader, new Class<?>[] {implemented}, recorder);
    Object wrapper =
        loader
            .loadClass(annotated.qualifiedWrapper())
            .getMethod("wrap", implemented, Tracing.class)
            .invoke(null, delegate, tracing);
    for (Method method : Annotated.methods(implemented)) {
      Method override = override(wrapper.getClass(), method);
      returns(annotated, wrapper, override, recorder);
      arrived(annotated, method, recorder);
      fails(annotated, wrapper, override, recorder);
      arrived(annotated, method, recorder);
    }
  }

  /** The wrapper's own method, whose types say more than those of a generic interface. */
  private static Method override(Class<?> wrapper, Method method) {
    return Stream.of(wrapper.getDeclaredMethods())
        .filter(own -> !own.isBridge() && own.getName().equals(method.getName()))
        .filter(own -> takes(method.getParameterTypes(), own.getParameterTypes()))
        .min(
            Comparator.comparing(
                own -> !Arrays.equals(own.getParameterTypes(), method.getParameterTypes())))
        .orElseThrow(() -> new AssertionError(wrapper + " lacks " + method));
  }

  private static boolean takes(Class<?>[] types, Class<?>[] given) {
    return types.length == given.length
        && IntStream.range(0, types.length).allMatch(i -> types[i].isAssignableFrom(given[i]));
  }

  private void returns(
      Annotated annotated, Object wrapper, Method method, RecordingDelegate recorder)
      throws IllegalAccessException {
    arguments = values.of(method.getParameterTypes());
    Object result = values.of(method.getReturnType());
    recorder.willReturn(result);
    calls++;
    try {
      Object returned = method.invoke(wrapper, arguments);
      check(isSame(result, returned, method), annotated, method, "another result");
    } catch (InvocationTargetException failure) {
      check(false, annotated, method, "failed with " + failure.getCause());
    }
  }

  private void fails(Annotated annotated, Object wrapper, Method method, RecordingDelegate recorder)
      throws IllegalAccessException {
    arguments = values.of(method.getParameterTypes());
    Throwable failure = failure(method);
    recorder.willThrow(failure);
    calls++;
    try {
      method.invoke(wrapper, arguments);
      check(false, annotated, method, "nothing thrown");
    } catch (InvocationTargetException thrown) {
      check(thrown.getCause() == failure, annotated, method, "another exception");
    }
  }

  /** An exception that the method may throw: a checked one of its own if it has any. */
  private Throwable failure(Method method) {
    return Stream.of(method.getExceptionTypes())
        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
        .flatMap(type -> Stream.ofNullable((Throwable) values.of(type)))
        .findFirst()
        .orElseGet(() -> new IllegalStateException("of the delegate"));
  }

  private void arrived(Annotated annotated, Method method, RecordingDelegate recorder) {
    if (recorder.calls().size() != 1) {
      check(false, annotated, method, recorder.calls().size() + " calls");
      return;
    }
    RecordingDelegate.Call call = recorder.calls().get(0);
    check(
        call.method().getName().equals(method.getName())
            && Arrays.equals(call.method().getParameterTypes(), method.getParameterTypes()),
        annotated,
        method,
        "arrived at " + call.method());
    List<@Nullable Object> received = call.arguments();
    check(received.size() == arguments.length, annotated, method, "other arguments");
    for (int i = 0; i < Math.min(received.size(), arguments.length); i++) {
      boolean same =
          method.getParameterTypes()[i].isPrimitive()
              ? Objects.equals(arguments[i], received.get(i))
              : arguments[i] == received.get(i);
      check(same, annotated, method, "another argument " + i);
    }
  }

  /** What yields a value later comes back as another one that yields it, everything else as is. */
  private static boolean isSame(
      @Nullable Object expected, @Nullable Object returned, Method method) {
    if (method.getReturnType().isPrimitive()) {
      return Objects.equals(expected, returned);
    }
    if (expected instanceof CompletionStage<?> one
        && returned instanceof CompletionStage<?> other) {
      return one.toCompletableFuture().join() == other.toCompletableFuture().join();
    }
    return expected == returned;
  }

  private void check(boolean holds, Annotated annotated, Method method, String difference) {
    if (!holds) {
      differences.add(annotated.wrapper() + ": " + method.toGenericString() + ": " + difference);
    }
  }
}
