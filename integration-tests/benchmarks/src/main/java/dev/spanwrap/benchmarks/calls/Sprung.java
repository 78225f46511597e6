// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.aop.ObservedAspect;
import io.micrometer.observation.aop.ObservedAspect.ObservedAspectContext;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import java.util.ArrayList;
import java.util.List;
import org.springframework.aop.aspectj.annotation.AspectJProxyFactory;

/**
 * Traces with Spring AOP's {@code @Observed}. The annotation names only constants: what arguments
 * say is read by a convention of the aspect. Its attributes are texts.
 */
final class Sprung {
  private Sprung() {}

  static Service wrap(Service delegate, Shape shape, OpenTelemetry openTelemetry) {
    AspectJProxyFactory factory = new AspectJProxyFactory(new Target(delegate));
    factory.addAspect(
        new ObservedAspect(Observed.registry(shape, openTelemetry), new Convention(shape)));
    return factory.getProxy();
  }

  /** What the aspect is woven around. */
  record Target(Service delegate) implements Service {
    @Override
    @io.micrometer.observation.annotation.Observed(name = "call")
    public String call(String model, int limit, Prompt prompt) {
      return delegate.call(model, limit, prompt);
    }
  }

  /** Name and attributes of a call, from its arguments. */
  private record Convention(Shape shape) implements ObservationConvention<ObservedAspectContext> {
    @Override
    public boolean supportsContext(Observation.Context context) {
      return context instanceof ObservedAspectContext;
    }

    @Override
    public String getName() {
      return "call";
    }

    @Override
    public String getContextualName(ObservedAspectContext context) {
      return shape.spanName((String) arguments(context)[0]);
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ObservedAspectContext context) {
      Object[] arguments = arguments(context);
      List<KeyValue> values = new ArrayList<>(shape.attributes());
      Attributed.describe(
          shape,
          (String) arguments[0],
          (Integer) arguments[1],
          (Prompt) arguments[2],
          new Attributed.Sink() {
            @Override
            public <T> void put(AttributeKey<T> key, T value) {
              values.add(KeyValue.of(key.getKey(), value.toString()));
            }
          });
      return KeyValues.of(values);
    }

    private static Object[] arguments(ObservedAspectContext context) {
      return context.getProceedingJoinPoint().getArgs();
    }
  }
}
