// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.conformance.testing.Threads;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Driven hooks that are over when their stages complete, around all that yields one value later.
 */
@SuppressWarnings("try")
class AwaitedHooksTest {
  private static final ContextKey<String> TENANT = ContextKey.named("tenant");
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final List<String> spans = Collections.synchronizedList(new ArrayList<>());
  private final List<Context> consumers = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<String> answer = new CompletableFuture<>();
  private @Nullable IOException thrown;
  private @Nullable CompletionStage<Void> starting = new CompletableFuture<>();
  private @Nullable CompletionStage<Void> completing = new CompletableFuture<>();
  private @Nullable CompletionStage<Void> failing = new CompletableFuture<>();
  private @Nullable CompletionStage<Void> cancelling = new CompletableFuture<>();

  private void note(String line) {
    lines.add(line);
    spans.add(Span.current().getSpanContext().getSpanId());
  }

  private final AwaitedModel.Guards hooks =
      new AwaitedModel.Guards() {
        @Override
        public @Nullable CompletionStage<Void> check(String prompt) {
          note("start");
          return starting;
        }

        @Override
        public void checked(String prompt) {
          note("checked");
        }

        @Override
        public @Nullable CompletionStage<Void> replied(String prompt) {
          note("complete");
          return completing;
        }

        @Override
        public @Nullable CompletionStage<Void> refused(String prompt, Throwable error) {
          note("error");
          return failing;
        }

        @Override
        public @Nullable CompletionStage<Void> cancelled(String prompt) {
          note("cancel");
          return cancelling;
        }
      };

  private void consume(String signal) {
    lines.add(signal);
    consumers.add(Context.current());
  }

  private AwaitedModel model(Tracing tracing) {
    return TracedAwaitedModel.wrap(
        new AwaitedModel.Fake(answer, () -> note("delegate"), thrown), hooks, tracing);
  }

  /** Asks in a context of the caller's own; returns what cancels. */
  private Runnable ask(AwaitedModel.Shape shape) {
    return ask(shape, telemetry.tracing());
  }

  private Runnable ask(AwaitedModel.Shape shape, Tracing tracing) {
    try (Scope scope = Context.current().with(TENANT, "acme").makeCurrent()) {
      return shape.ask(model(tracing), this::consume);
    }
  }

  private static void complete(@Nullable CompletionStage<Void> stage) {
    ((CompletableFuture<Void>) stage).complete(null);
  }

  private static void fail(@Nullable CompletionStage<Void> stage, Throwable error) {
    ((CompletableFuture<Void>) stage).completeExceptionally(error);
  }

  private void everythingRanInside(String spanId) {
    assertThat(spans).isNotEmpty().containsOnly(spanId);
    assertThat(consumers)
        .isNotEmpty()
        .allSatisfy(
            context -> {
              assertThat(context.get(TENANT)).isEqualTo("acme");
              assertThat(Span.fromContext(context).getSpanContext().isValid()).isFalse();
            });
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void b91_theDelegateTheEndAndTheConsumerWaitForTheHooks(AwaitedModel.Shape shape) {
    ask(shape);
    assertThat(lines).containsExactly("start");
    assertThat(Context.current()).isSameAs(Context.root());

    complete(starting);
    assertThat(lines).containsExactly("start", "checked", "delegate");
    answer.complete("yes");
    assertThat(lines).containsExactly("start", "checked", "delegate", "complete");
    assertThat(telemetry.openSpans()).isEqualTo(1);
    assertThat(telemetry.spans()).isEmpty();

    complete(completing);
    assertThat(lines)
        .containsExactly("start", "checked", "delegate", "complete", shape.delivers("yes"));
    everythingRanInside(telemetry.span().getSpanId());
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void hooksThatAreOverWhenTheyReturnDelayNothing(AwaitedModel.Shape shape) {
    starting = CompletableFuture.completedFuture(null);
    completing = null;
    answer.complete("yes");

    ask(shape);

    assertThat(lines)
        .containsExactly("start", "checked", "delegate", "complete", shape.delivers("yes"));
    everythingRanInside(telemetry.span().getSpanId());
  }

  static Stream<Arguments> shapesAndThreads() {
    return Arrays.stream(AwaitedModel.Shape.values())
        .flatMap(shape -> Threads.available().map(threads -> Arguments.of(shape, threads)));
  }

  @ParameterizedTest
  @MethodSource("shapesAndThreads")
  void b91_stagesMayCompleteOnThreadsOfAPool(AwaitedModel.Shape shape, Threads threads)
      throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);
    ask(shape);

    pool.submit(() -> complete(starting)).get();
    pool.submit(() -> answer.complete("yes")).get();
    pool.submit(() -> complete(completing)).get();

    assertThat(lines)
        .containsExactly("start", "checked", "delegate", "complete", shape.delivers("yes"));
    everythingRanInside(telemetry.span().getSpanId());
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void b89_aStageThatFailsBeforeTheDelegateKeepsItFromBeingCalled(AwaitedModel.Shape shape) {
    failing = null;
    IOException refusal = new IOException("no");
    ask(shape);

    fail(starting, refusal);

    assertThat(lines).containsExactly("start", "error", "failed " + refusal);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat ERROR(java.io.IOException)");
    everythingRanInside(telemetry.span().getSpanId());
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void b89_aStageThatHasFailedAlreadyIsSignalledAllTheSame(AwaitedModel.Shape shape) {
    failing = null;
    IOException refusal = new IOException("no");
    starting = CompletableFuture.failedFuture(refusal);

    ask(shape);

    assertThat(lines).containsExactly("start", "error", "failed " + refusal);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat ERROR(java.io.IOException)");
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void b89_aStageThatFailsAfterTheDelegateFailsTheSpanAndReachesTheConsumer(
      AwaitedModel.Shape shape) {
    starting = null;
    IOException bad = new IOException("bad reply");
    ask(shape);
    answer.complete("yes");

    fail(completing, bad);

    assertThat(lines).containsExactly("start", "checked", "delegate", "complete", "failed " + bad);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat ERROR(java.io.IOException)");
    everythingRanInside(telemetry.span().getSpanId());
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void b89_aStageThatHasFailedAfterTheDelegateIsAHookThatThrew(AwaitedModel.Shape shape) {
    starting = null;
    IOException bad = new IOException("bad reply");
    completing = CompletableFuture.failedFuture(bad);
    ask(shape);

    answer.complete("yes");

    assertThat(lines).containsExactly("start", "checked", "delegate", "complete", "failed " + bad);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat ERROR(java.io.IOException)");
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void b90_onFailureTheErrorHooksStageIsAwaitedAndItsFailureSuppressed(AwaitedModel.Shape shape) {
    starting = null;
    IOException error = new IOException("down");
    IllegalStateException second = new IllegalStateException("hook");
    ask(shape);

    answer.completeExceptionally(error);
    assertThat(lines).containsExactly("start", "checked", "delegate", "error");
    assertThat(telemetry.openSpans()).isEqualTo(1);
    fail(failing, second);

    assertThat(lines).containsExactly("start", "checked", "delegate", "error", "failed " + error);
    assertThat(error.getSuppressed()).containsExactly(second);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat ERROR(java.io.IOException)");
    everythingRanInside(telemetry.span().getSpanId());
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void whoeverCancelsBeforeTheDelegateKeepsItFromBeingCalled(AwaitedModel.Shape shape) {
    cancelling = null;
    Runnable cancel = ask(shape);

    cancel.run();

    assertThat(((CompletableFuture<Void>) starting).isDone()).as("the hook's own stage").isFalse();
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    complete(starting);
    assertThat(lines).doesNotContain("delegate").startsWith("start").contains("cancel");
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void theEndOfACancelledCallWaitsForItsHookButNotItsConsumer(AwaitedModel.Shape shape) {
    starting = null;
    Runnable cancel = ask(shape);

    cancel.run();

    assertThat(lines).startsWith("start", "checked", "delegate", "cancel");
    assertThat(lines.subList(4, lines.size())).isEqualTo(shape.tellsOfCancellation());
    assertThat(telemetry.openSpans()).isEqualTo(1);
    complete(cancelling);
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void whoeverCancelsWhileHooksAreAwaitedIsToldNothingMore(AwaitedModel.Shape shape) {
    starting = null;
    Runnable cancel = ask(shape);
    answer.complete("yes");

    cancel.run();
    complete(completing);

    assertThat(lines).doesNotContain(shape.delivers("yes"));
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isNull();
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void b93_withTracingOffTheHooksAreAwaitedInTheSameOrder(AwaitedModel.Shape shape) {
    ask(shape, Tracing.disabled());
    assertThat(lines).containsExactly("start");
    complete(starting);
    answer.complete("yes");
    assertThat(lines).containsExactly("start", "checked", "delegate", "complete");
    complete(completing);

    assertThat(lines)
        .containsExactly("start", "checked", "delegate", "complete", shape.delivers("yes"));
    everythingRanInside(Span.getInvalid().getSpanContext().getSpanId());
    assertThat(telemetry.spans()).isEmpty();
  }

  @Traced(Role.HOOK)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface RunHooks {
    @OpensSpan(Role.MODEL)
    default void onModelStart() {}

    @ClosesSpan(Role.MODEL)
    default void onModelEnd() {}
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void underABracketTheConsumerWaitsForTheHooksAndTheSpanForTheBracket(AwaitedModel.Shape shape) {
    Tracing tracing = telemetry.tracing();
    RunHooks bracket = TracedAwaitedHooksTest_RunHooks.wrap(new RunHooks() {}, tracing);
    starting = null;
    bracket.onModelStart();
    shape.ask(model(tracing), this::consume);

    answer.complete("yes");
    assertThat(lines).containsExactly("start", "checked", "delegate", "complete");
    complete(completing);
    assertThat(lines).endsWith(shape.delivers("yes"));
    assertThat(telemetry.openSpans()).isEqualTo(1);
    bracket.onModelEnd();

    assertThat(spans).containsOnly(telemetry.span().getSpanId());
  }

  @ParameterizedTest
  @EnumSource(
      value = AwaitedModel.Shape.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FUTURE", "STAGE"})
  void whatASubscriptionIsRejectedWithWaitsForTheErrorHook(AwaitedModel.Shape shape) {
    IllegalStateException refusal = new IllegalStateException("no");
    AwaitedModel.Guards refusing =
        new AwaitedModel.Guards() {
          @Override
          public CompletionStage<Void> check(String prompt) {
            throw refusal;
          }

          @Override
          public void checked(String prompt) {}

          @Override
          public @Nullable CompletionStage<Void> replied(String prompt) {
            return null;
          }

          @Override
          public @Nullable CompletionStage<Void> refused(String prompt, Throwable error) {
            return failing;
          }

          @Override
          public @Nullable CompletionStage<Void> cancelled(String prompt) {
            return null;
          }
        };
    shape.ask(
        TracedAwaitedModel.wrap(
            new AwaitedModel.Fake(answer, () -> note("delegate"), null),
            refusing,
            telemetry.tracing()),
        this::consume);
    assertThat(lines).isEmpty();

    complete(failing);

    assertThat(lines).containsExactly("failed " + refusal);
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void whatTheDelegateThrowsLaterFailsTheFuture() {
    failing = null;
    thrown = new IOException("thrown");
    ask(AwaitedModel.Shape.FUTURE);

    complete(starting);

    assertThat(lines).containsExactly("start", "checked", "delegate", "error", "failed " + thrown);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat ERROR(java.io.IOException)");
  }

  @ParameterizedTest
  @EnumSource(AwaitedModel.Shape.class)
  void hooksThatNobodyCanCompleteAnyMoreLeaveTheCallAbandoned(AwaitedModel.Shape shape) {
    ask(shape);
    starting = null;
    awaitAbandoned(1);

    ask(shape);
    answer.complete("yes");
    completing = null;
    awaitAbandoned(2);
  }

  private void awaitAbandoned(int spans) {
    await()
        .until(
            () -> {
              System.gc();
              return telemetry.spans().size() == spans;
            });
    assertThat(telemetry.spans())
        .allSatisfy(span -> assertThat(span.getAttributes().get(OUTCOME)).isEqualTo("abandoned"));
  }
}
