// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import dev.spanwrap.benchmarks.Telemetry;
import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.api.OpenTelemetry;

/** A way of tracing a call. */
public enum Variant {
  /** Not at all. */
  DIRECT,
  /** By hand, as OpenTelemetry's documentation teaches: all attributes on the builder. */
  BY_HAND,
  /** By hand, saving what can be saved: asks first, and only samplers' attributes come early. */
  BY_HAND_TIGHT,
  /** By hand, with the duration measured. */
  BY_HAND_MEASURED,
  /** With the wrapper that the processor wrote. */
  SPANWRAP,
  /** With {@code java.lang.reflect.Proxy}. */
  PROXY,
  /** With OpenTelemetry's {@code Instrumenter}. */
  INSTRUMENTER,
  /** With Micrometer's {@code Observation}. */
  OBSERVATION,
  /** With {@code @Observed} and Spring AOP. */
  SPRING_AOP;

  /** Returns {@code delegate}, traced in this way. */
  Service wrap(Delegate delegate, Shape shape, Telemetry telemetry) {
    OpenTelemetry openTelemetry = telemetry.openTelemetry();
    return switch (this) {
      case DIRECT -> delegate;
      case BY_HAND ->
          switch (shape) {
            case PLAIN0 -> new ByHandPlain0(delegate, openTelemetry);
            case PLAIN4 -> new ByHandPlain4(delegate, openTelemetry);
            case MODEL4 -> new ByHandModel4(delegate, openTelemetry);
            case MODEL12 -> new ByHandModel12(delegate, openTelemetry);
          };
      case BY_HAND_TIGHT ->
          switch (shape) {
            case PLAIN0 -> new TightPlain0(delegate, openTelemetry);
            case PLAIN4 -> new TightPlain4(delegate, openTelemetry);
            case MODEL4 -> new TightModel4(delegate, openTelemetry);
            case MODEL12 -> new TightModel12(delegate, openTelemetry);
          };
      case BY_HAND_MEASURED -> {
        if (shape != Shape.MODEL4) {
          throw new IllegalArgumentException("Only MODEL4 is measured by hand.");
        }
        yield new MeasuredModel4(delegate, openTelemetry);
      }
      case SPANWRAP -> spanwrap(delegate, shape, telemetry.tracing());
      case PROXY -> Proxied.wrap(delegate, shape, openTelemetry);
      case INSTRUMENTER -> new Instrumented(delegate, shape, openTelemetry);
      case OBSERVATION -> Observed.wrap(delegate, shape, openTelemetry);
      case SPRING_AOP -> Sprung.wrap(delegate, shape, openTelemetry);
    };
  }

  private static Service spanwrap(Delegate delegate, Shape shape, Tracing tracing) {
    return switch (shape) {
      case PLAIN0 -> TracedPlain0.wrap(delegate, tracing);
      case PLAIN4 -> TracedPlain4.wrap(delegate, tracing);
      case MODEL4 -> TracedModel4.wrap(delegate, tracing);
      case MODEL12 -> TracedModel12.wrap(delegate, tracing);
    };
  }

  /** Returns how many attributes this gives a span of {@code shape}. */
  int attributes(Shape shape) {
    // The aspect adds class and method, whatever its convention says.
    return this == SPRING_AOP ? shape.attributes() + 2 : shape.attributes();
  }
}
