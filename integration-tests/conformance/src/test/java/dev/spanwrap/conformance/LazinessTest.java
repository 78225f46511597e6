// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rule 7: nothing is computed for nobody. */
class LazinessTest {
  private static final AtomicInteger READS = new AtomicInteger();
  private static final AtomicInteger MAPPINGS = new AtomicInteger();

  @RegisterExtension final Telemetry unsampled = Telemetry.ofSpans(Sampler.alwaysOff());
  @RegisterExtension final Telemetry sampled = Telemetry.create();

  /** Counts each reading of its parts. */
  static final class Request {
    final List<String> read = new ArrayList<>();

    public String model() {
      read.add("model");
      return "m";
    }

    public String label() {
      read.add("label");
      return "l";
    }

    public long maxTokens() {
      read.add("maxTokens");
      return 10;
    }
  }

  static final class Reply {
    final List<String> read = new ArrayList<>();

    public String id() {
      read.add("id");
      return "r";
    }

    public long tokens() {
      read.add("tokens");
      return 7;
    }
  }

  public static final class CountingMapper implements Mapper<String, String> {
    @Override
    public String map(String value) {
      MAPPINGS.incrementAndGet();
      return value;
    }
  }

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  @Capture(value = GenAi.REQUEST_MODEL, from = "request.model")
  @Capture(value = GenAi.REQUEST_MAX_TOKENS, from = "request.maxTokens")
  @Capture(value = GenAi.RESPONSE_ID, from = "result.id")
  @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.tokens")
  @Capture(value = "app.mapped", from = "request.label", mapper = CountingMapper.class)
  @Capture(value = "app.delegate", from = "delegate.region")
  @Capture(value = "app.error", from = "error.message")
  interface Model {
    String region();

    Reply chat(Request request);

    CompletableFuture<Reply> later(Request request);

    @Traced(name = "named {request.label}")
    Reply named(Request request);

    @Streamed
    @Capture(value = "app.ids", from = "element.id", aggregate = Aggregate.COUNT)
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "element.tokens", aggregate = Aggregate.SUM)
    Iterator<Reply> stream(Request request);

    @Streamed
    @Capture(value = "app.ids", from = "element.id")
    Flow.Publisher<Reply> publish(Request request);
  }

  @AfterEach
  void resetCounters() {
    READS.set(0);
    MAPPINGS.set(0);
    GlobalOpenTelemetry.resetForTest();
  }

  @Test
  void b157_unsampledCallReadsOnlyWhatNamesItAndWhatSamplersLookAt() {
    Request request = new Request();
    Reply reply = new Reply();
    Model model = model(reply, unsampled.tracing());

    assertThat(model.chat(request)).isSameAs(reply);

    assertThat(request.read).containsExactly("model");
    assertThat(reply.read).isEmpty();
    assertThat(READS).hasValue(0);
    assertThat(MAPPINGS).hasValue(0);
  }

  @Test
  void b157_unsampledFuturesAndStreamsReadNothingElseEither() {
    Request request = new Request();
    Reply reply = new Reply();
    Model model = model(reply, unsampled.tracing());

    assertThat(model.later(request).join()).isSameAs(reply);
    assertThat(model.stream(request).next()).isSameAs(reply);
    Collecting collecting = new Collecting();
    model.publish(request).subscribe(collecting);

    assertThat(collecting.elements).containsExactly(reply);
    assertThat(request.read).containsExactly("model", "model", "model");
    assertThat(reply.read).isEmpty();
    assertThat(MAPPINGS).hasValue(0);
  }

  @Test
  void unsampledCallReadsWhatNamesTheSpan() {
    Request request = new Request();

    model(new Reply(), unsampled.tracing()).named(request);

    assertThat(request.read).containsExactlyInAnyOrder("model", "label");
  }

  @Test
  void b157_messageOfAFailureIsNotAskedForIfUnsampled() {
    AtomicInteger asked = new AtomicInteger();
    RuntimeException failure =
        new RuntimeException() {
          private static final long serialVersionUID = 1L;

          @Override
          public String getMessage() {
            asked.incrementAndGet();
            return "x";
          }

          @Override
          public StackTraceElement[] getStackTrace() {
            asked.incrementAndGet();
            return super.getStackTrace();
          }
        };
    Model model =
        model(
            () -> {
              throw failure;
            },
            unsampled.tracing(builder -> builder.exceptionMessages(true)));

    try {
      model.chat(new Request());
    } catch (RuntimeException expected) {
      assertThat(expected).isSameAs(failure);
    }

    assertThat(asked).hasValue(0);
  }

  @Test
  void noopOpenTelemetryReadsNothingAtAll() {
    Request request = new Request();
    Reply reply = new Reply();
    Model model = model(reply, Tracing.create(OpenTelemetry.noop()));

    useAll(model, request);

    assertThat(request.read).isEmpty();
    assertThat(reply.read).isEmpty();
    assertThat(READS).hasValue(0);
    assertThat(MAPPINGS).hasValue(0);
  }

  @Test
  void b166_noopOpenTelemetryHandsBackTheDelegatesOwnObjects() {
    ModelImpl delegate = new ModelImpl(Reply::new);
    Model model = TracedLazinessTest_Model.wrap(delegate, Tracing.create(OpenTelemetry.noop()));

    assertThat(model.later(new Request())).isSameAs(delegate.lastFuture);
    assertThat(model.stream(new Request())).isSameAs(delegate.lastIterator);
  }

  @Test
  void b166_disabledIsTheDelegateItself() {
    ModelImpl delegate = new ModelImpl(Reply::new);

    assertThat(TracedLazinessTest_Model.wrap(delegate, Tracing.disabled())).isSameAs(delegate);
  }

  @Test
  void b167_unsampledSpanIsCurrentSoThatChildrenInheritTheDecision() {
    List<SpanContext> seen = new ArrayList<>();
    Model model =
        model(
            () -> {
              seen.add(Span.current().getSpanContext());
              return new Reply();
            },
            unsampled.tracing());

    model.chat(new Request());

    assertThat(seen).singleElement().satisfies(c -> assertThat(c.isValid()).isTrue());
    assertThat(seen.get(0).isSampled()).isFalse();
  }

  @Test
  void b167_invalidSpanIsNeverMadeCurrent() {
    Span outer = sampled.tracer().spanBuilder("outer").startSpan();
    List<Context> seen = new ArrayList<>();
    Model model =
        model(
            () -> {
              seen.add(Context.current());
              return new Reply();
            },
            Tracing.create(OpenTelemetry.noop()));

    Context around = Context.root().with(outer);
    around.wrap(() -> useAll(model, new Request())).run();
    outer.end();

    assertThat(seen).isNotEmpty().allMatch(context -> context == around);
  }

  @Test
  void b169_sdkThatIsRegisteredLateWorks() {
    GlobalOpenTelemetry.resetForTest();
    LateOpenTelemetry late = new LateOpenTelemetry();
    Model model = model(new Reply(), Tracing.create(late));

    model.chat(new Request());
    late.delegate = sampled.openTelemetry();
    model.chat(new Request());

    assertThat(SpanTree.of(sampled.spans())).containsExactly("chat m");
  }

  @Test
  void b169_wrapperTracedByAnObfuscatedGlobalWorksOnceItIsSet() {
    GlobalOpenTelemetry.resetForTest();
    Model before = model(new Reply(), Tracing.create(GlobalOpenTelemetry.getOrNoop()));
    before.chat(new Request());
    GlobalOpenTelemetry.set(sampled.openTelemetry());

    Model after = model(new Reply(), Tracing.create(GlobalOpenTelemetry.get()));
    after.chat(new Request());

    assertThat(SpanTree.of(sampled.spans())).containsExactly("chat m");
  }

  @Test
  void attributesForSamplersAreThereWhenTheyDecide() {
    List<Map.Entry<String, Attributes>> seen = new ArrayList<>();
    Telemetry spying = Telemetry.ofSpans(new SpySampler((n, a) -> seen.add(Map.entry(n, a))));

    model(new Reply(), spying.tracing()).chat(new Request());

    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).getKey()).isEqualTo("chat m");
    assertThat(seen.get(0).getValue().asMap())
        .containsEntry(stringKey("gen_ai.operation.name"), "chat")
        .containsEntry(stringKey("gen_ai.provider.name"), "acme")
        .containsEntry(stringKey("gen_ai.request.model"), "m")
        .hasSize(3);
    assertThat(spying.span().getAttributes().size()).isGreaterThan(6);
  }

  @Test
  void sampledCallReadsEachPartOnce() {
    Request request = new Request();
    Reply reply = new Reply();

    model(reply, sampled.tracing()).chat(request);

    assertThat(request.read).containsExactlyInAnyOrder("model", "label", "maxTokens");
    assertThat(reply.read).containsExactlyInAnyOrder("id", "tokens");
    assertThat(READS).hasValue(1);
    assertThat(MAPPINGS).hasValue(1);
  }

  private static void useAll(Model model, Request request) {
    model.chat(request);
    model.named(request);
    model.later(request).join();
    model.stream(request).forEachRemaining(reply -> {});
    model.publish(request).subscribe(new Collecting());
  }

  private static Model model(Reply reply, Tracing tracing) {
    return model(() -> reply, tracing);
  }

  private static Model model(Supplier<Reply> replies, Tracing tracing) {
    return TracedLazinessTest_Model.wrap(new ModelImpl(replies), tracing);
  }

  private static final class ModelImpl implements Model {
    private final Supplier<Reply> replies;
    CompletableFuture<Reply> lastFuture;
    Iterator<Reply> lastIterator;

    ModelImpl(Supplier<Reply> replies) {
      this.replies = replies;
    }

    @Override
    public String region() {
      READS.incrementAndGet();
      return "eu";
    }

    @Override
    public Reply chat(Request request) {
      return replies.get();
    }

    @Override
    public CompletableFuture<Reply> later(Request request) {
      lastFuture = CompletableFuture.completedFuture(replies.get());
      return lastFuture;
    }

    @Override
    public Reply named(Request request) {
      return replies.get();
    }

    @Override
    public Iterator<Reply> stream(Request request) {
      lastIterator = new OneShot(replies.get());
      return lastIterator;
    }

    @Override
    public Flow.Publisher<Reply> publish(Request request) {
      Reply reply = replies.get();
      return subscriber ->
          subscriber.onSubscribe(
              new Flow.Subscription() {
                private boolean done;

                @Override
                public void request(long n) {
                  if (!done) {
                    done = true;
                    subscriber.onNext(reply);
                    subscriber.onComplete();
                  }
                }

                @Override
                public void cancel() {}
              });
    }
  }

  private static final class OneShot implements Iterator<Reply> {
    private Reply reply;

    OneShot(Reply reply) {
      this.reply = reply;
    }

    @Override
    public boolean hasNext() {
      return reply != null;
    }

    @Override
    public Reply next() {
      Reply next = reply;
      reply = null;
      return next;
    }
  }

  private static final class Collecting implements Flow.Subscriber<Reply> {
    final List<Reply> elements = new ArrayList<>();

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Reply item) {
      elements.add(item);
    }

    @Override
    public void onError(Throwable throwable) {
      throw new AssertionError(throwable);
    }

    @Override
    public void onComplete() {}
  }

  /** Becomes a real one when it is told. */
  private static final class LateOpenTelemetry implements OpenTelemetry {
    volatile OpenTelemetry delegate = OpenTelemetry.noop();

    @Override
    public TracerProvider getTracerProvider() {
      return delegate.getTracerProvider();
    }

    @Override
    public ContextPropagators getPropagators() {
      return delegate.getPropagators();
    }
  }

  private record SpySampler(BiConsumer<String, Attributes> spy) implements Sampler {
    @Override
    public SamplingResult shouldSample(
        Context parent,
        String traceId,
        String name,
        SpanKind kind,
        Attributes attributes,
        List<LinkData> links) {
      spy.accept(name, attributes.toBuilder().build());
      return SamplingResult.recordAndSample();
    }

    @Override
    public String getDescription() {
      return "spy";
    }
  }
}
