// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.OnEachKindOfThread;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.conformance.testing.Threads;
import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Conversation;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Outcome;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a runner does without an interface to annotate, around models that have one. */
@SuppressWarnings("try")
class ByHandTest {
  private static final Operation TURN =
      Operation.named("Runner.turn")
          .role(Role.WORKFLOW)
          .constant(CaptureKey.text("gen_ai.workflow.name"), "turn");
  private static final CaptureKey STEPS = CaptureKey.integer("turn.steps");
  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("tenant");
  private static final AttributeKey<String> CONVERSATION =
      AttributeKey.stringKey("gen_ai.conversation.id");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Traced(dev.spanwrap.annotations.Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Model {
    String chat(@Capture(GenAi.REQUEST_MODEL) String model);

    @Streamed
    Iterator<String> stream(@Capture(GenAi.REQUEST_MODEL) String model);
  }

  private final Tracing tracing = telemetry.tracing();
  private final Model model =
      TracedByHandTest_Model.wrap(
          new Model() {
            @Override
            public String chat(String model) {
              return model;
            }

            @Override
            public Iterator<String> stream(String model) {
              return List.of(model).iterator();
            }
          },
          tracing);

  @Test
  void whatRunsInsideACallThatIsOpenedByHandIsBelowIt() {
    try (TracedCall call = tracing.begin(TURN);
        TracedScope scope = call.makeCurrent()) {
      assertThat(TracedCall.current()).isSameAs(call);
      model.chat("gpt");
      call.set(STEPS, 1);
      call.succeed();
    }

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_workflow turn", "  chat gpt");
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void whatIsLeftWithoutAnEndIsCancelled() {
    IllegalStateException thrown = new IllegalStateException("stop");

    assertThatThrownBy(
            () -> {
              try (TracedCall call = tracing.begin(TURN);
                  TracedScope scope = call.makeCurrent()) {
                throw thrown;
              }
            })
        .isSameAs(thrown);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_workflow turn (cancelled)");
  }

  @Test
  void theFirstEndWins() {
    TracedCall call = tracing.begin(TURN);
    call.fail(new IllegalStateException("down"));
    call.succeed();
    call.close();

    assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_workflow turn ERROR(java.lang.IllegalStateException)");
  }

  @OnEachKindOfThread
  void b120_anExecutorThatTakesTheContextAlongRunsBelowTheCall(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 2);
    ExecutorService wrapped = Context.taskWrapping(pool);

    try (TracedCall call = tracing.begin(TURN);
        TracedScope scope = call.makeCurrent()) {
      assertThat(wrapped.submit(TracedCall::current).get()).isSameAs(call);
      wrapped.submit(() -> model.chat("gpt")).get();
      pool.submit(() -> model.chat("o3")).get();
      call.succeed();
    }

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_workflow turn", "  chat gpt", "chat o3");
  }

  @OnEachKindOfThread
  void aConversationReachesCallsAcrossThreadsAndStreams(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);
    Iterator<String> later;
    try (Scope scope = Conversation.of("c-42").with(TENANT, "acme").makeCurrent()) {
      model.chat("gpt");
      later = model.stream("o3");
      Context.taskWrapping(pool).submit(() -> model.chat("o1")).get();
    }
    later.forEachRemaining(token -> {});
    model.chat("alone");

    for (String name : List.of("chat gpt", "chat o3", "chat o1")) {
      SpanData span = telemetry.span(name);
      assertThat(span.getAttributes().get(CONVERSATION)).isEqualTo("c-42");
      assertThat(span.getAttributes().get(TENANT)).isEqualTo("acme");
    }
    assertThat(telemetry.span("chat alone").getAttributes().get(CONVERSATION)).isNull();
  }
}
