// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.micrometer.observation.aop.ObservedAspect;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.aop.aspectj.annotation.AspectJProxyFactory;

/** Traces with Spring AOP's {@code @Observed}: the constants only, as it takes no arguments. */
final class Sprung {
  private Sprung() {}

  static Service wrap(Direct delegate, Shape shape, OpenTelemetry openTelemetry) {
    AspectJProxyFactory factory = new AspectJProxyFactory(target(delegate, shape));
    factory.addAspect(new ObservedAspect(Observed.registry(openTelemetry)));
    return factory.getProxy();
  }

  private static Service target(Direct delegate, Shape shape) {
    return switch (shape) {
      case PLAIN0 -> new Bare(delegate);
      case PLAIN4 -> new Plain(delegate);
      case MODEL4 -> new Model(delegate);
      case MODEL12 -> new Located(delegate);
    };
  }

  /** Without attributes. */
  record Bare(Direct delegate) implements Service {
    @Override
    @io.micrometer.observation.annotation.Observed(name = "call")
    public String call(String model, int limit, Prompt prompt) {
      return delegate.call(model, limit, prompt);
    }
  }

  /** With the constants of a plain operation. */
  record Plain(Direct delegate) implements Service {
    @Override
    @io.micrometer.observation.annotation.Observed(
        name = "call",
        lowCardinalityKeyValues = {"app.operation", "chat", "app.provider", "local"})
    public String call(String model, int limit, Prompt prompt) {
      return delegate.call(model, limit, prompt);
    }
  }

  /** With the constants of a model's call. */
  record Model(Direct delegate) implements Service {
    @Override
    @io.micrometer.observation.annotation.Observed(
        name = "call",
        lowCardinalityKeyValues = {
          "gen_ai.operation.name",
          "chat",
          "gen_ai.provider.name",
          "local"
        })
    public String call(String model, int limit, Prompt prompt) {
      return delegate.call(model, limit, prompt);
    }
  }

  /** With the constants of a model's call at a known place. */
  record Located(Direct delegate) implements Service {
    @Override
    @io.micrometer.observation.annotation.Observed(
        name = "call",
        lowCardinalityKeyValues = {
          "gen_ai.operation.name",
          "chat",
          "gen_ai.provider.name",
          "local",
          "server.address",
          "localhost",
          "server.port",
          "8080"
        })
    public String call(String model, int limit, Prompt prompt) {
      return delegate.call(model, limit, prompt);
    }
  }
}
