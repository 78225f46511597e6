// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.CallListener;
import dev.spanwrap.runtime.Outcome;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.CheckedSpans;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 6: whatever breaks in tracing, the application's outcome is the same. */
class ResilienceTest {
  @RegisterExtension final CheckedSpans checked = CheckedSpans.create();

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  @Capture(value = "app.accessor", from = "request.text")
  @Capture(value = "app.result", from = "result.text")
  @Capture(value = "app.element", from = "element.text")
  interface Model {
    Value plain(Value request);

    CompletableFuture<Value> later(Value request);

    @Streamed
    Iterator<Value> iterator(Value request);

    @Streamed
    Stream<Value> stream(Value request);

    @Streamed
    Iterable<Value> iterable(Value request);

    @Streamed
    Flow.Publisher<Value> publisher(Value request);
  }

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Late {
    @Capture(value = GenAi.REQUEST_MODEL, from = "result")
    String chat(String prompt);

    @Capture(value = GenAi.REQUEST_MODEL, from = "element")
    @Streamed
    Iterator<String> stream(String prompt);
  }

  static final class Value {
    private final RuntimeException failure;

    Value(RuntimeException failure) {
      this.failure = failure;
    }

    public String text() {
      if (failure != null) {
        throw failure;
      }
      return "text";
    }
  }

  /** Every shape, used to its end; each returns what the consumer saw. */
  enum Shape {
    PLAIN {
      @Override
      Object use(Model model, Value value) {
        return model.plain(value);
      }
    },
    LATER {
      @Override
      Object use(Model model, Value value) {
        return model.later(value).join();
      }
    },
    ITERATOR {
      @Override
      Object use(Model model, Value value) {
        Iterator<Value> stream = model.iterator(value);
        Value first = stream.next();
        assertThat(stream.hasNext()).isFalse();
        return first;
      }
    },
    STREAM {
      @Override
      Object use(Model model, Value value) {
        return model.stream(value).toList().get(0);
      }
    },
    ITERABLE {
      @Override
      Object use(Model model, Value value) {
        List<Value> seen = new ArrayList<>();
        model.iterable(value).forEach(seen::add);
        return seen.get(0);
      }
    },
    PUBLISHER {
      @Override
      Object use(Model model, Value value) {
        Collecting collecting = new Collecting();
        model.publisher(value).subscribe(collecting);
        assertThat(collecting.completed).isTrue();
        return collecting.elements.get(0);
      }
    };

    abstract Object use(Model model, Value value);
  }

  /** Where an SDK can break. */
  enum Fault {
    SAMPLER,
    ON_START,
    ON_END,
    EVERYWHERE
  }

  @ParameterizedTest
  @EnumSource
  void b170_sdkThatBreaksChangesNothing(Fault fault) {
    List<Throwable> errors = new CopyOnWriteArrayList<>();
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .setSampler(new BrokenSampler(fault))
                    .addSpanProcessor(checked)
                    .addSpanProcessor(new BrokenProcessor(fault))
                    .build())
            .build();
    Tracing tracing = Tracing.builder(sdk).onInternalError(errors::add).build();
    for (Shape shape : Shape.values()) {
      Value value = new Value(null);
      assertThat(shape.use(model(tracing), value)).as(shape.name()).isSameAs(value);
      assertThat(shape.use(model(tracing), value)).as(shape.name()).isSameAs(value);
      assertThat(Context.current()).isSameAs(Context.root());
    }

    assertThat(errors).isNotEmpty();
    sdk.close();
  }

  @ParameterizedTest
  @EnumSource
  void b170_failureOfTheApplicationStaysItsOwnInABrokenSdk(Fault fault) {
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .setSampler(new BrokenSampler(fault))
                    .addSpanProcessor(checked)
                    .addSpanProcessor(new BrokenProcessor(fault))
                    .build())
            .build();
    Tracing tracing = Tracing.builder(sdk).onInternalError(error -> {}).build();
    IllegalStateException failure = new IllegalStateException();
    Model model =
        TracedResilienceTest_Model.wrap(
            new ModelImpl() {
              @Override
              public Value plain(Value request) {
                throw failure;
              }
            },
            tracing);

    assertThat(catchThrowable(() -> model.plain(null))).isSameAs(failure);
    sdk.close();
  }

  @ParameterizedTest
  @EnumSource
  void b47_accessorThatThrowsCostsItsAttributeAndIsReportedOncePerPlace(Shape shape) {
    Value value = new Value(new IllegalStateException("accessor"));
    Model model = model(telemetry.tracing());

    for (int i = 0; i < 3; i++) {
      assertThat(shape.use(model, value)).isSameAs(value);
    }

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat", "chat", "chat");
    assertThat(telemetry.takeInternalErrors()).hasSizeBetween(1, 2);
  }

  @ParameterizedTest
  @EnumSource
  void accessorThatThrowsAnErrorIsNoBetter(Shape shape) {
    Model model = model(telemetry.tracing());
    Value value = new Value(null);
    Model broken =
        TracedResilienceTest_Model.wrap(
            model, telemetry.tracing(builder -> builder.listener(new BrokenListener())));

    assertThat(shape.use(broken, value)).isSameAs(value);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat", "  chat");
    assertThat(telemetry.takeInternalErrors()).isNotEmpty();
  }

  @Test
  void internalErrorHandlerThatThrowsIsSwallowed() {
    Tracing tracing =
        Tracing.builder(telemetry.openTelemetry())
            .onInternalError(
                error -> {
                  throw new IllegalStateException("handler");
                })
            .build();
    Value value = new Value(new IllegalStateException("accessor"));

    assertThat(model(tracing).plain(value)).isSameAs(value);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
  }

  @ParameterizedTest
  @EnumSource
  void listenersHearStartElementsAndEndInOrder(Shape shape) {
    List<String> log = new CopyOnWriteArrayList<>();
    Tracing tracing =
        telemetry.tracing(
            builder ->
                builder
                    .listener(new LoggingListener("1", log))
                    .listener(new LoggingListener("2", log)));
    shape.use(model(tracing), new Value(null));

    boolean streamed = shape != Shape.PLAIN && shape != Shape.LATER;
    assertThat(log)
        .containsExactlyElementsOf(
            streamed
                ? List.of(
                    "1 start", "2 start", "1 element", "2 element", "2 SUCCEEDED", "1 SUCCEEDED")
                : List.of("1 start", "2 start", "2 SUCCEEDED", "1 SUCCEEDED"));
  }

  @Test
  void b171_sdkThatGoesAwayInMidCallStillGetsTheEnd() {
    Switched switched = new Switched(telemetry.openTelemetry());
    Model model = model(Tracing.create(switched));
    Iterator<Value> stream = model.iterator(new Value(null));
    switched.delegate = OpenTelemetry.noop();
    stream.forEachRemaining(value -> {});

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
  }

  @Test
  void b164_nameThatOnlyTheResponseKnowsUpdatesNameAndAttribute() {
    Late late =
        TracedResilienceTest_Late.wrap(
            new Late() {
              @Override
              public String chat(String prompt) {
                return "m-late";
              }

              @Override
              public Iterator<String> stream(String prompt) {
                return List.of("m-late", "m-later").iterator();
              }
            },
            telemetry.tracing());

    late.chat("p");
    late.stream("p").forEachRemaining(element -> {});

    assertThat(telemetry.spans().get(0).getName()).isEqualTo("chat m-late");
    assertThat(telemetry.spans().get(0).getAttributes().get(stringKey("gen_ai.request.model")))
        .isEqualTo("m-late");
    assertThat(telemetry.spans().get(1).getName()).isEqualTo("chat m-later");
  }

  @Test
  void b8_nothingIsWrittenToASpanThatEnded() {
    Iterator<Value> stream = model(telemetry.tracing()).iterator(new Value(null));
    stream.forEachRemaining(value -> {});
    Attributes before = telemetry.span().getAttributes();

    assertThat(stream.hasNext()).isFalse();

    assertThat(telemetry.spans()).hasSize(1);
    assertThat(telemetry.span().getAttributes()).isEqualTo(before);
  }

  @Test
  void b128_virtualThreadsBehaveAsPools() throws Exception {
    ExecutorService threads;
    try {
      threads =
          (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException before21) {
      Assumptions.abort("no virtual threads here");
      return;
    }
    Model model = model(telemetry.tracing());
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    Context context = Context.root().with(outer);
    List<Future<Value>> calls = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Callable<Value> call = () -> model.plain(new Value(null));
      calls.add(threads.submit(context.wrap(call)));
    }
    for (Future<Value> call : calls) {
      call.get(30, TimeUnit.SECONDS);
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    outer.end();

    assertThat(telemetry.spans()).hasSize(51);
    assertThat(telemetry.spans().subList(0, 50))
        .allMatch(span -> span.getParentSpanId().equals(outer.getSpanContext().getSpanId()));
  }

  private static Model model(Tracing tracing) {
    return TracedResilienceTest_Model.wrap(new ModelImpl(), tracing);
  }

  private static class ModelImpl implements Model {
    @Override
    public Value plain(Value request) {
      return request;
    }

    @Override
    public CompletableFuture<Value> later(Value request) {
      return CompletableFuture.completedFuture(request);
    }

    @Override
    public Iterator<Value> iterator(Value request) {
      return List.of(request).iterator();
    }

    @Override
    public Stream<Value> stream(Value request) {
      return Stream.of(request);
    }

    @Override
    public Iterable<Value> iterable(Value request) {
      return List.of(request);
    }

    @Override
    public Flow.Publisher<Value> publisher(Value request) {
      return subscriber ->
          subscriber.onSubscribe(
              new Flow.Subscription() {
                @Override
                public void request(long n) {
                  subscriber.onNext(request);
                  subscriber.onComplete();
                }

                @Override
                public void cancel() {}
              });
    }
  }

  private static final class Collecting implements Flow.Subscriber<Value> {
    final List<Value> elements = new ArrayList<>();
    boolean completed;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(1);
    }

    @Override
    public void onNext(Value item) {
      elements.add(item);
    }

    @Override
    public void onError(Throwable throwable) {
      throw new AssertionError(throwable);
    }

    @Override
    public void onComplete() {
      completed = true;
    }
  }

  private static final class BrokenListener implements CallListener {
    @Override
    public void onStart(TracedCall call) {
      throw new AssertionError("start");
    }

    @Override
    public void onElement(TracedCall call, Object element) {
      throw new AssertionError("element");
    }

    @Override
    public void onEnd(TracedCall call, Outcome outcome) {
      throw new AssertionError("end");
    }
  }

  private record LoggingListener(String name, List<String> log) implements CallListener {
    @Override
    public void onStart(TracedCall call) {
      log.add(name + " start");
    }

    @Override
    public void onElement(TracedCall call, Object element) {
      log.add(name + " element");
    }

    @Override
    public void onEnd(TracedCall call, Outcome outcome) {
      log.add(name + " " + outcome);
    }
  }

  private record BrokenSampler(Fault fault) implements Sampler {
    @Override
    public SamplingResult shouldSample(
        Context parent,
        String traceId,
        String name,
        SpanKind kind,
        Attributes attributes,
        List<LinkData> links) {
      if (fault == Fault.SAMPLER || fault == Fault.EVERYWHERE) {
        throw new IllegalStateException("sampler");
      }
      return SamplingResult.recordAndSample();
    }

    @Override
    public String getDescription() {
      return "broken";
    }
  }

  private record BrokenProcessor(Fault fault) implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
      if (fault == Fault.ON_START || fault == Fault.EVERYWHERE) {
        throw new IllegalStateException("start");
      }
    }

    @Override
    public boolean isStartRequired() {
      return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      if (fault == Fault.ON_END || fault == Fault.EVERYWHERE) {
        throw new IllegalStateException("end");
      }
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }

  private static final class Switched implements OpenTelemetry {
    volatile OpenTelemetry delegate;

    Switched(OpenTelemetry delegate) {
      this.delegate = delegate;
    }

    @Override
    public TracerProvider getTracerProvider() {
      return delegate.getTracerProvider();
    }

    @Override
    public ContextPropagators getPropagators() {
      return delegate.getPropagators();
    }
  }
}
