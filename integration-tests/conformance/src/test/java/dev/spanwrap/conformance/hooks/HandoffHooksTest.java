// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.OnEachKindOfThread;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.conformance.testing.Threads;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Handoffs that a runner announces to its hooks. */
@SuppressWarnings("try")
class HandoffHooksTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Traced(Role.HOOK)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface AgentHooks {
    @OpensSpan(Role.AGENT)
    default void onStart(@SpanKey Object run, @Capture(GenAi.AGENT_NAME) String agent) {}

    @SwitchesSpan(Role.AGENT)
    default void onHandoff(@SpanKey Object run, @Capture(GenAi.AGENT_NAME) String next) {}

    @SwitchesSpan(Role.AGENT)
    default CompletionStage<Void> onHandoffLater(
        @SpanKey Object run, @Capture(GenAi.AGENT_NAME) String next) {
      return CompletableFuture.completedFuture(null);
    }

    @ClosesSpan(Role.AGENT)
    default void onEnd(@SpanKey Object run) {}

    @OpensSpan(Role.MODEL)
    default void onModelStart(@SpanKey Object run, @Capture(GenAi.REQUEST_MODEL) String model) {}

    @ClosesSpan(Role.MODEL)
    default void onModelEnd(@SpanKey Object run) {}
  }

  @Traced(Role.HOOK)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface KeylessHooks {
    @OpensSpan(Role.AGENT)
    default void onStart(@Capture(GenAi.AGENT_NAME) String agent) {}

    @SwitchesSpan(Role.AGENT)
    default void onHandoff(@Capture(GenAi.AGENT_NAME) String next) {}

    @ClosesSpan(Role.AGENT)
    default void onEnd() {}
  }

  @Traced
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Agents {
    @Traced(Role.AGENT)
    void run(@SpanKey Object run, @Capture(GenAi.AGENT_NAME) String agent, Runnable turns);

    @Traced(Role.MODEL)
    String chat(@Capture(GenAi.REQUEST_MODEL) String model);
  }

  private final Object run = new Object();
  private final Tracing tracing = telemetry.tracing();
  private final Map<String, String> spans = new ConcurrentHashMap<>();

  private final Agents agents =
      TracedHandoffHooksTest_Agents.wrap(
          new Agents() {
            @Override
            public void run(Object run, String agent, Runnable turns) {
              turns.run();
            }

            @Override
            public String chat(String model) {
              return model;
            }
          },
          tracing);

  private AgentHooks hooks(AgentHooks hooks) {
    return TracedHandoffHooksTest_AgentHooks.wrap(hooks, tracing);
  }

  private void at(String place) {
    spans.put(place, Span.current().getSpanContext().getSpanId());
  }

  @Test
  void b102_aHandoffStartsASiblingAndEndsWhatItReplaces() {
    AgentHooks hooks =
        hooks(
            new AgentHooks() {
              @Override
              public void onHandoff(Object run, String next) {
                at("handoff");
              }
            });
    Span request = telemetry.tracer().spanBuilder("request").startSpan();

    try (Scope scope = request.makeCurrent()) {
      hooks.onStart(run, "ada");
      agents.run(run, "ada", () -> agents.chat("gpt"));
      hooks.onHandoff(run, "bob");
      assertThat(telemetry.spans())
          .extracting(SpanData::getName)
          .containsExactly("chat gpt", "invoke_agent ada");
      agents.run(run, "bob", () -> agents.chat("o3"));
      hooks.onEnd(run);
    }
    request.end();

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "request", "  invoke_agent ada", "    chat gpt", "  invoke_agent bob", "    chat o3");
    assertThat(spans).containsEntry("handoff", telemetry.span("invoke_agent bob").getSpanId());
  }

  @Test
  void b102_aHandoffInsideTheAgentThatHandsOverStartsASiblingToo() {
    AgentHooks hooks = hooks(new AgentHooks() {});

    hooks.onStart(run, "ada");
    agents.run(
        run,
        "ada",
        () -> {
          hooks.onHandoff(run, "bob");
          agents.run(run, "bob", () -> agents.chat("o3"));
          hooks.onEnd(run);
        });

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "invoke_agent bob", "  chat o3");
  }

  @Test
  void b104_afterAHandoffInsideTheAgentThatHandsOverItsModelsAreBelowTheOtherOne() {
    AgentHooks hooks = hooks(new AgentHooks() {});

    hooks.onStart(run, "ada");
    agents.run(
        run,
        "ada",
        () -> {
          hooks.onModelStart(run, "gpt");
          hooks.onModelEnd(run);
          hooks.onHandoff(run, "bob");
          hooks.onModelStart(run, "o3");
          hooks.onModelEnd(run);
          hooks.onEnd(run);
        });

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "  chat gpt", "invoke_agent bob", "  chat o3");
  }

  @Test
  void b102_withoutKeysAHandoffReplacesWhatIsOpenInTheSamePlace() {
    KeylessHooks hooks = TracedHandoffHooksTest_KeylessHooks.wrap(new KeylessHooks() {}, tracing);

    hooks.onStart("ada");
    hooks.onHandoff("bob");
    hooks.onHandoff("eve");
    assertThat(telemetry.openSpans()).isEqualTo(1);
    hooks.onEnd();

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "invoke_agent bob", "invoke_agent eve");
  }

  @OnEachKindOfThread
  void b102_aHandoffOnAThreadOfAPool(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);
    AgentHooks hooks = hooks(new AgentHooks() {});

    agents.run(
        new Object(),
        "main",
        () -> {
          hooks.onStart(run, "ada");
          join(pool.submit(() -> hooks.onHandoff(run, "bob")));
          join(pool.submit(() -> hooks.onEnd(run)));
        });

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent main", "  invoke_agent ada", "  invoke_agent bob");
  }

  private static void join(Future<?> task) {
    try {
      task.get();
    } catch (Exception error) {
      throw new AssertionError(error);
    }
  }

  @Test
  void b107_aHandoffThatFailsLeavesTheOutgoingAgentInForce() {
    IllegalStateException refusal = new IllegalStateException("no");
    AgentHooks hooks =
        hooks(
            new AgentHooks() {
              @Override
              public void onHandoff(Object run, String next) {
                throw refusal;
              }
            });

    hooks.onStart(run, "ada");
    assertThatThrownBy(() -> hooks.onHandoff(run, "bob")).isSameAs(refusal);
    assertThat(telemetry.openSpans()).isEqualTo(1);
    agents.run(run, "ada", () -> agents.chat("gpt"));
    hooks.onEnd(run);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "invoke_agent ada",
            "  chat gpt",
            "invoke_agent bob ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void b87_hooksOfTheRunAndOfTheAgentShareAHandoff() {
    AgentHooks ofRun = hooks(new AgentHooks() {});
    AgentHooks ofAgent = hooks(new AgentHooks() {});

    ofRun.onStart(run, "ada");
    ofAgent.onStart(run, "ada");
    ofRun.onHandoff(run, "bob");
    ofAgent.onHandoff(run, "bob");
    agents.run(run, "bob", () -> agents.chat("o3"));
    ofAgent.onEnd(run);
    assertThat(telemetry.openSpans()).isEqualTo(1);
    ofRun.onEnd(run);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "invoke_agent bob", "  chat o3");
  }

  @Test
  void anAgentThatIsHandedOverToMayBeAnnouncedAsStartingToo() {
    AgentHooks hooks = hooks(new AgentHooks() {});

    hooks.onStart(run, "ada");
    hooks.onHandoff(run, "bob");
    hooks.onStart(run, "bob");
    agents.run(run, "bob", () -> agents.chat("o3"));
    hooks.onEnd(run);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "invoke_agent bob", "  chat o3");
  }

  @Test
  void aHandoffFromNobodyOpens() {
    AgentHooks hooks = hooks(new AgentHooks() {});

    hooks.onHandoff(run, "bob");
    hooks.onEnd(run);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent bob");
  }

  @OnEachKindOfThread
  void ofTwoHandoffsAtOnceTheOneThatReturnsLastIsInForce(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 2);
    Map<String, CountDownLatch> entered =
        Map.of("bob", new CountDownLatch(1), "eve", new CountDownLatch(1));
    Map<String, CountDownLatch> released =
        Map.of("bob", new CountDownLatch(1), "eve", new CountDownLatch(1));
    AgentHooks hooks =
        hooks(
            new AgentHooks() {
              @Override
              public void onHandoff(Object run, String next) {
                entered.get(next).countDown();
                try {
                  released.get(next).await();
                } catch (InterruptedException error) {
                  throw new AssertionError(error);
                }
              }
            });

    hooks.onStart(run, "ada");
    Future<?> bob = pool.submit(() -> hooks.onHandoff(run, "bob"));
    entered.get("bob").await();
    Future<?> eve = pool.submit(() -> hooks.onHandoff(run, "eve"));
    entered.get("eve").await();
    released.get("eve").countDown();
    eve.get();
    assertThat(telemetry.spans()).extracting(SpanData::getName).containsExactly("invoke_agent ada");
    released.get("bob").countDown();
    bob.get();
    assertThat(telemetry.spans())
        .extracting(SpanData::getName)
        .containsExactly("invoke_agent ada", "invoke_agent eve");
    hooks.onEnd(run);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "invoke_agent bob", "invoke_agent eve");
  }

  @Test
  void closedDuringAHandoffNothingStaysOpen() {
    AgentHooks[] hooks = new AgentHooks[1];
    hooks[0] =
        hooks(
            new AgentHooks() {
              @Override
              public void onHandoff(Object run, String next) {
                hooks[0].onEnd(run);
              }
            });

    hooks[0].onStart(run, "ada");
    hooks[0].onHandoff(run, "bob");

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "invoke_agent bob");
  }

  @Test
  void b91_aHandoffIsDoneWhenTheStageOfItsHookCompletes() {
    CompletableFuture<Void> later = new CompletableFuture<>();
    AgentHooks hooks =
        hooks(
            new AgentHooks() {
              @Override
              public CompletionStage<Void> onHandoffLater(Object run, String next) {
                return later;
              }
            });

    hooks.onStart(run, "ada");
    CompletionStage<Void> handedOver = hooks.onHandoffLater(run, "bob");
    assertThat(telemetry.openSpans()).isEqualTo(2);
    later.complete(null);
    assertThat(handedOver.toCompletableFuture()).isCompleted();
    assertThat(telemetry.openSpans()).isEqualTo(1);
    hooks.onEnd(run);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "invoke_agent bob");
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void b107_aHandoffWhoseStageFailsLeavesTheOutgoingAgentInForce() {
    AgentHooks hooks =
        hooks(
            new AgentHooks() {
              @Override
              public CompletionStage<Void> onHandoffLater(Object run, String next) {
                return CompletableFuture.failedFuture(new IOException("no"));
              }
            });

    hooks.onStart(run, "ada");
    assertThat(hooks.onHandoffLater(run, "bob").toCompletableFuture()).isCompletedExceptionally();
    hooks.onEnd(run);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "invoke_agent bob ERROR(java.io.IOException)");
  }
}
