// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import dev.spanwrap.runtime.example.Model;
import dev.spanwrap.runtime.example.Reply;
import dev.spanwrap.runtime.example.Run;
import dev.spanwrap.runtime.example.RunHooks;
import dev.spanwrap.runtime.example.StepHooks;
import dev.spanwrap.runtime.example.Tools;
import dev.spanwrap.runtime.example.TracedModel;
import dev.spanwrap.runtime.example.TracedRunHooks;
import dev.spanwrap.runtime.example.TracedStepHooks;
import dev.spanwrap.runtime.example.TracedTools;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("try")
class BracketingHooksTest {
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");
  private static final AttributeKey<Long> OUTPUT_TOKENS =
      AttributeKey.longKey("gen_ai.usage.output_tokens");
  private static final Operation OUTER = Operation.named("outer").role(Role.WORKFLOW);

  @RegisterExtension
  final Telemetry recorded =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "The hooks and the model say no more than a bracket needs.")
          .waiving(Rule.NAME, "One model names its calls itself.");

  private final ExecutorService pool = Executors.newSingleThreadExecutor();
  private final Contexts contexts = new Contexts();
  private final Run run = new Run("gpt");
  private final RunHooks hooks = wrap(new NotingRunHooks());
  private final StepHooks steps =
      TracedStepHooks.wrap(
          new StepHooks() {
            @Override
            public void beforeModel(String prompt) {
              contexts.note();
            }

            @Override
            public void inBetween(String note) {
              contexts.note();
            }

            @Override
            public void afterModel() {
              contexts.note();
            }
          },
          recorded.tracing());
  private final Model model =
      TracedModel.wrap(
          new Model() {
            @Override
            public String chat(String prompt) {
              contexts.note();
              return prompt;
            }

            @Override
            public String chatFor(Run run, String prompt) {
              contexts.note();
              return prompt;
            }
          },
          recorded.tracing());
  private final Tools tools = TracedTools.wrap(new Tools() {}, recorded.tracing());

  @AfterEach
  void leavesNothing() throws Exception {
    pool.submit(() -> assertThat(Context.current()).isSameAs(Context.root())).get();
    pool.shutdown();
    assertThat(recorded.tracing().keys().isEmpty()).as("no key is left").isTrue();
    assertThat(recorded.tracing().brackets().isEmpty()).as("no bracket is left").isTrue();
  }

  @Test
  void b84_hookBeforeCallAndHookAfterRunInsideOneSpan() {
    hooks.onModelStart(run, "hi");
    model.chatFor(run, "hi");
    hooks.onModelEnd(run, new Reply("hi", 7));
    SpanData span = recorded.span();
    assertThat(contexts.seen())
        .containsExactly(span.getSpanId(), span.getSpanId(), span.getSpanId());
    assertThat(span.getAttributes().get(OUTPUT_TOKENS)).isEqualTo(7);
    assertThat(span.getAttributes().get(AttributeKey.stringKey("gen_ai.request.model")))
        .isEqualTo("gpt");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getAttributes().get(OUTCOME)).isNull();
  }

  @Test
  void joinsWithItsNameAndItsAttributes() {
    hooks.onModelStart(run, "hi");
    model.chatFor(run, "hi");
    hooks.onModelEnd(run, new Reply("hi", 7));
    hooks.onModelStart(run, "ho");
    model.chat("ho");
    hooks.onModelEnd(run, new Reply("ho", 8));
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .as("a name of its own; the role's, which the hook had completed")
        .containsExactly("keyed gpt", "chat gpt");
    SpanData chat = recorded.span("chat gpt");
    assertThat(chat.getAttributes().get(AttributeKey.stringKey("prompt"))).isEqualTo("ho");
    assertThat(chat.getAttributes().get(AttributeKey.stringKey("gen_ai.provider.name")))
        .isEqualTo("test");
  }

  @Test
  void joinsUnderTheSameEnclosingCallWithoutKeys() {
    within(
        () -> {
          steps.beforeModel("hi");
          model.chat("hi");
          steps.inBetween("note");
          steps.afterModel();
        });
    SpanData outer = recorded.span("invoke_workflow");
    SpanData chat = recorded.span("chat");
    assertThat(chat.getParentSpanId()).isEqualTo(outer.getSpanId());
    assertThat(contexts.seen())
        .as("a hook without a key runs inside the current call")
        .containsExactly(chat.getSpanId(), chat.getSpanId(), outer.getSpanId(), chat.getSpanId());
  }

  @Test
  void joinsWithoutKeysAndWithoutAnythingAroundOnTheSameThread() {
    steps.beforeModel("hi");
    model.chat("hi");
    steps.afterModel();
    assertThat(recorded.span().getName()).isEqualTo("chat");
  }

  @Test
  void joinsUnderTheSameForeignSpan() throws Exception {
    Span foreign = recorded.tracer().spanBuilder("foreign").startSpan();
    try (Scope scope = foreign.makeCurrent()) {
      steps.beforeModel("hi");
      pool.submit(Context.current().wrap(() -> model.chat("hi"))).get();
      pool.submit(Context.current().wrap(() -> steps.afterModel())).get();
    }
    foreign.end();
    assertThat(recorded.span("chat").getParentSpanId())
        .isEqualTo(foreign.getSpanContext().getSpanId());
  }

  @Test
  void aKeyedBracketIsJoinedByACallWithoutAKeyAndTheOtherWayRound() {
    within(
        () -> {
          hooks.onModelStart(run, "hi");
          model.chat("hi");
          hooks.onModelEnd(run, new Reply("hi", 1));
          steps.beforeModel("hi");
          model.chatFor(run, "hi");
          steps.afterModel();
        });
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("chat gpt", "keyed gpt", "invoke_workflow");
  }

  @Test
  void aCallUnderAnotherKeyDoesNotJoin() {
    within(
        () -> {
          hooks.onModelStart(run, "hi");
          model.chatFor(new Run("other"), "hi");
          hooks.onModelEnd(run, new Reply("hi", 1));
        });
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("keyed other", "chat gpt", "invoke_workflow");
  }

  @Test
  void keysThatAreEqualButNotTheSameAreDifferent() {
    within(
        () -> {
          hooks.onModelStart(run, "hi");
          model.chatFor(new Run("gpt"), "hi");
          hooks.onModelEnd(run, new Reply("hi", 1));
        });
    assertThat(recorded.spans()).hasSize(3);
  }

  @Test
  void keysOfTextAreComparedByEquals() {
    hooks.onToolStart("call-1", "search");
    tools.callById(new String("call-1".toCharArray()), "search");
    hooks.onToolEnd("call-1");
    assertThat(recorded.span().getName()).isEqualTo("execute_tool search");
  }

  @Test
  void joinsWhenAFutureReturningMethodIsCalledAndSettlesWhenItCompletes() {
    CompletableFuture<Reply> source = new CompletableFuture<>();
    Model asking =
        TracedModel.wrap(
            new Model() {
              @Override
              public CompletableFuture<Reply> ask(String prompt) {
                return source;
              }
            },
            recorded.tracing());
    hooks.onModelStart(run, "hi");
    CompletableFuture<Reply> reply = asking.ask("hi");
    source.complete(new Reply("ho", 5));
    assertThat(reply).isCompletedWithValue(new Reply("ho", 5));
    assertThat(recorded.spans()).isEmpty();
    hooks.onModelEnd(run, reply.join());
    SpanData span = recorded.span();
    assertThat(span.getAttributes().get(AttributeKey.longKey("gen_ai.usage.input_tokens")))
        .isEqualTo(5);
    assertThat(span.getAttributes().get(OUTPUT_TOKENS)).isEqualTo(5);
  }

  @Test
  void b86_theNormalEndOfAStreamOnlySettlesAndTheHookAfterRunsInside() {
    Model streaming = streaming(List.of("a", "b", new Reply("ab", 2)));
    hooks.onModelStart(run, "hi");
    Iterator<Object> stream = streaming.stream("hi");
    while (stream.hasNext()) {
      hooks.onToken(run, stream.next().toString());
    }
    assertThat(recorded.spans()).isEmpty();
    hooks.onModelEnd(run, new Reply("ab", 2));
    SpanData span = recorded.span();
    assertThat(contexts.seen()).containsOnly(span.getSpanId()).hasSize(5);
    assertThat(span.getAttributes().get(AttributeKey.longKey("spanwrap.stream.elements")))
        .isEqualTo(3);
    assertThat(span.getAttributes().get(AttributeKey.stringKey("run.last_token")))
        .startsWith("Reply");
  }

  @Test
  void aStreamThatEndsWithoutItsEndLeavesTheBracketIncomplete() {
    Model streaming = streaming(List.of("a"));
    hooks.onModelStart(run, "hi");
    streaming.stream("hi").forEachRemaining(element -> {});
    hooks.onModelEnd(run, new Reply("a", 1));
    SpanData span = recorded.span();
    assertThat(span.getAttributes().get(OUTCOME)).isEqualTo("incomplete");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void joinsWhenAMethodIsCalledWhoseStreamOpensAtSubscribe() {
    Model publishing = publishing();
    hooks.onModelStart(run, "hi");
    Flow.Publisher<String> publisher = publishing.publish("late-model");
    model.chat("not the next call any more");
    hooks.onModelEnd(run, new Reply("", 0));
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("chat", "chat late-model");
    List<String> received = drain(publisher);
    assertThat(received).containsExactly("a", "b");
    assertThat(recorded.spans()).as("its bracket had ended it before").hasSize(2);
    drain(publisher);
    assertThat(recorded.spans()).as("the second subscription is a call of its own").hasSize(3);
  }

  @Test
  void aPublisherIsNotOpenedEarlyWhereNoBracketWaits() {
    hooks.onModelStart(run, "hi");
    hooks.onModelEnd(run, new Reply("", 0));
    Flow.Publisher<String> publisher = publishing().publish("late-model");
    assertThat(recorded.openSpans()).isZero();
    drain(publisher);
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("chat gpt", "chat late-model");
  }

  @Test
  void theFailureOfTheJoinedCallEndsItAtOnce() {
    IllegalStateException broken = new IllegalStateException("broken");
    Model failing =
        TracedModel.wrap(
            new Model() {
              @Override
              public String chat(String prompt) {
                throw broken;
              }
            },
            recorded.tracing());
    hooks.onModelStart(run, "hi");
    assertThatThrownBy(() -> failing.chat("hi")).isSameAs(broken);
    SpanData span = recorded.span();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    hooks.onModelEnd(run, new Reply("", 0));
    assertThat(contexts.seen())
        .as("the hook after just runs: an ended span is not made current")
        .containsExactly(span.getSpanId(), Span.getInvalid().getSpanContext().getSpanId());
    model.chat("again");
    assertThat(recorded.spans()).as("what comes next is a call of its own").hasSize(2);
  }

  @Test
  void theCancellationOfTheJoinedCallEndsItAtOnce() {
    CompletableFuture<Reply> source = new CompletableFuture<>();
    Model asking =
        TracedModel.wrap(
            new Model() {
              @Override
              public CompletableFuture<Reply> ask(String prompt) {
                return source;
              }
            },
            recorded.tracing());
    hooks.onModelStart(run, "hi");
    assertThat(asking.ask("hi").cancel(true)).isTrue();
    assertThat(recorded.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    hooks.onModelEnd(run, new Reply("", 0));
    assertThat(recorded.spans()).hasSize(1);
  }

  @Test
  void theAbandonmentOfTheJoinedCallEndsItAtOnce() {
    hooks.onModelStart(run, "hi");
    streaming(List.of("a", "b")).stream("hi").next();
    Collected.await(() -> recorded.openSpans() == 0);
    assertThat(recorded.span().getAttributes().get(OUTCOME)).isEqualTo("abandoned");
    hooks.onModelEnd(run, new Reply("", 0));
  }

  @Test
  void closedTwiceAndClosedWithoutBeingOpenedJustRuns() {
    hooks.onModelEnd(run, new Reply("", 0));
    hooks.onModelStart(run, "hi");
    hooks.onModelEnd(run, new Reply("", 0));
    hooks.onModelEnd(run, new Reply("", 0));
    SpanData span = recorded.span();
    String none = Span.getInvalid().getSpanContext().getSpanId();
    assertThat(contexts.seen()).containsExactly(none, span.getSpanId(), span.getSpanId(), none);
  }

  @Test
  void openedForACallThatNeverComesIsClosedAsItIs() {
    hooks.onModelStart(run, "hi");
    hooks.onModelEnd(run, new Reply("", 3));
    assertThat(recorded.span().getName()).isEqualTo("chat gpt");
    assertThat(recorded.span().getAttributes().get(OUTCOME)).isNull();
  }

  @Test
  void neverClosedEndsWithTheEnclosingCallBeforeIt() {
    within(
        () -> {
          hooks.onModelStart(run, "hi");
          model.chat("hi");
          assertThat(recorded.spans()).isEmpty();
        });
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("chat gpt", "invoke_workflow");
    SpanData chat = recorded.span("chat gpt");
    assertThat(chat.getAttributes().get(OUTCOME)).as("its call had succeeded").isNull();
    assertThat(chat.getEndEpochNanos())
        .isLessThan(recorded.span("invoke_workflow").getEndEpochNanos());
  }

  @Test
  void neverJoinedAndNeverClosedIsAbandonedWithTheEnclosingCall() {
    within(() -> hooks.onModelStart(run, "hi"));
    assertThat(recorded.span("chat gpt").getAttributes().get(OUTCOME)).isEqualTo("abandoned");
    assertThat(recorded.span("chat gpt").getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @Test
  void theNextOpeningUnderTheKeyEndsWhatWasNotClosed() {
    hooks.onModelStart(run, "hi");
    model.chat("hi");
    hooks.onModelStart(run, "ho");
    assertThat(recorded.spans()).hasSize(1);
    model.chat("ho");
    hooks.onModelEnd(run, new Reply("", 0));
    assertThat(recorded.spans())
        .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("prompt")))
        .containsExactly("hi", "ho");
  }

  @Test
  void theNextOpeningUnderTheSameEnclosingCallEndsWhatWasNotClosed() {
    within(
        () -> {
          steps.beforeModel("hi");
          steps.beforeModel("ho");
          model.chat("ho");
          steps.afterModel();
        });
    assertThat(recorded.spans())
        .extracting(span -> span.getAttributes().get(OUTCOME))
        .containsExactly("abandoned", null, null);
  }

  @Test
  void anOpeningUnderAnotherKeyEndsNothing() {
    Run other = new Run("other");
    within(
        () -> {
          hooks.onModelStart(run, "hi");
          hooks.onModelStart(other, "ho");
          model.chatFor(other, "ho");
          model.chatFor(run, "hi");
          hooks.onModelEnd(run, new Reply("", 1));
          hooks.onModelEnd(other, new Reply("", 2));
        });
    assertThat(recorded.span("keyed gpt").getAttributes().get(OUTPUT_TOKENS)).isEqualTo(1);
    assertThat(recorded.span("keyed other").getAttributes().get(OUTPUT_TOKENS)).isEqualTo(2);
  }

  @Test
  void b09_aToolEndsTheBracketWhoseCallIsOverBeforeItBegins() {
    within(
        () -> {
          hooks.onModelStart(run, "hi");
          model.chat("hi");
          tools.call("search");
        });
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("chat gpt", "execute_tool search", "invoke_workflow");
    assertThat(recorded.span("chat gpt").getEndEpochNanos())
        .isLessThanOrEqualTo(recorded.span("execute_tool search").getStartEpochNanos());
  }

  @Test
  void anAgentAndTheOpeningHookOfAToolEndTheBracketToo() {
    within(
        () -> {
          hooks.onModelStart(run, "hi");
          model.chat("hi");
          tools.agent(new Run("sub"), "go");
          hooks.onModelStart(run, "ho");
          model.chat("ho");
          hooks.onToolStart("call-1", "search");
          hooks.onToolEnd("call-1");
        });
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly(
            "chat gpt", "invoke_agent", "chat gpt", "execute_tool search", "invoke_workflow");
  }

  @Test
  void aToolDoesNotEndABracketThatWaitsOrWhoseCallIsUnderWay() {
    Iterator<Object> stream =
        streaming(List.of("a", new Reply("a", 1))).stream("without a bracket");
    stream.forEachRemaining(element -> {});
    within(
        () -> {
          hooks.onModelStart(run, "hi");
          tools.call("before");
          Iterator<Object> running = streaming(List.of("a", new Reply("a", 1))).stream("hi");
          running.next();
          tools.call("meanwhile");
          running.next();
          hooks.onModelEnd(run, new Reply("", 9));
        });
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly(
            "chat", "execute_tool before", "execute_tool meanwhile", "chat gpt", "invoke_workflow");
  }

  @Test
  void b13_parallelToolsUnderTheirOwnKeysDoNotEndEachOther() throws Exception {
    within(
        () -> {
          hooks.onToolStart("1", "search");
          hooks.onToolStart("2", "search");
          tools.callById("1", "search");
          tools.callById("2", "search");
          assertThat(recorded.spans()).isEmpty();
          hooks.onToolEnd("2");
          hooks.onToolEnd("1");
        });
    assertThat(recorded.spans()).hasSize(3);
  }

  @Test
  void twoCallsUnderOneBracketTheFirstJoinsTheOtherIsItsOwn() {
    within(
        () -> {
          hooks.onModelStart(run, "hi");
          Iterator<Object> first = streaming(List.of("a", new Reply("a", 1))).stream("hi");
          Iterator<Object> second = streaming(List.of("b", new Reply("b", 2))).stream("hi");
          first.forEachRemaining(element -> {});
          assertThat(recorded.spans()).isEmpty();
          second.forEachRemaining(element -> {});
          hooks.onModelEnd(run, new Reply("", 1));
        });
    SpanData outer = recorded.span("invoke_workflow");
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("chat", "chat gpt", "invoke_workflow");
    assertThat(recorded.span("chat").getParentSpanId()).isEqualTo(outer.getSpanId());
  }

  @Test
  void closedWhileTheJoinedStreamIsUnderWayEndsNow() {
    hooks.onModelStart(run, "hi");
    Iterator<Object> stream = streaming(List.of("a", new Reply("a", 1))).stream("hi");
    stream.next();
    hooks.onModelEnd(run, new Reply("", 1));
    assertThat(recorded.spans()).hasSize(1);
    stream.next();
    assertThat(stream.hasNext()).isFalse();
    assertThat(recorded.spans()).hasSize(1);
  }

  @Test
  void openedOnOneThreadJoinedOnAnotherAndClosedOnAThird() throws Exception {
    hooks.onModelStart(run, "hi");
    pool.submit(() -> model.chatFor(run, "hi")).get();
    Thread third = new Thread(() -> hooks.onModelEnd(run, new Reply("", 1)));
    third.start();
    third.join();
    SpanData span = recorded.span();
    assertThat(contexts.seen()).containsOnly(span.getSpanId()).hasSize(3);
  }

  @Test
  void b89_aHookThatThrowsBeforeFailsTheSpanAndNothingJoins() {
    IllegalStateException broken = new IllegalStateException("broken");
    RunHooks throwing =
        wrap(
            new RunHooks() {
              @Override
              public void onModelStart(Run run, String prompt) {
                throw broken;
              }
            });
    assertThatThrownBy(() -> throwing.onModelStart(run, "hi")).isSameAs(broken);
    assertThat(recorded.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    model.chatFor(run, "hi");
    assertThat(recorded.spans()).hasSize(2);
  }

  @Test
  void b89_aHookThatThrowsAfterFailsTheSpanOnce() {
    IllegalStateException broken = new IllegalStateException("broken");
    RunHooks throwing =
        wrap(
            new RunHooks() {
              @Override
              public void onModelEnd(Run run, Reply reply) {
                throw broken;
              }
            });
    throwing.onModelStart(run, "hi");
    model.chatFor(run, "hi");
    assertThatThrownBy(() -> throwing.onModelEnd(run, new Reply("", 2))).isSameAs(broken);
    SpanData span = recorded.span();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(span.getAttributes().get(OUTPUT_TOKENS)).isEqualTo(2);
  }

  @Test
  void b87_hooksOfTheRunAndOfTheAgentShareOneSpanEachWithItsOwnActivation() {
    Contexts children = new Contexts();
    RunHooks agentHooks = wrap(new OpeningRunHooks(children));
    hooks.onModelStart(run, "hi");
    agentHooks.onModelStart(run, "hi");
    model.chatFor(run, "hi");
    hooks.onModelEnd(run, new Reply("", 1));
    assertThat(recorded.spans()).extracting(SpanData::getName).containsExactly("in a hook");
    agentHooks.onModelEnd(run, new Reply("", 1));
    SpanData span = recorded.span("keyed gpt");
    assertThat(contexts.seen()).containsOnly(span.getSpanId()).hasSize(3);
    assertThat(children.seen()).containsOnly(span.getSpanId()).hasSize(2);
    assertThat(recorded.spans())
        .filteredOn(inner -> inner.getName().equals("in a hook"))
        .extracting(SpanData::getParentSpanId)
        .containsExactly(span.getSpanId(), span.getSpanId());
  }

  @Test
  void b87_sharedWithoutAKeyToo() {
    StepHooks agentSteps = TracedStepHooks.wrap(new StepHooks() {}, recorded.tracing());
    within(
        () -> {
          steps.beforeModel("hi");
          agentSteps.beforeModel("hi");
          model.chat("hi");
          agentSteps.afterModel();
          assertThat(recorded.spans()).isEmpty();
          steps.afterModel();
        });
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("chat", "invoke_workflow");
  }

  @Test
  void b87_sharedByHooksOfWhichOneHasNoKey() {
    within(
        () -> {
          hooks.onModelStart(run, "hi");
          steps.beforeModel("hi");
          model.chatFor(run, "hi");
          hooks.onModelEnd(run, new Reply("", 1));
          assertThat(recorded.spans()).isEmpty();
          steps.afterModel();
          steps.beforeModel("again");
          hooks.onModelStart(run, "again");
          model.chatFor(run, "again");
          steps.afterModel();
          hooks.onModelEnd(run, new Reply("", 1));
        });
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("keyed gpt", "keyed gpt", "invoke_workflow");
  }

  @Test
  void b88_aSpanOpenedInAHookIsAChildAndAModelThatAHookCallsDoesNotJoin() {
    Contexts children = new Contexts();
    RunHooks moderating =
        wrap(
            new RunHooks() {
              @Override
              public void onModelStart(Run run, String prompt) {
                model.chatFor(run, "is this allowed?");
                children.note();
              }
            });
    moderating.onModelStart(run, "hi");
    model.chatFor(run, "hi");
    moderating.onModelEnd(run, new Reply("", 1));
    assertThat(recorded.spans()).hasSize(2);
    assertThat(recorded.spans().get(0).getParentSpanId())
        .isEqualTo(recorded.spans().get(1).getSpanId());
  }

  @Test
  void hooksAloneGiveATreeOfTheirOwn() {
    within(
        () -> {
          hooks.onAgentStart(run);
          hooks.onModelStart(run, "hi");
          model.chat("hi");
          hooks.onModelEnd(run, new Reply("", 1));
          hooks.onAgentEnd(run);
        });
    SpanData agent = recorded.span("invoke_agent");
    assertThat(agent.getParentSpanId()).isEqualTo(recorded.span("invoke_workflow").getSpanId());
    assertThat(recorded.span("chat gpt").getParentSpanId()).isEqualTo(agent.getSpanId());
  }

  @Test
  void anAgentThatJoinsItsBracketHasTheBracketsOfItsModelsBelowIt() {
    Tools running =
        TracedTools.wrap(
            new Tools() {
              @Override
              public String agent(Run run, String input) {
                hooks.onModelStart(run, input);
                model.chat(input);
                return input;
              }
            },
            recorded.tracing());
    hooks.onAgentStart(run);
    running.agent(run, "hi");
    hooks.onAgentEnd(run);
    SpanData agent = recorded.span("invoke_agent");
    SpanData chat = recorded.span("chat gpt");
    assertThat(chat.getParentSpanId()).isEqualTo(agent.getSpanId());
    assertThat(chat.getEndEpochNanos()).isLessThanOrEqualTo(agent.getEndEpochNanos());
  }

  @Test
  void theCallersOwnContextReachesTheJoinedCall() {
    List<String> users = new ArrayList<>();
    Model reading =
        TracedModel.wrap(
            new Model() {
              @Override
              public String chat(String prompt) {
                users.add(Context.current().get(USER));
                return prompt;
              }
            },
            recorded.tracing());
    hooks.onModelStart(run, "hi");
    try (Scope scope = Context.current().with(USER, "ada").makeCurrent()) {
      reading.chat("hi");
    }
    hooks.onModelEnd(run, new Reply("", 1));
    assertThat(users).containsExactly("ada");
    assertThat(recorded.spans()).hasSize(1);
  }

  @Test
  void awaitsHooksThatAreDoneLater() {
    CompletableFuture<Void> before = new CompletableFuture<>();
    CompletableFuture<Void> after = new CompletableFuture<>();
    StepHooks later = later(before, after);
    within(
        () -> {
          CompletableFuture<Void> opening = later.beforeModelAsync().toCompletableFuture();
          before.complete(null);
          assertThat(opening).isCompleted();
          model.chat("hi");
          CompletableFuture<Void> closing = later.afterModelAsync().toCompletableFuture();
          assertThat(recorded.spans()).isEmpty();
          after.complete(null);
          assertThat(closing).isCompleted();
          assertThat(recorded.spans()).extracting(SpanData::getName).containsExactly("chat");
        });
  }

  @Test
  void b91_aHookThatFailsLaterFailsTheSpan() {
    IllegalStateException broken = new IllegalStateException("broken");
    StepHooks failing =
        later(CompletableFuture.failedFuture(broken), CompletableFuture.failedFuture(broken));
    assertThat(failing.beforeModelAsync().toCompletableFuture()).isCompletedExceptionally();
    assertThat(recorded.spans()).hasSize(1);
    steps.beforeModel("hi");
    model.chat("hi");
    assertThat(failing.afterModelAsync().toCompletableFuture()).isCompletedExceptionally();
    assertThat(recorded.spans())
        .extracting(span -> span.getStatus().getStatusCode())
        .containsExactly(StatusCode.ERROR, StatusCode.ERROR);
  }

  @Test
  void hooksThatReturnNoStageAreDone() {
    StepHooks none = TracedStepHooks.wrap(new StepHooks() {}, recorded.tracing());
    within(
        () -> {
          assertThat(none.beforeModelAsync()).isNull();
          model.chat("hi");
          assertThat(none.afterModelAsync()).isNull();
          assertThat(recorded.spans()).hasSize(1);
        });
  }

  @Test
  void drivenHooksOfTheJoinedCallRunOnceWhenItSettles() {
    List<String> order = new ArrayList<>();
    Operation chat = Operation.named("Model.chat").role(Role.MODEL);
    CallHooks driven =
        new CallHooks() {
          @Override
          public void start() {
            contexts.note();
            order.add("start");
          }

          @Override
          public void complete(Object result) {
            contexts.note();
            order.add("complete " + result);
          }
        };
    hooks.onModelStart(run, "hi");
    TracedCall call = recorded.tracing().prepare(chat, driven).key(run).begin();
    try (TracedScope scope = call.makeCurrent()) {
      call.start();
    }
    call.succeed("hi");
    call.succeed("again");
    order.add("settled");
    hooks.onModelEnd(run, new Reply("", 1));
    assertThat(order).containsExactly("start", "complete hi", "settled");
    assertThat(contexts.seen()).containsOnly(recorded.span().getSpanId()).hasSize(4);
  }

  @Test
  void aDrivenHookThatThrowsAfterwardsFailsTheBracket() {
    IllegalStateException broken = new IllegalStateException("broken");
    Operation chat = Operation.named("Model.chat").role(Role.MODEL);
    CallHooks driven =
        new CallHooks() {
          @Override
          public void complete(Object result) {
            throw broken;
          }

          @Override
          public void error(Throwable error) {
            throw new AssertionError("does not run any more");
          }
        };
    hooks.onModelStart(run, "hi");
    TracedCall call = recorded.tracing().prepare(chat, driven).key(run).begin();
    assertThatThrownBy(() -> call.succeed("hi")).isSameAs(broken);
    assertThat(recorded.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    hooks.onModelEnd(run, new Reply("", 1));
  }

  @Test
  void aRetryAfterAFailureIsACallOfItsOwn() {
    AtomicInteger attempts = new AtomicInteger();
    Model flaky =
        TracedModel.wrap(
            new Model() {
              @Override
              public String chat(String prompt) {
                if (attempts.getAndIncrement() == 0) {
                  throw new IllegalStateException("busy");
                }
                return prompt;
              }
            },
            recorded.tracing());
    within(
        () -> {
          hooks.onModelStart(run, "hi");
          assertThatThrownBy(() -> flaky.chat("hi")).hasMessage("busy");
          flaky.chat("hi");
          hooks.onModelEnd(run, new Reply("", 1));
        });
    assertThat(recorded.spans())
        .extracting(span -> span.getStatus().getStatusCode())
        .containsExactly(StatusCode.ERROR, StatusCode.UNSET, StatusCode.UNSET);
  }

  @Test
  void b93_withTracingOffTheHooksRunAndNothingOpens() {
    Tracing off = Tracing.builder(OpenTelemetry.noop()).metrics(false).build();
    RunHooks untraced = TracedRunHooks.wrap(new NotingRunHooks(), off);
    untraced.onModelStart(run, "hi");
    untraced.onToken(run, "token");
    untraced.onModelEnd(run, new Reply("", 1));
    assertThat(contexts.seen())
        .containsOnly(Span.getInvalid().getSpanContext().getSpanId())
        .hasSize(3);
    assertThat(off.brackets().isUsed()).isFalse();
  }

  @Test
  void anAgentCountsABracketedModelOnce() {
    Tools running =
        TracedTools.wrap(
            new Tools() {
              @Override
              public String agent(Run run, String input) {
                hooks.onModelStart(run, input);
                model.chat(input);
                hooks.onModelEnd(run, new Reply("", 4));
                hooks.onModelStart(run, input);
                model.chat(input);
                hooks.onModelEnd(run, new Reply("", 5));
                return input;
              }
            },
            recorded.tracing());
    running.agent(run, "hi");
    assertThat(recorded.span("invoke_agent").getAttributes().get(OUTPUT_TOKENS)).isEqualTo(9);
  }

  private static final ContextKey<String> USER = ContextKey.named("user");

  private StepHooks later(CompletableFuture<Void> before, CompletableFuture<Void> after) {
    return TracedStepHooks.wrap(
        new StepHooks() {
          @Override
          public CompletableFuture<Void> beforeModelAsync() {
            return before;
          }

          @Override
          public CompletableFuture<Void> afterModelAsync() {
            return after;
          }
        },
        recorded.tracing());
  }

  private RunHooks wrap(RunHooks delegate) {
    return TracedRunHooks.wrap(delegate, recorded.tracing());
  }

  private Model streaming(List<Object> elements) {
    return TracedModel.wrap(
        new Model() {
          @Override
          public Iterator<Object> stream(String prompt) {
            return elements.iterator();
          }
        },
        recorded.tracing());
  }

  private Model publishing() {
    return TracedModel.wrap(
        new Model() {
          @Override
          public Flow.Publisher<String> publish(String model) {
            return subscriber -> {
              try (SubmissionPublisher<String> source =
                  new SubmissionPublisher<>(Runnable::run, 8)) {
                source.subscribe(subscriber);
                source.submit("a");
                source.submit("b");
              }
            };
          }
        },
        recorded.tracing());
  }

  private static List<String> drain(Flow.Publisher<String> publisher) {
    Drained drained = new Drained();
    publisher.subscribe(drained);
    return drained.received();
  }

  private void within(Runnable work) {
    TracedCall call = recorded.tracing().begin(OUTER);
    try (TracedScope scope = call.makeCurrent()) {
      work.run();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
  }

  private class NotingRunHooks implements RunHooks {
    @Override
    public void onModelStart(Run run, String prompt) {
      contexts.note();
    }

    @Override
    public void onToken(Run run, String token) {
      contexts.note();
    }

    @Override
    public void onModelEnd(Run run, Reply reply) {
      contexts.note();
    }
  }

  private class OpeningRunHooks implements RunHooks {
    private final Contexts around;

    OpeningRunHooks(Contexts around) {
      this.around = around;
    }

    @Override
    public void onModelStart(Run run, String prompt) {
      openSpan();
    }

    @Override
    public void onModelEnd(Run run, Reply reply) {
      openSpan();
    }

    private void openSpan() {
      around.note();
      recorded.tracer().spanBuilder("in a hook").startSpan().end();
    }
  }
}
