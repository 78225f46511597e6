// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Handlers of somebody else's, described by mixins, as LangChain4j has them. */
@SuppressWarnings("try")
class ReceiversTest {
  private static final AttributeKey<Long> ELEMENTS =
      AttributeKey.longKey("spanwrap.stream.elements");
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  record Request(String model) {}

  record Response(String text, int outputTokens) {}

  record Partial(String text) {}

  interface StreamingHandle {
    void cancel();

    boolean isCancelled();
  }

  interface PartialContext {
    StreamingHandle streamingHandle();
  }

  interface ResponseHandler {
    default void onPartial(String text) {}

    default void onPartial(Partial partial, PartialContext context) {
      onPartial(partial.text());
    }

    void onComplete(Response response);

    void onError(Throwable error);

    default String name() {
      return "default";
    }
  }

  interface StreamingModel {
    void chat(Request request, ResponseHandler handler);
  }

  @Streamed
  @MixinFor(StreamingHandle.class)
  interface StreamingHandleTracing {
    @On(Signal.CANCEL)
    void cancel();
  }

  @Streamed
  @MixinFor(PartialContext.class)
  interface PartialContextTracing {
    @Streamed(via = StreamingHandleTracing.class)
    StreamingHandle streamingHandle();
  }

  @Streamed
  @MixinFor(ResponseHandler.class)
  interface ResponseHandlerTracing {
    @On(Signal.ELEMENT)
    void onPartial(String text);

    @On(Signal.ELEMENT)
    void onPartial(
        Partial partial, @Streamed(via = PartialContextTracing.class) PartialContext context);

    @On(Signal.COMPLETE)
    void onComplete(Response response);

    @On(Signal.ERROR)
    void onError(Throwable error);
  }

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  @MixinFor(StreamingModel.class)
  interface StreamingModelTracing {
    @Capture(value = GenAi.REQUEST_MODEL, from = "request.model")
    @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.outputTokens")
    @Capture(
        value = "app.characters",
        from = "element.length",
        when = String.class,
        aggregate = Aggregate.SUM)
    void chat(
        Request request, @Streamed(via = ResponseHandlerTracing.class) ResponseHandler handler);
  }

  /** What the application wrote: keeps what it is told, and in which span. */
  private static final class Recorder implements ResponseHandler {
    final List<String> texts = new ArrayList<>();
    final List<Span> spans = new ArrayList<>();
    final AtomicReference<Response> response = new AtomicReference<>();
    final AtomicReference<Throwable> error = new AtomicReference<>();
    final CountDownLatch over = new CountDownLatch(1);
    Consumer<PartialContext> onContext = context -> {};

    @Override
    public void onPartial(String text) {
      texts.add(text);
      spans.add(Span.current());
    }

    @Override
    public void onPartial(Partial partial, PartialContext context) {
      onContext.accept(context);
      ResponseHandler.super.onPartial(partial, context);
    }

    @Override
    public void onComplete(Response told) {
      response.set(told);
      spans.add(Span.current());
      over.countDown();
    }

    @Override
    public void onError(Throwable told) {
      error.set(told);
      over.countDown();
    }

    @Override
    public String name() {
      return "recorder";
    }
  }

  private StreamingModel wrap(StreamingModel model) {
    return TracedReceiversTest_StreamingModel.wrap(model, telemetry.tracing());
  }

  /** A model that keeps its handler for the test to call back. */
  private static final class Producer implements StreamingModel {
    final AtomicReference<ResponseHandler> handler = new AtomicReference<>();
    final AtomicReference<Span> span = new AtomicReference<>();

    @Override
    public void chat(Request request, ResponseHandler told) {
      handler.set(told);
      span.set(Span.current());
    }
  }

  @Test
  void b78_callLastsUntilTheHandlerIsToldTheEnd() {
    Producer producer = new Producer();
    Recorder recorder = new Recorder();

    wrap(producer).chat(new Request("m-1"), recorder);
    assertThat(telemetry.openSpans()).isEqualTo(1);
    producer.handler.get().onPartial("one");
    producer.handler.get().onPartial("two");
    Response response = new Response("onetwo", 2);
    producer.handler.get().onComplete(response);

    SpanData span = telemetry.span();
    assertThat(span.getName()).isEqualTo("chat m-1");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getAttributes().get(ELEMENTS)).isEqualTo(2);
    assertThat(span.getAttributes().get(AttributeKey.longKey(GenAi.USAGE_OUTPUT_TOKENS)))
        .isEqualTo(2);
    assertThat(span.getAttributes().get(AttributeKey.longKey("app.characters"))).isEqualTo(6);
    assertThat(recorder.texts).containsExactly("one", "two");
    assertThat(recorder.response.get()).isSameAs(response);
    assertThat(span.getSpanId()).isEqualTo(producer.span.get().getSpanContext().getSpanId());
  }

  @Test
  void b83_callbacksRunInTheCallersContextOnWhateverThread() throws Exception {
    ExecutorService pool = telemetry.pool(1);
    Recorder recorder = new Recorder();
    StreamingModel model =
        wrap(
            (request, handler) ->
                pool.execute(
                    () -> {
                      handler.onPartial("one");
                      handler.onComplete(new Response("one", 1));
                    }));
    Span caller = telemetry.tracer().spanBuilder("caller").startSpan();

    try (Scope scope = caller.makeCurrent()) {
      model.chat(new Request("m"), recorder);
    }

    assertThat(recorder.over.await(10, TimeUnit.SECONDS)).isTrue();
    caller.end();
    assertThat(recorder.spans).isNotEmpty().allMatch(span -> span.equals(caller));
    assertThat(SpanTree.of(telemetry.spans())).hasSize(2);
  }

  @Test
  void spanHasEndedBeforeTheHandlerIsTold() {
    Producer producer = new Producer();
    List<Integer> open = new ArrayList<>();
    wrap(producer)
        .chat(
            new Request("m"),
            new ResponseHandler() {
              @Override
              public void onComplete(Response response) {
                open.add(telemetry.openSpans());
              }

              @Override
              public void onError(Throwable error) {}
            });

    producer.handler.get().onComplete(new Response("", 0));

    assertThat(open).containsExactly(0);
  }

  @Test
  void b82_completionInsideTheCallEndsOnceAndRestoresTheScope() {
    Recorder recorder = new Recorder();
    StreamingModel model =
        wrap(
            (request, handler) -> {
              handler.onComplete(new Response("at once", 1));
              assertThat(Span.current().getSpanContext().isValid()).isTrue();
            });

    model.chat(new Request("m"), recorder);

    assertThat(telemetry.span().getName()).isEqualTo("chat m");
    assertThat(recorder.spans).containsExactly(Span.getInvalid());
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void b80_whatComesAfterTheEndIsForwardedAndChangesNothing() {
    Producer producer = new Producer();
    Recorder recorder = new Recorder();
    wrap(producer).chat(new Request("m"), recorder);

    producer.handler.get().onComplete(new Response("done", 1));
    producer.handler.get().onPartial("late");
    IllegalStateException late = new IllegalStateException("late");
    producer.handler.get().onError(late);

    SpanData span = telemetry.span();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getAttributes().get(ELEMENTS)).isZero();
    assertThat(recorder.texts).containsExactly("late");
    assertThat(recorder.error.get()).isSameAs(late);
  }

  @Test
  void b80_concurrentCallbacksEndTheCallOnce() throws Exception {
    int threads = 4;
    ExecutorService pool = telemetry.pool(threads);
    Producer producer = new Producer();
    wrap(producer)
        .chat(
            new Request("m"),
            new ResponseHandler() {
              @Override
              public void onComplete(Response response) {}

              @Override
              public void onError(Throwable error) {}
            });
    CountDownLatch ready = new CountDownLatch(threads);
    CountDownLatch done = new CountDownLatch(threads);

    for (int i = 0; i < threads; i++) {
      pool.execute(
          () -> {
            ready.countDown();
            try {
              ready.await();
            } catch (InterruptedException interrupted) {
              Thread.currentThread().interrupt();
            }
            producer.handler.get().onPartial("x");
            producer.handler.get().onComplete(new Response("x", 1));
            done.countDown();
          });
    }

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void b81_defaultMethodsAreForwardedToTheHandlersOwn() {
    Producer producer = new Producer();
    Recorder recorder = new Recorder();
    wrap(producer).chat(new Request("m"), recorder);

    assertThat(producer.handler.get().name()).isEqualTo("recorder");
    producer.handler.get().onPartial(new Partial("one"), context(() -> {}));
    producer.handler.get().onComplete(new Response("one", 1));

    assertThat(recorder.texts).containsExactly("one");
    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(1);
    assertThat(TracedWrapper.unwrap(producer.handler.get())).isSameAs(recorder);
  }

  private static PartialContext context(Runnable cancel) {
    return () ->
        new StreamingHandle() {
          private boolean cancelled;

          @Override
          public void cancel() {
            cancelled = true;
            cancel.run();
          }

          @Override
          public boolean isCancelled() {
            return cancelled;
          }
        };
  }

  @Test
  void aHandleInsideACallbacksArgumentCancels() {
    Producer producer = new Producer();
    Recorder recorder = new Recorder();
    List<Span> cancelledIn = new ArrayList<>();
    List<Boolean> cancelled = new ArrayList<>();
    recorder.onContext =
        context -> {
          context.streamingHandle().cancel();
          cancelled.add(context.streamingHandle().isCancelled());
        };
    wrap(producer).chat(new Request("m"), recorder);
    StreamingHandle handle = context(() -> cancelledIn.add(Span.current())).streamingHandle();

    producer.handler.get().onPartial(new Partial("one"), () -> handle);
    producer.handler.get().onError(new IllegalStateException("told after it was cancelled"));

    SpanData span = telemetry.span();
    assertThat(span.getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(cancelledIn)
        .extracting(it -> it.getSpanContext().getSpanId())
        .containsExactly(span.getSpanId());
    assertThat(cancelled).containsExactly(true);
    assertThat(recorder.error.get()).hasMessage("told after it was cancelled");
  }

  @Test
  void anErrorFailsTheCall() {
    Producer producer = new Producer();
    Recorder recorder = new Recorder();
    IllegalStateException error = new IllegalStateException("broken");
    wrap(producer).chat(new Request("m"), recorder);

    producer.handler.get().onError(error);

    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(telemetry.span().getAttributes().get(AttributeKey.stringKey("error.type")))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(recorder.error.get()).isSameAs(error);
  }

  @Test
  void aDelegateThatThrowsFailsTheCall() {
    IllegalArgumentException error = new IllegalArgumentException("no such model");
    StreamingModel model =
        wrap(
            (request, handler) -> {
              throw error;
            });

    assertThatThrownBy(() -> model.chat(new Request("m"), new Recorder())).isSameAs(error);

    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void aHandlerThatThrowsCancelsTheCall() {
    Producer producer = new Producer();
    IllegalStateException error = new IllegalStateException("cannot take it");
    wrap(producer)
        .chat(
            new Request("m"),
            new ResponseHandler() {
              @Override
              public void onPartial(String text) {
                throw error;
              }

              @Override
              public void onComplete(Response response) {}

              @Override
              public void onError(Throwable failure) {}
            });

    assertThatThrownBy(() -> producer.handler.get().onPartial("one")).isSameAs(error);

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
  }

  @Test
  void b79_aHandlerThatIsNeverCalledBackLeavesTheCallAbandoned() {
    StreamingModel model = wrap((request, handler) -> handler.onPartial("one"));

    model.chat(new Request("m"), new Recorder());

    await()
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(telemetry.spans()).hasSize(1);
            });
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("abandoned");
    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(1);
  }

  @Test
  void aHandlerThatTheProducerHoldsIsNotAbandoned() {
    Producer producer = new Producer();
    wrap(producer).chat(new Request("m"), new Recorder());

    for (int i = 0; i < 5; i++) {
      System.gc();
    }

    assertThat(telemetry.openSpans()).isEqualTo(1);
    producer.handler.get().onComplete(new Response("", 0));
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isNull();
  }

  @Test
  void aNullHandlerStaysNullAndTheCallEndsWithTheMethod() {
    Producer producer = new Producer();

    passNull(wrap(producer));

    assertThat(producer.handler.get()).isNull();
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isNull();
  }

  @SuppressWarnings("NullAway") // as applications do
  private static void passNull(StreamingModel model) {
    model.chat(new Request("m"), null);
  }

  @Test
  void disabledTracingPassesTheHandlerItself() {
    Producer producer = new Producer();
    Recorder recorder = new Recorder();

    TracedReceiversTest_StreamingModel.wrap(producer, Tracing.disabled())
        .chat(new Request("m"), recorder);

    assertThat(producer.handler.get()).isSameAs(recorder);
  }
}
