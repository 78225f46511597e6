// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Parent;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.Conversation;
import dev.spanwrap.runtime.GenAiConventions;
import dev.spanwrap.runtime.Outcome;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Parents, threads, the current call, conversations. */
@SuppressWarnings("try")
class ContextsTest {
  private static final AttributeKey<String> CONVERSATION = stringKey("gen_ai.conversation.id");
  private static final AttributeKey<String> TENANT = stringKey("tenant");

  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the tools have no name, which is not what is tested");

  @Traced
  interface Work {
    String run(Callable<String> body) throws Exception;

    @Traced(parent = Parent.ROOT)
    String root(Callable<String> body) throws Exception;

    @Traced(parent = Parent.ROOT_LINKED)
    String linked(Callable<String> body) throws Exception;

    @Traced(parent = Parent.CURRENT)
    CompletableFuture<String> later(Callable<CompletableFuture<String>> body) throws Exception;

    @Streamed
    @Traced(parent = Parent.ROOT_LINKED)
    Flow.Publisher<String> published(String input);

    @Streamed
    Iterator<String> stream(String input);
  }

  @Traced(parent = Parent.ROOT)
  interface Rooted {
    String run(String input);

    @Traced(parent = Parent.CURRENT)
    String current(String input);
  }

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Model {
    String chat(String prompt);
  }

  @Traced(Role.AGENT)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Agent {
    String run(@Capture(GenAi.AGENT_NAME) String name, UnaryOperator<String> body);
  }

  @Traced(Role.TOOL)
  interface Tool {
    String run(String arguments);
  }

  @Traced(Role.EMBEDDER)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Embedder {
    String embed(String text);
  }

  @Traced(Role.WORKFLOW)
  interface Workflow {
    String run(UnaryOperator<String> body);
  }

  @Test
  void b117_explicitOuterSpanIsTheParentAndStaysTheUsers() throws Exception {
    Work work = work();
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    try (Scope scope = outer.makeCurrent()) {
      work.run(() -> "x");
      assertThat(outer.isRecording()).isTrue();
      assertThat(Span.current()).isSameAs(outer);
    }
    outer.end();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("outer", "  Work.run");
  }

  @Test
  void rootStartsATraceOfItsOwn() throws Exception {
    Work work = work();
    inSpan("outer", () -> work.root(() -> work.run(() -> "x")));

    SpanData root = telemetry.span("Work.root");
    assertThat(root.getParentSpanContext().isValid()).isFalse();
    assertThat(root.getTraceId()).isNotEqualTo(telemetry.span("outer").getTraceId());
    assertThat(root.getLinks()).isEmpty();
    assertThat(telemetry.span("Work.run").getParentSpanId()).isEqualTo(root.getSpanId());
  }

  @Test
  void b124_rootLinkedPointsToWhereItWasCalled() throws Exception {
    Work work = work();
    inSpan("outer", () -> work.linked(() -> "x"));

    SpanData root = telemetry.span("Work.linked");
    assertThat(root.getParentSpanContext().isValid()).isFalse();
    assertThat(root.getLinks())
        .singleElement()
        .satisfies(
            link ->
                assertThat(link.getSpanContext().getSpanId())
                    .isEqualTo(telemetry.span("outer").getSpanId()));
  }

  @Test
  void b124_rootLinkedWithoutCallerHasNoLink() throws Exception {
    work().linked(() -> "x");

    assertThat(telemetry.span().getLinks()).isEmpty();
  }

  @Test
  void parentOfAMethodWinsOverTheInterfaces() throws Exception {
    Rooted rooted =
        TracedContextsTest_Rooted.wrap(
            new Rooted() {
              @Override
              public String run(String input) {
                return input;
              }

              @Override
              public String current(String input) {
                return input;
              }
            },
            telemetry.tracing());
    inSpan("outer", () -> rooted.run("x") + rooted.current("x"));

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("outer", "  Rooted.current", "Rooted.run");
  }

  @Test
  void contextOfACallKeepsWhatElseWasInTheCallersContext() throws Exception {
    List<String> seen = new ArrayList<>();
    Work work = work();
    try (Scope scope = Baggage.builder().put("k", "v").build().makeCurrent()) {
      work.run(() -> seen.add(Baggage.current().getEntryValue("k")) + "");
      work.root(() -> seen.add(Baggage.current().getEntryValue("k")) + "");
      work.linked(() -> seen.add(Baggage.current().getEntryValue("k")) + "");
    }

    assertThat(seen).containsExactly("v", "v", "v");
  }

  @Test
  void b23_contextAfterACallIsTheOneBeforeIdentically() throws Exception {
    Work work = work();
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    try (Scope scope = outer.makeCurrent()) {
      Context before = Context.current();
      work.run(() -> "x");
      assertThat(Context.current()).isSameAs(before);
      assertThat(
              catchThrowable(
                  () ->
                      work.run(
                          () -> {
                            throw new IllegalStateException();
                          })))
          .isNotNull();
      assertThat(Context.current()).isSameAs(before);
      work.later(() -> new CompletableFuture<>()).cancel(true);
      assertThat(Context.current()).isSameAs(before);
    }
    outer.end();
  }

  @Test
  void b2_spanThatTheDelegateEndedItselfIsNoReasonToLeaveItCurrent() throws Exception {
    work()
        .run(
            () -> {
              Span.current().end();
              return "x";
            });

    assertThat(Context.current()).isSameAs(Context.root());
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void currentCallIsTheInnermostAndNoneOutside() throws Exception {
    Work work = work();
    List<TracedCall> seen = new ArrayList<>();
    assertThat(TracedCall.fromContextOrNull(Context.current())).isNull();
    assertThat(TracedCall.current()).isNotNull();
    assertThat(TracedCall.current().span().getSpanContext().isValid()).isFalse();

    work.run(
        () -> {
          seen.add(TracedCall.current());
          work.run(() -> seen.add(TracedCall.current()) + "");
          seen.add(TracedCall.current());
          return "x";
        });

    assertThat(seen.get(0)).isSameAs(seen.get(2)).isNotSameAs(seen.get(1));
    assertThat(seen.get(0).span().getSpanContext().getSpanId())
        .isEqualTo(telemetry.spans().get(1).getSpanId());
    assertThat(seen).allMatch(call -> call.outcome() == Outcome.SUCCEEDED);
  }

  @Test
  void currentCallCanBeEndedByTheApplicationAndOnlyOnce() throws Exception {
    work()
        .run(
            () -> {
              TracedCall.current().cancel();
              TracedCall.current().fail(new IllegalStateException("late"));
              return "x";
            });

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Work.run (cancelled)");
  }

  @Test
  void b118_poolTasksThatCarryTheContextNestAndNothingStaysBehind() throws Exception {
    ExecutorService pool = Context.taskWrapping(telemetry.pool(3));
    Work work = work();

    work.run(
        () -> {
          List<Future<String>> tools = new ArrayList<>();
          for (int i = 0; i < 12; i++) {
            tools.add(pool.submit(() -> work.later(() -> done()).join()));
          }
          for (Future<String> tool : tools) {
            tool.get(30, TimeUnit.SECONDS);
          }
          return "x";
        });

    SpanData parent = telemetry.span("Work.run");
    assertThat(telemetry.spans()).hasSize(13);
    assertThat(telemetry.spans())
        .filteredOn(span -> span != parent && span.getName().equals("Work.later"))
        .hasSize(12)
        .allMatch(span -> span.getParentSpanId().equals(parent.getSpanId()));
  }

  @Test
  void b120_poolThreadsCarryNothingOverBetweenTasks() throws Exception {
    ExecutorService pool = telemetry.pool(1);
    Work work = work();
    pool.submit(() -> work.run(() -> "x")).get(30, TimeUnit.SECONDS);
    pool.submit(() -> work.run(() -> "x")).get(30, TimeUnit.SECONDS);

    assertThat(telemetry.spans())
        .hasSize(2)
        .allMatch(span -> !span.getParentSpanContext().isValid());
  }

  @Test
  void b13_simultaneousCallsOfOneWrapperAreApart() throws Exception {
    ExecutorService pool = telemetry.pool(4);
    Work work = work();
    List<Future<String>> calls = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      calls.add(pool.submit(() -> work.run(() -> Span.current().getSpanContext().getSpanId())));
    }
    List<String> seen = new ArrayList<>();
    for (Future<String> call : calls) {
      seen.add(call.get(30, TimeUnit.SECONDS));
    }

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(telemetry.spans())
        .extracting(SpanData::getSpanId)
        .containsExactlyInAnyOrderElementsOf(seen);
  }

  @Test
  void b121_toolThatCallsAToolOrAnAgentNests() {
    Tracing tracing = telemetry.tracing();
    Model model = TracedContextsTest_Model.wrap(prompt -> prompt, tracing);
    Agent agent = TracedContextsTest_Agent.wrap((name, body) -> body.apply(name), tracing);
    Tool inner = TracedContextsTest_Tool.wrap(model::chat, tracing);
    Tool outer =
        TracedContextsTest_Tool.wrap(a -> inner.run(agent.run("sub", model::chat)), tracing);

    agent.run("main", outer::run);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "invoke_agent main",
            "  execute_tool",
            "    invoke_agent sub",
            "      chat",
            "    execute_tool",
            "      chat");
  }

  @Test
  void conversationMarksEveryCallBelowItWhereTheRoleHasIt() {
    Tracing tracing = telemetry.tracing();
    Conversation conversation = Conversation.of("c-1").with(TENANT, "acme").with(longKey("n"), 3L);
    try (Scope scope = conversation.makeCurrent()) {
      callEveryRole(tracing);
    }
    callEveryRole(tracing);

    assertThat(telemetry.spans().subList(0, 6))
        .allSatisfy(
            span -> {
              assertThat(span.getAttributes().get(TENANT)).isEqualTo("acme");
              assertThat(span.getAttributes().get(longKey("n"))).isEqualTo(3);
            });
    assertThat(telemetry.spans().subList(6, 12))
        .allMatch(span -> span.getAttributes().get(TENANT) == null)
        .allMatch(span -> span.getAttributes().get(CONVERSATION) == null);
    assertThat(withConversation()).containsExactlyInAnyOrder("chat", "invoke_agent a");
  }

  @Test
  void conversationOfLatestConventionsMarksToolsAndWorkflowsToo() {
    Tracing tracing = telemetry.tracing(b -> b.conventions(GenAiConventions.LATEST));
    try (Scope scope = Conversation.of("c-1").makeCurrent()) {
      callEveryRole(tracing);
    }

    assertThat(withConversation())
        .containsExactlyInAnyOrder("chat", "invoke_agent a", "execute_tool", "invoke_workflow");
  }

  @Test
  void b163_conversationReachesCallsOnOtherThreadsAndBelowOtherCalls() throws Exception {
    ExecutorService pool = telemetry.pool(1);
    Tracing tracing = telemetry.tracing();
    Model model = TracedContextsTest_Model.wrap(prompt -> prompt, tracing);
    Tool tool = TracedContextsTest_Tool.wrap(model::chat, tracing);
    try (Scope scope = Conversation.of("c-1").makeCurrent()) {
      Callable<String> task = Context.current().wrap(() -> tool.run("x"));
      pool.submit(task).get(30, TimeUnit.SECONDS);
    }

    assertThat(telemetry.span("chat").getAttributes().get(CONVERSATION)).isEqualTo("c-1");
  }

  @Test
  void conversationWithoutIdMarksNothing() {
    Model model = TracedContextsTest_Model.wrap(prompt -> prompt, telemetry.tracing());
    try (Scope scope = Conversation.of(null).makeCurrent()) {
      model.chat("x");
    }
    try (Scope scope = Conversation.of("").makeCurrent()) {
      model.chat("x");
    }

    assertThat(telemetry.spans())
        .hasSize(2)
        .allMatch(span -> span.getAttributes().get(CONVERSATION) == null);
  }

  @Test
  void capturedConversationWinsOverTheAmbientOne() {
    Tracing tracing = telemetry.tracing();
    Own own = TracedContextsTest_Own.wrap((id, prompt) -> prompt, tracing);
    try (Scope scope = Conversation.of("ambient").makeCurrent()) {
      own.chat("own", "p");
      own.chat(null, "p");
    }

    assertThat(telemetry.spans())
        .extracting(span -> span.getAttributes().get(CONVERSATION))
        .containsExactly("own", "ambient");
  }

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Own {
    String chat(@Capture(GenAi.CONVERSATION_ID) String conversation, String prompt);
  }

  @Test
  void noopTracingLeavesTheContextUntouched() throws Exception {
    Work work = TracedContextsTest_Work.wrap(new WorkImpl(), Tracing.create(OpenTelemetry.noop()));
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    List<Context> seen = new ArrayList<>();
    try (Scope scope = outer.makeCurrent()) {
      Context before = Context.current();
      work.run(() -> seen.add(Context.current()) + "");
      work.root(() -> seen.add(Context.current()) + "");
      assertThat(seen).allMatch(context -> context == before);
    }
    outer.end();
  }

  @Test
  void b127_remoteParentIsAParent() throws Exception {
    SpanContext remote =
        SpanContext.createFromRemoteParent(
            "0af7651916cd43dd8448eb211c80319c",
            "b7ad6b7169203331",
            io.opentelemetry.api.trace.TraceFlags.getSampled(),
            io.opentelemetry.api.trace.TraceState.getDefault());
    try (Scope scope = Context.root().with(Span.wrap(remote)).makeCurrent()) {
      work().run(() -> "x");
    }

    assertThat(telemetry.span().getParentSpanContext()).isEqualTo(remote);
  }

  private List<String> withConversation() {
    return telemetry.spans().stream()
        .filter(span -> "c-1".equals(span.getAttributes().get(CONVERSATION)))
        .map(SpanData::getName)
        .toList();
  }

  private static void callEveryRole(Tracing tracing) {
    TracedContextsTest_Model.wrap(prompt -> prompt, tracing).chat("x");
    TracedContextsTest_Agent.wrap((name, body) -> name, tracing).run("a", body -> body);
    TracedContextsTest_Tool.wrap(arguments -> arguments, tracing).run("x");
    TracedContextsTest_Embedder.wrap(text -> text, tracing).embed("x");
    TracedContextsTest_Workflow.wrap(body -> body.apply("x"), tracing).run(x -> x);
    Work work = TracedContextsTest_Work.wrap(new WorkImpl(), tracing);
    try {
      work.run(() -> "x");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void inSpan(String name, Callable<String> body) throws Exception {
    Span outer = telemetry.tracer().spanBuilder(name).startSpan();
    try (Scope scope = outer.makeCurrent()) {
      body.call();
    } finally {
      outer.end();
    }
  }

  private Work work() {
    return TracedContextsTest_Work.wrap(new WorkImpl(), telemetry.tracing());
  }

  private static CompletableFuture<String> done() {
    return CompletableFuture.completedFuture("done");
  }

  private static final class WorkImpl implements Work {
    @Override
    public String run(Callable<String> body) throws Exception {
      return body.call();
    }

    @Override
    public String root(Callable<String> body) throws Exception {
      return body.call();
    }

    @Override
    public String linked(Callable<String> body) throws Exception {
      return body.call();
    }

    @Override
    public CompletableFuture<String> later(Callable<CompletableFuture<String>> body)
        throws Exception {
      return body.call();
    }

    @Override
    public Flow.Publisher<String> published(String input) {
      return null;
    }

    @Override
    public Iterator<String> stream(String input) {
      return null;
    }
  }
}
