// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.spanwrap.conformance.runner.LiveEvent.Heard;
import dev.spanwrap.conformance.runner.LiveEvent.WantsAgent;
import dev.spanwrap.conformance.runner.LiveEvent.WantsTool;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Realtime sessions with a receive loop in the background, which knows no context of the caller.
 */
@SuppressWarnings("try")
class LiveSessionTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  private final List<String> told = new ArrayList<>();

  static Stream<Arguments> ways() {
    return Stream.of(Workers.Kind.values())
        .flatMap(
            kind ->
                Stream.of(Shape.PULLED, Shape.PUBLISHED).map(shape -> Arguments.of(kind, shape)));
  }

  /** Runs a session with ada below a span of the application, and returns the tree. */
  private List<String> run(
      Workers.Kind kind, Shape shape, Tracing tracing, BiConsumer<ScriptedLine, LiveLoop> script) {
    assumeTrue(kind.exists());
    Span request = telemetry.tracer().spanBuilder("request").startSpan();
    try (Workers workers = Workers.of(kind)) {
      ScriptedLine line = new ScriptedLine(new Delivery(workers.executor()), Set.of("cyd"));
      LiveSession session = TracedLiveSession.wrap(line, tracing);
      try (Scope scope = request.makeCurrent()) {
        Context mine = Context.current();
        LiveLoop loop = LiveLoop.start(session, shape, "ada", workers.background());
        script.accept(line, loop);
        told.addAll(loop.told());
        assertThat(Context.current()).isSameAs(mine);
      }
    }
    request.end();
    assertThat(telemetry.openSpans()).isZero();
    return SpanTree.of(telemetry.spans());
  }

  private List<String> run(
      Workers.Kind kind, Shape shape, BiConsumer<ScriptedLine, LiveLoop> script) {
    return run(kind, shape, telemetry.tracing(), script);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void b102_aHandoffWhileReceivingStartsASibling(Workers.Kind kind, Shape shape) {
    List<String> tree =
        run(
            kind,
            shape,
            (line, loop) -> {
              line.hear(new Heard("hello"));
              line.hear(new WantsTool("search"));
              line.hear(new WantsAgent("bob"));
              line.hear(new WantsTool("book"));
              line.hearTheEnd();
            });

    assertThat(tree)
        .containsExactly(
            "request",
            "  invoke_agent ada",
            "    execute_tool search",
            "  invoke_agent bob",
            "    execute_tool book");
    assertThat(told).containsExactly("Heard[words=hello]", "the end");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void b100_closingWhileReceivingEndsTheSpanOnce(Workers.Kind kind, Shape shape) {
    List<String> tree =
        run(
            kind,
            shape,
            (line, loop) -> {
              Script.await(line.received);
              loop.close();
              loop.close();
            });

    assertThat(tree).containsExactly("request", "  invoke_agent ada");
    assertThat(told).containsExactly("the end");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void b109_aLineThatBreaksFailsTheAgentInForce(Workers.Kind kind, Shape shape) {
    List<String> tree =
        run(
            kind,
            shape,
            (line, loop) -> {
              line.hear(new WantsAgent("bob"));
              line.lose();
            });

    assertThat(tree)
        .containsExactly(
            "request",
            "  invoke_agent ada",
            "  invoke_agent bob ERROR(dev.spanwrap.conformance.runner.ScriptedLine.Lost)");
    assertThat(told).containsExactly("Lost");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void b107_aRefusedHandoffLeavesTheAgentInForce(Workers.Kind kind, Shape shape) {
    List<String> tree =
        run(
            kind,
            shape,
            (line, loop) -> {
              line.hear(new WantsAgent("cyd"));
              line.hear(new WantsTool("search"));
              line.hearTheEnd();
            });

    assertThat(tree)
        .containsExactly(
            "request",
            "  invoke_agent ada",
            "    execute_tool search",
            "  invoke_agent cyd ERROR(dev.spanwrap.conformance.runner.ScriptedLine.Refused)");
    assertThat(told).containsExactly("without cyd", "the end");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void b99_aLineThatIsRefusedHasFailedAndLeavesNothing(Workers.Kind kind, Shape shape) {
    assumeTrue(kind.exists());
    try (Workers workers = Workers.of(kind)) {
      ScriptedLine line = new ScriptedLine(new Delivery(workers.executor()), Set.of("cyd"));
      LiveSession session = TracedLiveSession.wrap(line, telemetry.tracing());

      assertThatThrownBy(() -> LiveLoop.start(session, shape, "cyd", workers.background()))
          .isInstanceOf(ScriptedLine.Refused.class);
    }

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "invoke_agent cyd ERROR(dev.spanwrap.conformance.runner.ScriptedLine.Refused)");
    assertThat(telemetry.openSpans()).isZero();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void b101_sendsFromManyThreadsRunInsideTheSession(Workers.Kind kind, Shape shape) {
    int senders = 8;
    List<String> spans = new ArrayList<>();
    List<String> tree =
        run(
            kind,
            shape,
            (line, loop) -> {
              List<FutureTask<?>> sends = new ArrayList<>();
              try (Workers senderThreads = Workers.of(kind)) {
                for (int i = 0; i < senders; i++) {
                  String words = "words " + i;
                  sends.add(new FutureTask<>(() -> loop.say(words), null));
                }
                sends.forEach(senderThreads.background()::execute);
              }
              line.hearTheEnd();
              assertThat(line.sent).hasSize(senders);
              spans.addAll(line.spansOfSends);
            });

    assertThat(tree).containsExactly("request", "  invoke_agent ada");
    assertThat(spans).hasSize(senders).containsOnly(telemetry.span("invoke_agent ada").getSpanId());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void b108_aToolStaysWithTheAgentThatCalledIt(Workers.Kind kind, Shape shape) {
    List<String> tree =
        run(
            kind,
            shape,
            (line, loop) -> {
              line.hear(new WantsTool("slow"));
              Script.await(line.toolBegun);
              loop.handOver("bob");
              line.toolMayEnd.countDown();
              line.hear(new WantsTool("book"));
              line.hearTheEnd();
            });

    assertThat(tree)
        .containsExactly(
            "request",
            "  invoke_agent ada",
            "    execute_tool slow",
            "  invoke_agent bob",
            "    execute_tool book");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void b180_withoutTracingTheSessionGoesTheSameWay(Workers.Kind kind, Shape shape) {
    List<String> tree =
        run(
            kind,
            shape,
            Tracing.disabled(),
            (line, loop) -> {
              line.hear(new WantsTool("search"));
              line.hear(new WantsAgent("cyd"));
              line.hear(new Heard("bye"));
              Script.await(line.received);
              line.hearTheEnd();
            });

    assertThat(tree).containsExactly("request");
    assertThat(told).containsExactly("without cyd", "Heard[words=bye]", "the end");
  }
}
