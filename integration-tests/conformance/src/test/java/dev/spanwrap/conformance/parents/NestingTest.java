// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.parents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;

/** Who is whose parent, and who ends before whom. */
@SuppressWarnings("try")
class NestingTest {
  private static final AttributeKey<Long> INPUT_TOKENS =
      AttributeKey.longKey(GenAi.USAGE_INPUT_TOKENS);

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Traced(Role.AGENT)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  interface Agent {
    String run(Supplier<String> body);

    @Streamed
    Flow.Publisher<String> push(Supplier<Flow.Publisher<String>> body);

    @Streamed
    Iterator<String> pull(Supplier<Iterator<String>> body);
  }

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  interface Model {
    @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.length")
    String ask(String prompt);

    @Streamed
    Flow.Publisher<String> push(String prompt);

    @Streamed
    Iterator<String> pull(String prompt);
  }

  @Traced(Role.TOOL)
  @Capture(value = GenAi.TOOL_NAME, constant = "search")
  interface Tool {
    CompletableFuture<String> call(String arguments);
  }

  private static final class PlainAgent implements Agent {
    @Override
    public String run(Supplier<String> body) {
      return body.get();
    }

    @Override
    public Flow.Publisher<String> push(Supplier<Flow.Publisher<String>> body) {
      return body.get();
    }

    @Override
    public Iterator<String> pull(Supplier<Iterator<String>> body) {
      return body.get();
    }
  }

  private static class PlainModel implements Model {
    @Override
    public String ask(String prompt) {
      return prompt;
    }

    @Override
    public Flow.Publisher<String> push(String prompt) {
      return JdkFlowAdapter.publisherToFlowPublisher(Flux.just("a", "b"));
    }

    @Override
    public Iterator<String> pull(String prompt) {
      return List.of("a", "b").iterator();
    }
  }

  private Agent agent(Tracing tracing) {
    return TracedNestingTest_Agent.wrap(new PlainAgent(), tracing);
  }

  private Model model(Tracing tracing) {
    return TracedNestingTest_Model.wrap(new PlainModel(), tracing);
  }

  private List<String> namesInOrderOfEnding() {
    return telemetry.spans().stream().map(SpanData::getName).toList();
  }

  @Test
  void b64_aStreamInsideAStreamEndsFirstWhenItCompletes() {
    Tracing tracing = telemetry.tracing();
    Model model = model(tracing);

    assertThat(
            JdkFlowAdapter.flowPublisherToFlux(agent(tracing).push(() -> model.push("p")))
                .collectList()
                .block())
        .containsExactly("a", "b");
    assertThat(namesInOrderOfEnding()).containsExactly("chat", "invoke_agent");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent", "  chat");
    telemetry.reset();

    agent(tracing).pull(() -> model.pull("p")).forEachRemaining(element -> {});
    assertThat(namesInOrderOfEnding()).containsExactly("chat", "invoke_agent");
  }

  @Test
  void b64_aStreamInsideAStreamEndsFirstWhenItIsCancelled() {
    Tracing tracing = telemetry.tracing();
    Model model = model(tracing);

    assertThat(
            JdkFlowAdapter.flowPublisherToFlux(agent(tracing).push(() -> model.push("p")))
                .take(1)
                .blockLast())
        .isEqualTo("a");

    assertThat(namesInOrderOfEnding()).containsExactly("chat", "invoke_agent");
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent (cancelled)", "  chat (cancelled)");
  }

  @Test
  void b64_aStreamInsideAStreamEndsFirstWhenItFails() {
    Tracing tracing = telemetry.tracing();
    IllegalStateException broken = new IllegalStateException("broken");
    Model model =
        TracedNestingTest_Model.wrap(
            new PlainModel() {
              @Override
              public Flow.Publisher<String> push(String prompt) {
                return JdkFlowAdapter.publisherToFlowPublisher(Flux.error(broken));
              }
            },
            tracing);

    Flux<String> stream =
        JdkFlowAdapter.flowPublisherToFlux(agent(tracing).push(() -> model.push("p")));
    assertThat(catchThrowable(stream::blockLast)).isSameAs(broken);

    assertThat(namesInOrderOfEnding()).containsExactly("chat", "invoke_agent");
  }

  @Test
  void b116_theSpanIsThereBeforeTheDelegateDoesAnything() {
    List<String> open = new ArrayList<>();
    Model model =
        TracedNestingTest_Model.wrap(
            new PlainModel() {
              @Override
              public String ask(String prompt) {
                open.add(telemetry.openSpans() + " " + Span.current().isRecording());
                return prompt;
              }

              @Override
              public Flow.Publisher<String> push(String prompt) {
                return subscriber -> {
                  open.add(telemetry.openSpans() + " " + Span.current().isRecording());
                  super.push(prompt).subscribe(subscriber);
                };
              }

              @Override
              public Iterator<String> pull(String prompt) {
                open.add(telemetry.openSpans() + " " + Span.current().isRecording());
                return super.pull(prompt);
              }
            },
            telemetry.tracing());

    model.ask("p");
    model.pull("p").forEachRemaining(element -> {});
    JdkFlowAdapter.flowPublisherToFlux(model.push("p")).blockLast();

    assertThat(open).containsExactly("1 true", "1 true", "1 true");
  }

  @Test
  void b119_aTimeoutThatHopsThreadsKeepsTheParent() throws Exception {
    ExecutorService pool = telemetry.pool(1);
    Tracing tracing = telemetry.tracing();
    Model model = model(tracing);

    String reply =
        agent(tracing)
            .run(
                () -> {
                  // As helpers do: the work elsewhere, the waiting here.
                  Context context = Context.current();
                  return CompletableFuture.supplyAsync(
                          context.wrapSupplier(() -> model.ask("hi")), pool)
                      .orTimeout(30, TimeUnit.SECONDS)
                      .join();
                });

    assertThat(reply).isEqualTo("hi");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent", "  chat");
  }

  @Test
  void b119_whatATimeoutRunsElsewhereRunsInTheContextOfTheCall() throws Exception {
    ExecutorService timer = telemetry.pool(1);
    Tool tool =
        TracedNestingTest_Tool.wrap(arguments -> new CompletableFuture<>(), telemetry.tracing());
    Span caller = telemetry.tracer().spanBuilder("caller").startSpan();
    CompletableFuture<String> slow;
    CompletableFuture<String> seen;
    try (Scope scope = caller.makeCurrent()) {
      slow = tool.call("slow");
      seen = slow.handle((value, error) -> Span.current().getSpanContext().getSpanId());
    }

    timer
        .submit(() -> slow.completeExceptionally(new TimeoutException()))
        .get(30, TimeUnit.SECONDS);

    assertThat(seen).isCompletedWithValue(caller.getSpanContext().getSpanId());
    caller.end();
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "caller", "  execute_tool search ERROR(java.util.concurrent.TimeoutException)");
  }

  @Test
  void b126_aRunThatIsResumedIsOneMoreCallOfTheTraceAndCountsItsOwn() {
    Tracing tracing = telemetry.tracing();
    Model model = model(tracing);
    Agent agent = agent(tracing);
    Span turn = telemetry.tracer().spanBuilder("turn").startSpan();
    Context kept = Context.current().with(turn);

    Throwable interruption;
    try (Scope scope = kept.makeCurrent()) {
      interruption =
          catchThrowable(
              () ->
                  agent.run(
                      () -> {
                        model.ask("four");
                        throw new IllegalStateException("needs approval");
                      }));
    }
    assertThat(interruption).hasMessage("needs approval");
    String resumed = kept.wrapSupplier(() -> agent.run(() -> model.ask("resumed"))).get();
    turn.end();

    assertThat(resumed).isEqualTo("resumed");
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "turn",
            "  invoke_agent ERROR(java.lang.IllegalStateException)",
            "    chat",
            "  invoke_agent",
            "    chat");
    assertThat(telemetry.spans())
        .filteredOn(span -> span.getName().equals("invoke_agent"))
        .extracting(span -> span.getAttributes().get(INPUT_TOKENS))
        .containsExactly(4L, 7L);
  }

  @Test
  void b153_siblingsThatATrippedGuardCancelsEndAsCancelled() {
    Tracing tracing = telemetry.tracing();
    List<CompletableFuture<String>> running = new ArrayList<>();
    Tool tool =
        TracedNestingTest_Tool.wrap(
            arguments -> {
              CompletableFuture<String> result = new CompletableFuture<>();
              running.add(result);
              return result;
            },
            tracing);

    @Nullable Throwable tripped =
        catchThrowable(
            () ->
                agent(tracing)
                    .run(
                        () -> {
                          List<CompletableFuture<String>> siblings =
                              List.of(tool.call("a"), tool.call("b"));
                          CompletableFuture<String> guard = tool.call("guard");
                          running.get(2).completeExceptionally(new IllegalStateException("no"));
                          siblings.forEach(sibling -> sibling.cancel(true));
                          return guard.join();
                        }));

    assertThat(tripped).hasRootCauseMessage("no");
    assertThat(running).allMatch(CompletableFuture::isDone);
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "invoke_agent ERROR(java.lang.IllegalStateException)",
            "  execute_tool search (cancelled)",
            "  execute_tool search (cancelled)",
            "  execute_tool search ERROR(java.lang.IllegalStateException)");
  }
}
