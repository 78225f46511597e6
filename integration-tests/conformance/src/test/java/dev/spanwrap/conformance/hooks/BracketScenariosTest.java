// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.OnEachKindOfThread;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.conformance.testing.Threads;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A runner, its hooks and what it runs, in the right and in every wrong order. */
@SuppressWarnings("try")
class BracketScenariosTest {
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Traced(Role.HOOK)
  interface RunHooks {
    @OpensSpan(Role.MODEL)
    @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
    void onModelStart(@SpanKey Object run, @Capture(GenAi.REQUEST_MODEL) String model);

    @ClosesSpan(Role.MODEL)
    void onModelEnd(@SpanKey Object run);

    @OpensSpan(Role.TOOL)
    void onToolStart(@SpanKey String callId, @Capture(GenAi.TOOL_NAME) String tool);

    @ClosesSpan(Role.TOOL)
    void onToolEnd(@SpanKey String callId);

    void onOutput(@SpanKey Object run, @Capture("run.output") String output);
  }

  @Traced
  interface Runner {
    @Traced(Role.AGENT)
    @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
    String run(@SpanKey Object run, @Capture(GenAi.AGENT_NAME) String agent, Runnable turns);

    @Traced(Role.MODEL)
    @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
    String chat(@SpanKey Object run, @Capture(GenAi.REQUEST_MODEL) String model);

    @Traced(Role.TOOL)
    String tool(@SpanKey String callId, @Capture(GenAi.TOOL_NAME) String tool);
  }

  private final Object run = new Object();
  private final List<String> spans = Collections.synchronizedList(new ArrayList<>());
  private UnaryOperator<String> model = name -> name;

  private void at(String place) {
    spans.add(place + " " + Span.current().getSpanContext().getSpanId());
  }

  private final RunHooks plain =
      new RunHooks() {
        @Override
        public void onModelStart(Object run, String model) {
          at("start");
        }

        @Override
        public void onModelEnd(Object run) {
          at("end");
        }

        @Override
        public void onToolStart(String callId, String tool) {}

        @Override
        public void onToolEnd(String callId) {}

        @Override
        public void onOutput(Object run, String output) {
          at("output");
        }
      };

  private final Runner runs =
      new Runner() {
        @Override
        public String run(Object run, String agent, Runnable turns) {
          turns.run();
          return agent;
        }

        @Override
        public String chat(Object run, String name) {
          at("chat");
          return model.apply(name);
        }

        @Override
        public String tool(String callId, String tool) {
          return tool;
        }
      };

  private final Tracing tracing = telemetry.tracing();
  private final RunHooks hooks = TracedBracketScenariosTest_RunHooks.wrap(plain, tracing);
  private final Runner runner = TracedBracketScenariosTest_Runner.wrap(runs, tracing);

  @Test
  void b88_whenAHookReturnsThePreviousContextIsBackAndWhatItOpenedIsAChild() {
    RunHooks opening =
        TracedBracketScenariosTest_RunHooks.wrap(
            new RunHooks() {
              @Override
              public void onModelStart(Object run, String model) {
                telemetry.tracer().spanBuilder("moderation").startSpan().end();
              }

              @Override
              public void onModelEnd(Object run) {
                telemetry.tracer().spanBuilder("audit").startSpan().end();
              }

              @Override
              public void onToolStart(String callId, String tool) {}

              @Override
              public void onToolEnd(String callId) {}

              @Override
              public void onOutput(Object run, String output) {}
            },
            tracing);

    opening.onModelStart(run, "gpt");
    assertThat(Context.current()).isSameAs(Context.root());
    runner.chat(run, "gpt");
    assertThat(Context.current()).isSameAs(Context.root());
    opening.onModelEnd(run);

    assertThat(Context.current()).isSameAs(Context.root());
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat gpt", "  moderation", "  audit");
  }

  @Test
  void b90_whenTheModelFailsItsSpanHasItsErrorAndTheClosingHookChangesNothing() {
    IllegalStateException down = new IllegalStateException("down");
    model =
        name -> {
          throw down;
        };

    hooks.onModelStart(run, "gpt");
    assertThat(catchThrowable(() -> runner.chat(run, "gpt"))).isSameAs(down);
    assertThat(telemetry.openSpans()).isZero();
    hooks.onModelEnd(run);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat gpt ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void b92_hooksBracketTheLogicalCallAndTheRetriesInsideItAreItsChildren() {
    Runner tries = TracedBracketScenariosTest_Runner.wrap(runs, tracing);
    model =
        name -> {
          UnaryOperator<String> once = inner -> inner;
          model = once;
          tries.chat(new Object(), "try 1");
          tries.chat(new Object(), "try 2");
          return name;
        };

    hooks.onModelStart(run, "gpt");
    runner.chat(run, "gpt");
    hooks.onModelEnd(run);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat gpt", "  chat try 1", "  chat try 2");
  }

  @OnEachKindOfThread
  void b96_afterTheModelsHooksFollowUpWorkIsBelowTheAgentOnEveryThread(Threads threads)
      throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);
    List<String> current = new ArrayList<>();

    runner.run(
        run,
        "ada",
        () -> {
          Context agent = Context.current();
          hooks.onModelStart(run, "gpt");
          runner.chat(run, "gpt");
          join(pool.submit(agent.wrap(() -> hooks.onModelEnd(run))));
          current.add(Span.current().getSpanContext().getSpanId());
          hooks.onToolStart("1", "search");
          runner.tool("1", "search");
          hooks.onToolEnd("1");
          join(pool.submit(agent.wrap(() -> runner.tool("2", "fetch"))));
          runner.chat(run, "o3");
        });

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "invoke_agent ada",
            "  chat gpt",
            "  execute_tool search",
            "  execute_tool fetch",
            "  chat o3");
    assertThat(current).containsExactly(telemetry.span("invoke_agent ada").getSpanId());
  }

  private static void join(Future<?> task) {
    try {
      task.get();
    } catch (Exception error) {
      throw new AssertionError(error);
    }
  }

  @Test
  void b97_theHookForTheFinalOutputRunsInsideTheAgentAndNotInsideTheModel() {
    runner.run(
        run,
        "ada",
        () -> {
          hooks.onModelStart(run, "gpt");
          runner.chat(run, "gpt");
          hooks.onModelEnd(run);
          hooks.onOutput(run, "42");
        });

    SpanData agent = telemetry.span("invoke_agent ada");
    assertThat(spans).endsWith("output " + agent.getSpanId());
    assertThat(agent.getAttributes().get(AttributeKey.stringKey("run.output"))).isEqualTo("42");
    assertThat(telemetry.span("chat gpt").getAttributes().get(AttributeKey.stringKey("run.output")))
        .isNull();
  }

  @OnEachKindOfThread
  void b84_openedOnOneThreadJoinedOnAnotherAndClosedOnAThird(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 3);

    pool.submit(() -> hooks.onModelStart(run, "gpt")).get();
    pool.submit(() -> runner.chat(run, "gpt")).get();
    pool.submit(() -> hooks.onModelEnd(run)).get();

    String span = telemetry.span("chat gpt").getSpanId();
    assertThat(spans).containsExactly("start " + span, "chat " + span, "end " + span);
  }

  @Test
  void neverClosedAndNeverJoinedIsAbandonedWithWhatEnclosesIt() {
    runner.run(run, "ada", () -> hooks.onModelStart(run, "gpt"));

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "  chat gpt (abandoned)");
  }

  @Test
  void closedTwiceTheSecondJustRuns() {
    hooks.onModelStart(run, "gpt");
    runner.chat(run, "gpt");
    hooks.onModelEnd(run);
    hooks.onModelEnd(run);

    String span = telemetry.span("chat gpt").getSpanId();
    assertThat(spans)
        .containsExactly(
            "start " + span,
            "chat " + span,
            "end " + span,
            "end " + Span.getInvalid().getSpanContext().getSpanId());
  }

  @Test
  void closedWithoutOpeningJustRunsInsideWhateverIsThere() {
    runner.run(run, "ada", () -> hooks.onModelEnd(run));

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent ada");
    assertThat(spans).containsExactly("end " + telemetry.span("invoke_agent ada").getSpanId());
  }

  @Test
  void openedTwiceUnderTheSameKeyTheFirstEndsAsOfWhenItsCallWasOver() {
    hooks.onModelStart(run, "gpt");
    runner.chat(run, "gpt");
    hooks.onModelStart(run, "o3");
    assertThat(telemetry.spans()).extracting(SpanData::getName).containsExactly("chat gpt");
    runner.chat(run, "o3");
    hooks.onModelEnd(run);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat gpt", "chat o3");
    assertThat(telemetry.spans())
        .allSatisfy(span -> assertThat(span.getAttributes().get(OUTCOME)).isNull());
  }

  @Test
  void openedTwiceUnderTheSameKeyAndNothingJoinedTheFirstIsAbandoned() {
    hooks.onModelStart(run, "gpt");
    hooks.onModelStart(run, "o3");
    hooks.onModelEnd(run);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat gpt (abandoned)", "chat o3");
  }

  @Test
  void openedForARoleThatIsThenNotCalledItEndsAsItIs() {
    hooks.onModelStart(run, "gpt");
    runner.tool("1", "search");
    hooks.onModelEnd(run);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat gpt", "execute_tool search");
  }

  @OnEachKindOfThread
  void ofTwoModelCallsInFlightUnderOneBracketOneJoinsAndTheOtherIsItsOwn(Threads threads)
      throws Exception {
    ExecutorService pool = threads.pool(telemetry, 2);
    CyclicBarrier both = new CyclicBarrier(2);
    model =
        name -> {
          try {
            both.await();
          } catch (Exception error) {
            throw new AssertionError(error);
          }
          return name;
        };

    hooks.onModelStart(run, "gpt");
    Future<?> first = pool.submit(() -> runner.chat(run, "gpt"));
    Future<?> second = pool.submit(() -> runner.chat(run, "gpt"));
    first.get();
    second.get();
    assertThat(telemetry.spans()).hasSize(1);
    hooks.onModelEnd(run);

    assertThat(SpanTree.of(telemetry.spans())).containsExactlyInAnyOrder("chat gpt", "chat gpt");
  }

  @OnEachKindOfThread
  void b13_b87_parallelToolsUnderTheirOwnKeysHaveSpansOfTheirOwn(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 2);
    CyclicBarrier both = new CyclicBarrier(2);

    runner.run(
        run,
        "ada",
        () -> {
          List<CompletableFuture<Void>> tools = new ArrayList<>();
          for (String call : List.of("1", "2")) {
            tools.add(
                CompletableFuture.runAsync(
                    Context.current()
                        .wrap(
                            () -> {
                              hooks.onToolStart(call, "search");
                              await(both);
                              runner.tool(call, "search");
                              await(both);
                              hooks.onToolEnd(call);
                            }),
                    pool));
          }
          tools.forEach(CompletableFuture::join);
        });

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "  execute_tool search", "  execute_tool search");
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception error) {
      throw new AssertionError(error);
    }
  }

  @Test
  void b167_anUnsampledBracketIsCurrentSoThatChildrenInheritTheDecision() {
    Telemetry dropping = Telemetry.sampledBy(Sampler.parentBased(Sampler.alwaysOff()));
    Tracing unsampled = dropping.tracing();
    RunHooks dropped = TracedBracketScenariosTest_RunHooks.wrap(plain, unsampled);
    Runner droppedRunner = TracedBracketScenariosTest_Runner.wrap(runs, unsampled);
    List<Boolean> sampled = new ArrayList<>();
    model =
        name -> {
          Span child = dropping.tracer().spanBuilder("child").startSpan();
          sampled.add(Span.current().getSpanContext().isValid());
          sampled.add(child.getSpanContext().isSampled());
          child.end();
          return name;
        };

    dropped.onModelStart(run, "gpt");
    droppedRunner.chat(run, "gpt");
    dropped.onModelEnd(run);

    assertThat(sampled).containsExactly(true, false);
    assertThat(dropping.spans()).isEmpty();
    assertThat(spans).hasSize(3).extracting(line -> spanIn(line)).containsOnly(spanOf(0));
  }

  private static String spanIn(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }

  private String spanOf(int line) {
    return spanIn(spans.get(line));
  }

  @Test
  void b167_anInvalidSpanIsNeverMadeCurrent() {
    Tracing nothing = Tracing.create(OpenTelemetry.noop());
    RunHooks off = TracedBracketScenariosTest_RunHooks.wrap(plain, nothing);
    Runner offRunner = TracedBracketScenariosTest_Runner.wrap(runs, nothing);
    List<Context> contexts = new ArrayList<>();
    model =
        name -> {
          contexts.add(Context.current());
          return name;
        };
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();

    try (Scope scope = outer.makeCurrent()) {
      Context caller = Context.current();
      off.onModelStart(run, "gpt");
      offRunner.chat(run, "gpt");
      off.onModelEnd(run);
      assertThat(contexts).containsExactly(caller);
    }
    outer.end();

    assertThat(spans)
        .extracting(line -> spanIn(line))
        .containsOnly(telemetry.span("outer").getSpanId());
  }
}
