// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.instrumentation.api.instrumenter.AttributesExtractor;
import io.opentelemetry.instrumentation.api.instrumenter.Instrumenter;
import io.opentelemetry.instrumentation.api.instrumenter.SpanKindExtractor;
import org.jspecify.annotations.Nullable;

/** Traces with OpenTelemetry's {@link Instrumenter}, as its documentation shows. */
@SuppressWarnings("try")
final class Instrumented implements Service {
  private final Service delegate;
  private final Instrumenter<Request, String> instrumenter;

  Instrumented(Service delegate, Shape shape, OpenTelemetry openTelemetry) {
    this.delegate = delegate;
    this.instrumenter =
        Instrumenter.<Request, String>builder(
                openTelemetry, "instrumenter", request -> shape.spanName(request.model()))
            .addAttributesExtractor(new Extractor(shape))
            .buildInstrumenter(
                shape.isModel()
                    ? SpanKindExtractor.alwaysClient()
                    : SpanKindExtractor.alwaysInternal());
  }

  @Override
  public String call(String model, int limit, Prompt prompt) {
    Context parent = Context.current();
    Request request = new Request(model, limit, prompt);
    if (!instrumenter.shouldStart(parent, request)) {
      return delegate.call(model, limit, prompt);
    }
    Context context = instrumenter.start(parent, request);
    String result;
    try (Scope scope = context.makeCurrent()) {
      result = delegate.call(model, limit, prompt);
    } catch (Throwable error) {
      instrumenter.end(context, request, null, error);
      throw error;
    }
    instrumenter.end(context, request, result, null);
    return result;
  }

  private record Request(String model, int limit, Prompt prompt) {}

  private record Extractor(Shape shape) implements AttributesExtractor<Request, String> {
    @Override
    public void onStart(AttributesBuilder attributes, Context parent, Request request) {
      Attributed.describe(
          shape,
          request.model(),
          request.limit(),
          request.prompt(),
          new Attributed.Sink() {
            @Override
            public <T> void put(AttributeKey<T> key, T value) {
              attributes.put(key, value);
            }
          });
    }

    @Override
    public void onEnd(
        AttributesBuilder attributes,
        Context context,
        Request request,
        @Nullable String response,
        @Nullable Throwable error) {}
  }
}
