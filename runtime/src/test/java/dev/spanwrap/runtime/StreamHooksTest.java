// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@SuppressWarnings("try")
class StreamHooksTest {
  private static final Operation STREAM = Operation.named("Model.stream").streamed();

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  private final Hooks hooks = new Hooks();

  private TracedCall begin() {
    return begin(STREAM);
  }

  private TracedCall begin(Operation operation) {
    return recorded.tracing().prepare(operation, hooks).begin();
  }

  private DeferredCall defer() {
    return recorded.tracing().defer(this::begin);
  }

  @Test
  void b84_b94_hooksRunInsideTheSpanInOrderAndSeeTheLastElement() {
    Span caller = recorded.tracer().spanBuilder("caller").startSpan();
    try (Scope scope = caller.makeCurrent()) {
      StepVerifier.create(ReactorTracing.trace(Flux.just("a", "b").hide(), defer()))
          .expectNext("a", "b")
          .verifyComplete();
    }
    caller.end();
    assertThat(hooks.signals).containsExactly("start", "element a", "element b", "complete b");
    assertThat(hooks.contexts.seen())
        .hasSize(4)
        .containsOnly(recorded.span("Model.stream").getSpanId());
  }

  @Test
  void b85_theElementHookRunsBeforeTheConsumerAndBeforeTheSpanEnds() {
    Operation operation = STREAM.endsWith(String.class);
    Iterator<String> traced = IteratorTracing.trace(List.of("done").iterator(), begin(operation));
    assertThat(traced.next()).isEqualTo("done");
    assertThat(hooks.signals).containsExactly("element done", "complete done");
    assertThat(traced.hasNext()).isFalse();
    recorded.span();
  }

  @Test
  void b90_afterAFailingElementTheErrorHookGetsTheElement() {
    Iterator<String> traced =
        IteratorTracing.trace(List.of("failed").iterator(), begin(STREAM.failsWith(String.class)));
    assertThat(traced.next()).isEqualTo("failed");
    assertThat(hooks.errors).hasSize(1);
    assertThat(((FailureElementException) hooks.errors.get(0)).element()).isEqualTo("failed");
  }

  @Test
  void b89_anElementHookThatThrowsReachesWhoPulls() {
    hooks.thrown = new IllegalStateException("hook");
    hooks.throwsAt = "element a";
    TracedCall call = begin();
    Iterator<String> traced = IteratorTracing.trace(List.of("a", "b").iterator(), call);
    assertThatThrownBy(traced::next).isSameAs(hooks.thrown);
    assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(traced.next()).isEqualTo("b");
  }

  @Test
  void b89_anElementHookThatThrowsCancelsUpstreamAndIsSignalledDownstream() {
    hooks.thrown = new IllegalStateException("hook");
    hooks.throwsAt = "element b";
    List<String> upstream = new CopyOnWriteArrayList<>();
    StepVerifier.create(
            ReactorTracing.trace(
                Flux.just("a", "b", "c").hide().doOnCancel(() -> upstream.add("cancel")), defer()))
        .expectNext("a")
        .verifyErrorSatisfies(error -> assertThat(error).isSameAs(hooks.thrown));
    assertThat(upstream).containsExactly("cancel");
    recorded.span();
  }

  @Test
  void b89_aStartHookThatThrowsIsSignalledAfterOnSubscribeAndTheDelegateIsNotSubscribedTo() {
    hooks.thrown = new IllegalStateException("hook");
    hooks.throwsAt = "start";
    List<String> upstream = new ArrayList<>();
    Flow.Publisher<String> source = subscriber -> upstream.add("subscribed");
    List<Object> seen = new ArrayList<>();
    PublisherTracing.trace(source, defer())
        .subscribe(
            new Flow.Subscriber<>() {
              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(1);
                seen.add("subscribed");
              }

              @Override
              public void onNext(String element) {
                seen.add(element);
              }

              @Override
              public void onError(Throwable error) {
                seen.add(error);
              }

              @Override
              public void onComplete() {
                seen.add("complete");
              }
            });
    assertThat(seen).containsExactly("subscribed", hooks.thrown);
    assertThat(upstream).isEmpty();
    recorded.span();
  }

  @Test
  void b89_aCompleteHookThatThrowsFailsTheCallAndReachesTheConsumer() {
    hooks.thrown = new IllegalStateException("hook");
    hooks.throwsAt = "complete b";
    TracedCall pulled = begin();
    Iterator<String> iterator = IteratorTracing.trace(List.of("a", "b").iterator(), pulled);
    iterator.next();
    iterator.next();
    assertThatThrownBy(iterator::hasNext).isSameAs(hooks.thrown);
    assertThat(pulled.outcome()).isEqualTo(Outcome.FAILED);
    StepVerifier.create(ReactorTracing.trace(Flux.just("a", "b").hide(), defer()))
        .expectNext("a", "b")
        .verifyErrorSatisfies(error -> assertThat(error).isSameAs(hooks.thrown));
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> traced = FutureTracing.trace(source, begin());
    source.complete("b");
    assertThatThrownBy(traced::join).hasCause(hooks.thrown);
    assertThat(
            FutureTracing.trace(CompletableFuture.completedFuture("b"), begin())
                .isCompletedExceptionally())
        .isTrue();
  }

  @Test
  void b86_aFuturesHookGetsItsValue() {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> traced = FutureTracing.trace(source, begin());
    source.complete("reply");
    assertThat(traced).isCompletedWithValue("reply");
    assertThat(hooks.signals).containsExactly("complete reply");
  }

  @Test
  void b147_cancellationRunsTheCancelHookAndAbandonmentNone() {
    List<String> published = new ArrayList<>();
    try (SubmissionPublisher<String> source = new SubmissionPublisher<>(Runnable::run, 4)) {
      StepVerifier.create(
              ReactorTracing.trace(
                  Flux.from(org.reactivestreams.FlowAdapters.toPublisher(source)), defer()))
          .then(() -> published.addAll(Arrays.asList("a", String.valueOf(source.submit("a")))))
          .expectNext("a")
          .thenCancel()
          .verify();
    }
    assertThat(hooks.signals).containsExactly("start", "element a", "cancel");
  }

  private static final class Hooks implements CallHooks {
    private final List<String> signals = new CopyOnWriteArrayList<>();
    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private final Contexts contexts = new Contexts();
    private @Nullable RuntimeException thrown;
    private @Nullable String throwsAt;

    private void signal(String signal) {
      contexts.note();
      signals.add(signal);
      if (signal.equals(throwsAt)) {
        throw thrown;
      }
    }

    @Override
    public void start() {
      signal("start");
    }

    @Override
    public void element(Object element) {
      signal("element " + element);
    }

    @Override
    public void complete(@Nullable Object result) {
      signal("complete " + result);
    }

    @Override
    public void error(Throwable error) {
      errors.add(error);
      signal("error");
    }

    @Override
    public void cancel() {
      signal("cancel");
    }
  }
}
