// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import com.sun.management.ThreadMXBean;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measures what a call allocates, beside one traced by hand; a program of its own, since strict
 * context checks, on in tests, allocate too.
 */
final class AllocationProbe {
  private static final int WARM_UP = 300_000;
  private static final int CALLS = 100_000;

  private static final AttributeKey<String> PROVIDER =
      AttributeKey.stringKey("gen_ai.provider.name");
  private static final AttributeKey<String> OPERATION =
      AttributeKey.stringKey("gen_ai.operation.name");
  private static final AttributeKey<String> REQUEST_MODEL =
      AttributeKey.stringKey("gen_ai.request.model");
  private static final AttributeKey<Long> MAX_TOKENS =
      AttributeKey.longKey("gen_ai.request.max_tokens");

  private static final Operation CHAT =
      Operation.named("Model.chat")
          .role(Role.MODEL)
          .constant(CaptureKey.text("gen_ai.provider.name"), "local");
  private static final CaptureKey CHAT_MODEL = CaptureKey.text("gen_ai.request.model");
  private static final CaptureKey CHAT_LIMIT = CaptureKey.integer("gen_ai.request.max_tokens");

  private AllocationProbe() {}

  interface Model {
    String chat(String model, int limit);
  }

  private static final class Direct implements Model {
    @Override
    public String chat(String model, int limit) {
      return limit < 0 ? "" : model;
    }
  }

  /** What a careful person writes. */
  private static final class Handwritten implements Model {
    private final Model delegate;
    private final Tracer tracer;

    Handwritten(Model delegate, OpenTelemetry openTelemetry) {
      this.delegate = delegate;
      this.tracer = openTelemetry.getTracer("hand");
    }

    @Override
    @SuppressWarnings("try")
    public String chat(String model, int limit) {
      if (!tracer.isEnabled()) {
        return delegate.chat(model, limit);
      }
      Span span =
          tracer
              .spanBuilder("chat " + model)
              .setSpanKind(SpanKind.CLIENT)
              .setAttribute(OPERATION, "chat")
              .setAttribute(PROVIDER, "local")
              .setAttribute(REQUEST_MODEL, model)
              .startSpan();
      try (Scope scope = span.makeCurrent()) {
        if (span.isRecording()) {
          span.setAttribute(MAX_TOKENS, limit);
        }
        return delegate.chat(model, limit);
      } catch (Throwable error) {
        span.recordException(error);
        span.setStatus(StatusCode.ERROR);
        throw error;
      } finally {
        span.end();
      }
    }
  }

  /** What the processor writes. */
  private static final class Generated implements Model {
    private final Model delegate;
    private final Tracing tracing;

    Generated(Model delegate, Tracing tracing) {
      this.delegate = delegate;
      this.tracing = tracing;
    }

    @Override
    @SuppressWarnings("try")
    public String chat(String model, int limit) {
      TracedCall call =
          this.tracing.prepare(CHAT).set(CHAT_MODEL, model).capture(CHAT_LIMIT, limit).begin();
      String result;
      try (TracedScope scope = call.makeCurrent()) {
        result = this.delegate.chat(model, limit);
      } catch (Throwable error) {
        call.fail(error);
        throw error;
      }
      call.succeed();
      return result;
    }
  }

  /** What a careful person writes, with the duration measured. */
  private static final class HandwrittenMeasured implements Model {
    private final Model delegate;
    private final Tracer tracer;
    private final DoubleHistogram duration;
    private final Map<String, Attributes> series = new ConcurrentHashMap<>();

    HandwrittenMeasured(Model delegate, OpenTelemetry openTelemetry) {
      this.delegate = delegate;
      this.tracer = openTelemetry.getTracer("hand");
      this.duration = openTelemetry.getMeter("hand").histogramBuilder("duration").build();
    }

    @Override
    @SuppressWarnings("try")
    public String chat(String model, int limit) {
      Span span =
          tracer
              .spanBuilder("chat " + model)
              .setSpanKind(SpanKind.CLIENT)
              .setAttribute(OPERATION, "chat")
              .setAttribute(PROVIDER, "local")
              .setAttribute(REQUEST_MODEL, model)
              .setAttribute(MAX_TOKENS, (long) limit)
              .startSpan();
      long start = System.nanoTime();
      Context context = Context.current().with(span);
      try (Scope scope = context.makeCurrent()) {
        return delegate.chat(model, limit);
      } catch (Throwable error) {
        span.recordException(error);
        span.setStatus(StatusCode.ERROR);
        throw error;
      } finally {
        double seconds = (System.nanoTime() - start) / 1e9;
        span.end();
        duration.record(seconds, series.computeIfAbsent(model, this::attributes), context);
      }
    }

    private Attributes attributes(String model) {
      return Attributes.of(OPERATION, "chat", PROVIDER, "local", REQUEST_MODEL, model);
    }
  }

  /** What a careful person writes where nothing of the arguments names the span. */
  private static final class HandwrittenPlain implements Model {
    private final Model delegate;
    private final Tracer tracer;

    HandwrittenPlain(Model delegate, OpenTelemetry openTelemetry) {
      this.delegate = delegate;
      this.tracer = openTelemetry.getTracer("hand");
    }

    @Override
    @SuppressWarnings("try")
    public String chat(String model, int limit) {
      if (!tracer.isEnabled()) {
        return delegate.chat(model, limit);
      }
      Span span = tracer.spanBuilder("Model.chat").setAttribute(PROVIDER, "local").startSpan();
      try (Scope scope = span.makeCurrent()) {
        if (span.isRecording()) {
          span.setAttribute(REQUEST_MODEL, model);
          span.setAttribute(MAX_TOKENS, limit);
        }
        return delegate.chat(model, limit);
      } catch (Throwable error) {
        span.recordException(error);
        span.setStatus(StatusCode.ERROR);
        throw error;
      } finally {
        span.end();
      }
    }
  }

  /** What the processor writes where nothing of the arguments names the span. */
  private static final class GeneratedPlain implements Model {
    private static final Operation PLAIN_CHAT =
        Operation.named("Model.chat").constant(CaptureKey.text("gen_ai.provider.name"), "local");

    private final Model delegate;
    private final Tracing tracing;

    GeneratedPlain(Model delegate, Tracing tracing) {
      this.delegate = delegate;
      this.tracing = tracing;
    }

    @Override
    @SuppressWarnings("try")
    public String chat(String model, int limit) {
      TracedCall call =
          this.tracing
              .prepare(PLAIN_CHAT)
              .capture(CHAT_MODEL, model)
              .capture(CHAT_LIMIT, limit)
              .begin();
      String result;
      try (TracedScope scope = call.makeCurrent()) {
        result = this.delegate.chat(model, limit);
      } catch (Throwable error) {
        call.fail(error);
        throw error;
      }
      call.succeed();
      return result;
    }
  }

  private static final class Dropping implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }

  private static OpenTelemetry sdk(Sampler sampler) {
    return sdk(sampler, SdkMeterProvider.builder().build());
  }

  private static OpenTelemetry sdk(Sampler sampler, SdkMeterProvider meters) {
    return OpenTelemetrySdk.builder()
        .setMeterProvider(meters)
        .setTracerProvider(
            SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(new Dropping())
                .build())
        .build();
  }

  /**
   * Prints what each variant allocates in the mode that is given, one {@code name=bytes} a line.
   */
  public static void main(String[] arguments) {
    OpenTelemetry openTelemetry =
        switch (arguments[0]) {
          case "sampled" -> sdk(Sampler.alwaysOn());
          case "unsampled" -> sdk(Sampler.alwaysOff());
          case "measured" ->
              sdk(
                  Sampler.alwaysOn(),
                  SdkMeterProvider.builder()
                      .registerMetricReader(InMemoryMetricReader.create())
                      .build());
          default -> OpenTelemetry.noop();
        };
    Model direct = new Direct();
    Tracing tracing = Tracing.create(openTelemetry);
    if (arguments[0].equals("measured")) {
      print("generated", new Generated(direct, tracing));
      print("hand", new HandwrittenMeasured(direct, openTelemetry));
      return;
    }
    print("generated", new Generated(direct, tracing));
    print("hand", new Handwritten(direct, openTelemetry));
    print("generatedPlain", new GeneratedPlain(direct, tracing));
    print("handPlain", new HandwrittenPlain(direct, openTelemetry));
  }

  private static void print(String name, Model model) {
    run(model, WARM_UP);
    run(model, WARM_UP);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    run(model, CALLS);
    long after = threads.getThreadAllocatedBytes(thread);
    System.out.println(name + '=' + Math.round((after - before) / (double) CALLS));
  }

  private static void run(Model model, int calls) {
    for (int i = 0; i < calls; i++) {
      if (model.chat("small", i & 127).isEmpty()) {
        throw new AssertionError();
      }
    }
  }
}
