// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.conformance.hooks.RunnerHooks.Run;
import dev.spanwrap.conformance.testing.OnEachKindOfThread;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.conformance.testing.Threads;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HooksTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.NAME, "a template names the tool")
          .waiving(Rule.REQUIRED, "the name of the tool is in a template only");

  private final Run run = new Run("run-1");
  private final Map<String, String> spans = Collections.synchronizedMap(new LinkedHashMap<>());
  private final CompletableFuture<Void> later = new CompletableFuture<>();
  private RuntimeException failure;

  private void at(String place) {
    spans.put(place, Span.current().getSpanContext().getSpanId());
  }

  /** Hooks that remember inside which span they ran. */
  private class Remembering implements RunnerHooks {
    private final String name;

    Remembering(String name) {
      this.name = name;
    }

    @Override
    public void onModelStart(Run run, String prompt) {
      at(name + ".start");
      Span.current().setAttribute(name + ".started", true);
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public void onModelEnd(Run run, long tokens) {
      at(name + ".end");
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public void onToken(Run run, String token) {
      at(name + ".token");
    }

    @Override
    public void onToolStart(Run run, String tool) {
      at(name + ".toolStart");
    }

    @Override
    public CompletionStage<Void> beforeEmbedding() {
      at(name + ".before");
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> afterEmbedding() {
      at(name + ".after");
      return later;
    }

    @Override
    public int onStep(int step) {
      at(name + ".step");
      return step;
    }
  }

  private class Running implements Runnables {
    @Override
    public String chat(Run run, String model) {
      at("chat");
      return model;
    }

    @Override
    public Iterator<String> stream(Run run, String model) {
      at("stream");
      return List.of("a", "b").iterator();
    }

    @Override
    public String tool(String run, String name) {
      at("tool");
      return name;
    }

    @Override
    public String embed(String model) {
      at("embed");
      return model;
    }

    @Override
    public void agent(String name, Runnable turns) {
      turns.run();
    }

    @Override
    public int step(int step) {
      return step;
    }
  }

  private final Tracing tracing = telemetry.tracing();
  private final RunnerHooks hooks = TracedRunnerHooks.wrap(new Remembering("run"), tracing);
  private final Runnables runnables = TracedRunnables.wrap(new Running(), tracing);

  @Test
  void b84_hooksAndModelRunInsideTheSameSpan() {
    hooks.onModelStart(run, "hello");
    String reply = runnables.chat(run, "gpt");
    hooks.onModelEnd(run, 7);

    assertThat(reply).isEqualTo("gpt");
    SpanData span = telemetry.span("chat gpt");
    assertThat(telemetry.spans()).hasSize(1);
    assertThat(spans)
        .containsOnlyKeys("run.start", "chat", "run.end")
        .allSatisfy((place, current) -> assertThat(current).isEqualTo(span.getSpanId()));
    assertThat(span.getAttributes().get(AttributeKey.stringKey("hook.prompt"))).isEqualTo("hello");
    assertThat(span.getAttributes().get(AttributeKey.booleanKey("run.started"))).isTrue();
    assertThat(span.getAttributes().get(AttributeKey.longKey("gen_ai.usage.output_tokens")))
        .isEqualTo(7);
  }

  @Test
  void b84_hooksAndStreamRunInsideTheSameSpan() {
    hooks.onModelStart(run, "hello");
    runnables.stream(run, "gpt").forEachRemaining(token -> hooks.onToken(run, token));
    assertThat(telemetry.openSpans()).isEqualTo(1);
    hooks.onModelEnd(run, 7);

    SpanData span = telemetry.span("chat gpt");
    assertThat(telemetry.spans()).hasSize(1);
    assertThat(spans)
        .containsOnlyKeys("run.start", "stream", "run.token", "run.end")
        .allSatisfy((place, current) -> assertThat(current).isEqualTo(span.getSpanId()));
    assertThat(span.getAttributes().get(AttributeKey.stringKey("hook.token"))).isEqualTo("b");
  }

  @OnEachKindOfThread
  void b84_aBracketIsClosedOnAnotherThread(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);

    hooks.onModelStart(run, "hello");
    pool.submit(() -> runnables.chat(run, "gpt")).get();
    pool.submit(() -> hooks.onModelEnd(run, 7)).get();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat gpt");
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void b86_theModelsSpanHasEndedBeforeTheToolBegins() {
    runnables.agent(
        "ada",
        () -> {
          hooks.onModelStart(run, "hello");
          runnables.chat(run, "gpt");
          hooks.onModelEnd(run, 7);
          hooks.onToolStart(run, "search");
          runnables.tool("run-1", "search");
          hooks.onToolEnd(run);
        });

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "  chat gpt", "  execute_tool search");
    assertThat(spans.get("run.toolStart")).isEqualTo(spans.get("tool"));
  }

  @Test
  void b87_severalHooksShareTheSpan() {
    RunnerHooks agentHooks = TracedRunnerHooks.wrap(new Remembering("agent"), tracing);

    hooks.onModelStart(run, "hello");
    agentHooks.onModelStart(run, "hello");
    runnables.chat(run, "gpt");
    agentHooks.onModelEnd(run, 7);
    assertThat(telemetry.openSpans()).isEqualTo(1);
    hooks.onModelEnd(run, 7);

    SpanData span = telemetry.span("chat gpt");
    assertThat(telemetry.spans()).hasSize(1);
    assertThat(spans)
        .hasSize(5)
        .allSatisfy((place, current) -> assertThat(current).isEqualTo(span.getSpanId()));
  }

  @Test
  void b89_aHookThatThrowsBeforeTheModelFailsTheSpan() {
    failure = new IllegalStateException("stop");

    assertThatThrownBy(() -> hooks.onModelStart(run, "hello")).isSameAs(failure);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void b89_aHookThatThrowsAfterTheModelFailsTheSpanOnce() {
    hooks.onModelStart(run, "hello");
    runnables.chat(run, "gpt");
    failure = new IllegalStateException("stop");

    assertThatThrownBy(() -> hooks.onModelEnd(run, 7)).isSameAs(failure);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat gpt ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void b91_theSpanLastsUntilTheHooksStageCompletes() {
    runnables.agent(
        "ada",
        () -> {
          hooks.beforeEmbedding();
          runnables.embed("small");
          CompletionStage<Void> after = hooks.afterEmbedding();
          assertThat(telemetry.spans()).isEmpty();
          later.complete(null);
          assertThat(after.toCompletableFuture()).isCompleted();
          assertThat(telemetry.spans()).hasSize(1);
        });

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "  embeddings small");
    assertThat(spans)
        .hasSize(3)
        .allSatisfy(
            (place, current) ->
                assertThat(current).isEqualTo(telemetry.span("embeddings small").getSpanId()));
  }

  @Test
  void b93_withTracingOffTheHooksThemselvesAreReturned() {
    Remembering plain = new Remembering("run");

    assertThat(TracedRunnerHooks.wrap(plain, Tracing.disabled())).isSameAs(plain);
  }

  @Test
  void aBracketThatNobodyClosesEndsWithWhatEnclosesIt() {
    runnables.agent(
        "ada",
        () -> {
          hooks.onModelStart(run, "hello");
          runnables.chat(run, "gpt");
        });

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent ada", "  chat gpt");
  }

  @Test
  void aBracketThatNothingJoinsKeepsItsOwnName() {
    hooks.onToolStart(run, "search");
    hooks.onToolEnd(run);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("run search");
  }

  @Test
  void aHookThatClosesNothingJustRuns() {
    hooks.onModelEnd(run, 7);

    assertThat(spans).containsEntry("run.end", SpanId.getInvalid());
    assertThat(telemetry.spans()).isEmpty();
  }

  @OnEachKindOfThread
  void aNestedHookFindsTheCallByItsKeyOnAnotherThread(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);
    Runnables calling =
        TracedRunnables.wrap(
            new Running() {
              @Override
              public int step(int step) {
                try {
                  return pool.submit(() -> hooks.onStep(step)).get();
                } catch (Exception error) {
                  throw new AssertionError(error);
                }
              }
            },
            tracing);

    assertThat(calling.step(42)).isEqualTo(42);

    assertThat(spans).containsEntry("run.step", telemetry.span("Runnables.step").getSpanId());
  }

  @Test
  void aNestedHookWithoutAKeyRecordsOnTheCurrentCall() {
    runnables.agent("ada", () -> hooks.onNote("halfway"));

    assertThat(
            telemetry
                .span("invoke_agent ada")
                .getAttributes()
                .get(AttributeKey.stringKey("hook.note")))
        .isEqualTo("halfway");
  }

  @Test
  void aNestedHookWithoutACallJustRuns() {
    assertThat(hooks.onStep(42)).isEqualTo(42);
    hooks.onNote("nobody");

    assertThat(spans).containsEntry("run.step", SpanId.getInvalid());
    assertThat(telemetry.spans()).isEmpty();
  }
}
