// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.opentelemetry.api.trace.Span;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * What a span says that the agent started: its data are of classes that only the agent sees.
 *
 * @param attributes how many it has, but those that say where in the code it was started
 */
record AgentSpan(String name, String kind, long attributes) {
  static AgentSpan of(Span span) {
    try {
      Field inner = span.getClass().getDeclaredField("agentSpan");
      inner.setAccessible(true);
      Object data = call(inner.get(span), "toSpanData");
      Object attributes = call(data, "getAttributes");
      long count =
          ((java.util.Map<?, ?>) call(attributes, "asMap"))
              .keySet().stream().filter(key -> key.toString().startsWith("gen_ai.")).count();
      return new AgentSpan((String) call(data, "getName"), call(data, "getKind").toString(), count);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not a span of the agent: " + span.getClass(), e);
    }
  }

  private static Object call(Object target, String name) throws ReflectiveOperationException {
    Method method = target.getClass().getMethod(name);
    method.setAccessible(true);
    return method.invoke(target);
  }
}
