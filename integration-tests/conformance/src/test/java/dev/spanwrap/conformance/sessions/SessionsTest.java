// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.conformance.sessions.VoiceSession.HangUp;
import dev.spanwrap.conformance.sessions.VoiceSession.Persona;
import dev.spanwrap.conformance.sessions.VoiceSession.Said;
import dev.spanwrap.conformance.testing.OnEachKindOfThread;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.conformance.testing.Threads;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("try")
class SessionsTest {
  private static final Persona ADA = new Persona("ada");
  private static final Persona BOB = new Persona("bob");

  @RegisterExtension
  final Telemetry telemetry = Telemetry.create().waiving(Rule.NAME, "a template names the session");

  private final Voice voice = new Voice();

  private VoiceSession session() {
    return TracedVoiceSession.wrap(voice, telemetry.tracing());
  }

  @Test
  void b99_aFailingOpenFailsItsSpanAndLeavesNothing() throws Exception {
    VoiceSession session = session();
    voice.refusal = new IOException("no line");

    assertThatThrownBy(() -> session.connect(ADA)).isSameAs(voice.refusal);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada ERROR(java.io.IOException)");
    session.send("nobody there");
    assertThat(voice.spans.get("send")).isEqualTo(Span.getInvalid().getSpanContext().getSpanId());
    voice.refusal = null;
    session.connect(BOB);
    session.close();
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada ERROR(java.io.IOException)", "invoke_agent bob");
  }

  @Test
  void b99_aFutureThatFailsToOpenFailsItsSpan() {
    VoiceSession session = session();
    session.connectLater(ADA);

    voice.later.completeExceptionally(new IOException("no line"));

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada ERROR(java.io.IOException)");
    session.send("nobody there");
    assertThat(voice.spans.get("send")).isEqualTo(Span.getInvalid().getSpanContext().getSpanId());
  }

  @Test
  void aSessionIsOpenWhenItsFutureCompletes() {
    VoiceSession session = session();
    CompletionStage<Void> connected = session.connectLater(ADA);

    assertThat(telemetry.openSpans()).isEqualTo(1);
    voice.later.complete(null);
    assertThat(connected.toCompletableFuture()).isCompleted();
    session.send("hello");
    session.close();

    SpanData span = telemetry.span("invoke_agent ada");
    assertThat(voice.spans.get("connectLater")).isEqualTo(span.getSpanId());
    assertThat(voice.spans.get("send")).isEqualTo(span.getSpanId());
    assertThat(voice.spans.get("close")).isEqualTo(span.getSpanId());
  }

  @OnEachKindOfThread
  void b101_theSpanIsCurrentInsideItsMethodsAndNowhereElse(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);
    VoiceSession session = session();

    session.connect(ADA);
    assertThat(Context.current()).isSameAs(Context.root());
    session.send("hello");
    assertThat(Context.current()).isSameAs(Context.root());
    pool.submit(session::close).get();

    SpanData span = telemetry.span("invoke_agent ada");
    assertThat(voice.spans)
        .hasSize(3)
        .allSatisfy((method, current) -> assertThat(current).isEqualTo(span.getSpanId()));
    assertThat(span.getAttributes().get(AttributeKey.stringKey("session.message")))
        .isEqualTo("hello");
  }

  @OnEachKindOfThread
  void b102_aHandoffOnABackgroundThreadStartsASibling(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);
    VoiceSession session = session();
    Span turn = telemetry.tracer().spanBuilder("turn").startSpan();

    try (Scope scope = turn.makeCurrent()) {
      session.connect(ADA);
    }
    pool.submit(() -> session.updateAgent(BOB)).get();
    session.send("hello, bob");
    session.close();
    turn.end();

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("turn", "  invoke_agent ada", "  invoke_agent bob");
    SpanData bob = telemetry.span("invoke_agent bob");
    assertThat(voice.spans.get("updateAgent")).isEqualTo(bob.getSpanId());
    assertThat(voice.spans.get("send")).isEqualTo(bob.getSpanId());
    assertThat(telemetry.span("invoke_agent ada").getEndEpochNanos())
        .isLessThanOrEqualTo(bob.getEndEpochNanos());
  }

  @Test
  void b103_aSecondOpeningIsASwitch() throws Exception {
    VoiceSession session = session();

    session.connect(ADA);
    session.connect(BOB);
    assertThat(telemetry.spans()).extracting(SpanData::getName).containsExactly("invoke_agent ada");
    session.close();

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "invoke_agent bob");
  }

  @Test
  void b104_afterASwitchTheOpeningThreadOpensNothingBelowTheEndedSpan() throws Exception {
    VoiceSession session = session();
    session.connect(ADA);
    session.updateAgent(BOB);

    telemetry.tracer().spanBuilder("elsewhere").startSpan().end();
    session.ask("gpt");
    session.close();

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactlyInAnyOrder(
            "invoke_agent ada", "invoke_agent bob", "  chat gpt", "elsewhere");
  }

  @Test
  void b105_anUnsampledSessionPoisonsNothing() throws Exception {
    Telemetry dropping = Telemetry.sampledBy(Sampler.alwaysOff());
    VoiceSession session = TracedVoiceSession.wrap(voice, dropping.tracing());

    session.connect(ADA);
    session.send("hello");
    session.updateAgent(BOB);
    session.ask("gpt");
    session.close();

    assertThat(dropping.spans()).isEmpty();
    assertThat(Context.current()).isSameAs(Context.root());
    assertThat(voice.spans).containsKeys("connect", "send", "updateAgent", "ask", "close");
  }

  @Test
  void b166_withTracingOffTheDelegateItselfIsReturned() {
    assertThat(TracedVoiceSession.wrap(voice, Tracing.disabled())).isSameAs(voice);
  }

  @Test
  void b106_whatIsResolvedWhileOpeningIsRecorded() throws Exception {
    VoiceSession session = session();

    session.connect(ADA);
    session.close();

    assertThat(
            telemetry
                .span("invoke_agent ada")
                .getAttributes()
                .get(AttributeKey.stringArrayKey("session.tools")))
        .containsExactly("search for ada");
  }

  @Test
  void b107_aFailingSwitchLeavesTheOutgoingCallInForce() throws Exception {
    VoiceSession session = session();
    session.connect(ADA);
    voice.failure = new IllegalStateException("rejected");

    assertThatThrownBy(() -> session.updateAgent(BOB)).isSameAs(voice.failure);

    voice.failure = null;
    assertThat(telemetry.openSpans()).isEqualTo(1);
    session.send("still here");
    session.close();
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "invoke_agent ada", "invoke_agent bob ERROR(java.lang.IllegalStateException)");
    assertThat(voice.spans.get("send")).isEqualTo(telemetry.span("invoke_agent ada").getSpanId());
  }

  @OnEachKindOfThread
  void b100_closingIsIdempotentForTheSpanAndReachesTheDelegateEachTime(Threads threads)
      throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);
    VoiceSession session = session();

    session.close();
    session.connect(ADA);
    pool.submit(session::close).get();
    session.close();

    assertThat(voice.closings).hasValue(3);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent ada");
  }

  @Test
  void b100_aFailingCloseFailsTheSpan() throws Exception {
    VoiceSession session = session();
    session.connect(ADA);
    voice.failure = new IllegalStateException("stuck");

    assertThatThrownBy(session::close).isSameAs(voice.failure);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void aClosingFutureEndsTheSpanWhenItCompletes() throws Exception {
    VoiceSession session = session();
    session.connect(ADA);
    session.closeLater();

    assertThat(telemetry.openSpans()).isEqualTo(1);
    voice.later.complete(null);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent ada");
  }

  @Test
  void b164_whatIsKnownOnlyAtTheEndCanNameTheSpan() throws Exception {
    VoiceSession session = session();
    session.connect(ADA);

    assertThat(session.hangUp()).isEqualTo(3);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("talk of 3 turns");
  }

  @Test
  void openingAfterClosingIsANewCall() throws Exception {
    VoiceSession session = session();

    session.connect(ADA);
    session.close();
    session.connect(BOB);
    session.close();

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "invoke_agent bob");
  }

  @Test
  void b109_theEndOfTheReceivedStreamEndsTheSession() throws Exception {
    VoiceSession session = session();
    session.connect(ADA);
    voice.events = List.<VoiceSession.Event>of(new Said("hi"), new Said("bye")).iterator();

    Iterator<VoiceSession.Event> events = session.receive();
    events.next();
    assertThat(telemetry.openSpans()).isEqualTo(1);
    events.next();
    assertThat(events.hasNext()).isFalse();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent ada");
    assertThat(lastOf(telemetry.span())).isEqualTo("bye");
    session.close();
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void b109_aTerminalElementEndsTheSession() throws Exception {
    VoiceSession session = session();
    session.connect(ADA);
    voice.events = List.<VoiceSession.Event>of(new Said("hi"), new HangUp("gone")).iterator();

    Iterator<VoiceSession.Event> events = session.receive();
    events.next();
    events.next();

    assertThat(lastOf(telemetry.span("invoke_agent ada"))).isEqualTo("gone");
  }

  @Test
  void b109_aLostConnectionFailsTheSession() throws Exception {
    VoiceSession session = session();
    session.connect(ADA);
    IllegalStateException lost = new IllegalStateException("connection lost");
    voice.events =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            throw lost;
          }

          @Override
          public VoiceSession.Event next() {
            throw lost;
          }
        };

    assertThatThrownBy(session.receive()::hasNext).isSameAs(lost);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void b109_aStreamThatEndsDuringAHandoffDoesNotDropTheHandoff() throws Exception {
    VoiceSession session = session();
    session.connect(ADA);
    voice.events = List.<VoiceSession.Event>of().iterator();
    voice.during = () -> assertThat(session.receive().hasNext()).isFalse();

    session.updateAgent(BOB);

    voice.during = () -> {};
    assertThat(telemetry.openSpans()).isEqualTo(1);
    session.send("hello, bob");
    session.close();
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "invoke_agent bob");
    assertThat(voice.spans.get("send")).isEqualTo(telemetry.span("invoke_agent bob").getSpanId());
  }

  @OnEachKindOfThread
  void tracedMethodsAreChildrenOnWhateverThread(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);
    VoiceSession session = session();
    session.connect(ADA);
    AtomicReference<String> answered = new AtomicReference<>();

    pool.submit(() -> answered.set(session.ask("gpt"))).get();
    Drain drain = new Drain();
    session.respond("o3").subscribe(drain);
    voice.answer.close();
    session.close();

    assertThat(answered.get()).isEqualTo("gpt");
    assertThat(drain.completed).isTrue();
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "  chat gpt", "  chat o3");
  }

  private static String lastOf(SpanData span) {
    return span.getAttributes().get(AttributeKey.stringKey("session.last"));
  }
}
