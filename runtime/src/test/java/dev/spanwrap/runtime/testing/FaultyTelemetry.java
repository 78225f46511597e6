// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.testing;

import io.opentelemetry.api.OpenTelemetry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An OpenTelemetry that breaks where it is told to: every object that it hands out, down to spans
 * and instruments, is a stand-in that notes each call and may throw instead of passing it on.
 */
public final class FaultyTelemetry {
  private final OpenTelemetry openTelemetry;
  private final List<String> calls = new ArrayList<>();
  private Predicate<String> breaks = call -> false;
  private int faults;

  /** Stands in for {@code openTelemetry}. */
  public FaultyTelemetry(OpenTelemetry openTelemetry) {
    this.openTelemetry = (OpenTelemetry) standIn(openTelemetry);
  }

  /** Returns the stand-in. */
  public OpenTelemetry openTelemetry() {
    return openTelemetry;
  }

  /** From now on breaks each call that {@code breaks} picks, by {@code Interface.method}. */
  public synchronized void breakWhere(Predicate<String> breaks) {
    this.breaks = breaks;
    calls.clear();
    faults = 0;
  }

  /** From now on breaks the call number {@code index}, counted from 0, and no other. */
  public synchronized void breakAt(int index) {
    breakWhere(call -> calls.size() == index + 1);
  }

  /** Returns how many calls there were so far. */
  public synchronized int callCount() {
    return calls.size();
  }

  /** Returns the calls so far, {@code Interface.method}, each once. */
  public synchronized Set<String> calls() {
    return new LinkedHashSet<>(calls);
  }

  /** Returns how many calls were broken so far. */
  public synchronized int faults() {
    return faults;
  }

  private synchronized void note(String call) {
    calls.add(call);
    if (breaks.test(call)) {
      faults++;
      throw new InjectedFault(call);
    }
  }

  private @Nullable Object standInIfOurs(@Nullable Object value, Class<?> declared) {
    boolean ours = declared.isInterface() && declared.getName().startsWith("io.opentelemetry.api.");
    boolean data = declared.getName().startsWith("io.opentelemetry.api.common.");
    return value == null || !ours || data ? value : standIn(value);
  }

  private Object standIn(Object target) {
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    collect(target.getClass(), interfaces);
    return Proxy.newProxyInstance(
        FaultyTelemetry.class.getClassLoader(),
        interfaces.toArray(Class<?>[]::new),
        new Handler(target));
  }

  private static void collect(@Nullable Class<?> type, Set<Class<?>> interfaces) {
    if (type == null) {
      return;
    }
    if (type.isInterface() && type.getName().startsWith("io.opentelemetry.api.")) {
      interfaces.add(type);
    }
    collect(type.getSuperclass(), interfaces);
    for (Class<?> implemented : type.getInterfaces()) {
      collect(implemented, interfaces);
    }
  }

  /** What a broken call throws; an error, so that nobody takes it for an exception to handle. */
  public static final class InjectedFault extends Error {
    private static final long serialVersionUID = 1L;

    InjectedFault(String call) {
      super(call);
    }
  }

  private final class Handler implements InvocationHandler {
    private final Object target;

    Handler(Object target) {
      this.target = target;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (method.getDeclaringClass() == Object.class) {
        return method.invoke(target, arguments);
      }
      note(method.getDeclaringClass().getSimpleName() + '.' + method.getName());
      if (method.getName().equals("storeInContext")) {
        return InvocationHandler.invokeDefault(proxy, method, arguments);
      }
      try {
        Object result = method.invoke(target, arguments);
        return result == target ? proxy : standInIfOurs(result, method.getReturnType());
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
