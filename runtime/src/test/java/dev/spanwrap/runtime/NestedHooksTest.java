// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import dev.spanwrap.runtime.example.Run;
import dev.spanwrap.runtime.example.RunHooks;
import dev.spanwrap.runtime.example.Tools;
import dev.spanwrap.runtime.example.TracedRunHooks;
import dev.spanwrap.runtime.example.TracedTools;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("try")
class NestedHooksTest {
  private static final String NONE = Span.getInvalid().getSpanContext().getSpanId();

  @RegisterExtension
  final Telemetry recorded =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "The models say no more than a hook needs.")
          .waiving(Rule.NAME, "One model names its calls itself.");

  private final ExecutorService pool = Executors.newSingleThreadExecutor();
  private final Contexts contexts = new Contexts();
  private final Run run = new Run("gpt");
  private final RunHooks hooks =
      TracedRunHooks.wrap(
          new RunHooks() {
            @Override
            public void onToken(Run run, String token) {
              contexts.note();
            }
          },
          recorded.tracing());

  @AfterEach
  void leavesNothing() throws Exception {
    pool.submit(() -> assertThat(Context.current()).isSameAs(Context.root())).get();
    pool.shutdown();
    assertThat(recorded.tracing().keys().isEmpty()).isTrue();
  }

  /** Runs {@code body} as an agent under {@code key}. */
  private void agent(Run key, Body body) {
    TracedTools.wrap(
            new Tools() {
              @Override
              public String agent(Run run, String input) {
                try {
                  body.run();
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
                return input;
              }
            },
            recorded.tracing())
        .agent(key, "hi");
  }

  private interface Body {
    void run() throws Exception;
  }

  private void elsewhere(Runnable task) throws ExecutionException, InterruptedException {
    Future<?> done = pool.submit(task);
    done.get();
  }

  @Test
  void runsInsideTheCallOfItsKeyOnWhateverThread() {
    agent(
        run,
        () -> {
          hooks.onToken(run, "here");
          elsewhere(() -> hooks.onToken(run, "there"));
        });
    SpanData span = recorded.span();
    assertThat(contexts.seen()).containsExactly(span.getSpanId(), span.getSpanId());
    assertThat(span.getAttributes().get(AttributeKey.stringKey("run.last_token")))
        .isEqualTo("there");
  }

  @Test
  void runsInsideTheNewestOfItsKeyAndInsideTheOlderAgainWhenThatHasEnded() {
    agent(
        run,
        () -> {
          agent(run, () -> elsewhere(() -> hooks.onToken(run, "inner")));
          elsewhere(() -> hooks.onToken(run, "outer"));
        });
    assertThat(contexts.seen())
        .containsExactly(recorded.spans().get(0).getSpanId(), recorded.spans().get(1).getSpanId());
  }

  @Test
  void runsInsideTheCurrentCallIfThatIsOneOfItsKey() {
    agent(
        run,
        () -> {
          Context outer = Context.current();
          agent(
              run,
              () -> {
                try (Scope scope = outer.makeCurrent()) {
                  hooks.onToken(run, "outer");
                }
              });
        });
    assertThat(contexts.seen()).containsExactly(recorded.spans().get(1).getSpanId());
  }

  @Test
  void leavesASpanOfTheApplicationsOwnCurrent() {
    Contexts own = new Contexts();
    agent(
        run,
        () -> {
          Span inside = recorded.tracer().spanBuilder("inside").startSpan();
          try (Scope scope = inside.makeCurrent()) {
            own.note();
            hooks.onToken(run, "token");
          }
          inside.end();
        });
    assertThat(contexts.seen()).isEqualTo(own.seen());
  }

  @Test
  void runsInsideTheCallOfItsKeyEvenWhereAnotherIsCurrent() {
    Run other = new Run("other");
    agent(run, () -> agent(other, () -> hooks.onToken(run, "token")));
    assertThat(contexts.seen()).containsExactly(recorded.spans().get(1).getSpanId());
  }

  @Test
  void withoutACallOfItsKeyRunsInsideTheCurrentOne() {
    agent(
        run,
        () -> {
          hooks.onToken(new Run("gpt"), "unknown key");
          hooks.onToken(null, "no key");
        });
    assertThat(contexts.seen())
        .containsExactly(recorded.span().getSpanId(), recorded.span().getSpanId());
  }

  @Test
  void withoutAnyCallJustRuns() throws Exception {
    hooks.onToken(run, "before any");
    agent(run, () -> elsewhere(() -> hooks.onToken(null, "no key")));
    elsewhere(() -> hooks.onToken(run, "afterwards"));
    assertThat(contexts.seen()).containsExactly(NONE, NONE, NONE);
  }

  @Test
  void whatItThrowsIsThrownAndEndsNothing() {
    IllegalStateException broken = new IllegalStateException("broken");
    RunHooks throwing =
        TracedRunHooks.wrap(
            new RunHooks() {
              @Override
              public void onToken(Run run, String token) {
                throw broken;
              }
            },
            recorded.tracing());
    agent(run, () -> assertThatThrownBy(() -> throwing.onToken(run, "token")).isSameAs(broken));
    assertThat(recorded.span().getAttributes().get(AttributeKey.stringKey("error.type"))).isNull();
  }

  @Test
  void keepsWhatElseItsCallersContextHolds() {
    List<String> seen = new ArrayList<>();
    RunHooks reading =
        TracedRunHooks.wrap(
            new RunHooks() {
              @Override
              public void onToken(Run run, String token) {
                contexts.note();
                seen.add(Baggage.current().getEntryValue("user"));
                seen.add(Conversation.current().id());
              }
            },
            recorded.tracing());
    try (Scope scope = Context.current().with(Conversation.of("c-1")).makeCurrent()) {
      agent(
          run,
          () ->
              elsewhere(
                  () -> {
                    try (Scope baggage =
                        Baggage.builder().put("user", "eve").build().makeCurrent()) {
                      reading.onToken(run, "token");
                    }
                  }));
    }
    assertThat(seen).containsExactly("eve", "c-1");
    assertThat(contexts.seen()).containsExactly(recorded.span().getSpanId());
  }

  @Test
  void b93_disabledTheHooksAreTheDelegateThemselves() {
    RunHooks delegate = new RunHooks() {};
    assertThat(TracedRunHooks.wrap(delegate, Tracing.disabled())).isSameAs(delegate);
  }
}
