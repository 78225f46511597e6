// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import dev.spanwrap.runtime.example.Agent;
import dev.spanwrap.runtime.example.Reply;
import dev.spanwrap.runtime.example.Session;
import dev.spanwrap.runtime.example.Sessions;
import dev.spanwrap.runtime.example.TracedSession;
import dev.spanwrap.runtime.example.TracedSessions;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("try")
class SessionTest {
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");
  private static final Agent ADA = new Agent("ada");
  private static final Agent BOB = new Agent("bob");
  private static final Agent CID = new Agent("cid");

  @RegisterExtension
  final Telemetry recorded =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "The session says no more than its lifecycle needs.")
          .waiving(Rule.NAME, "One session names its calls itself.");

  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final Contexts contexts = new Contexts();

  @AfterEach
  void leavesNothing() throws Exception {
    for (int thread = 0; thread < 2; thread++) {
      pool.submit(() -> assertThat(Context.current()).isSameAs(Context.root())).get();
    }
    pool.shutdown();
  }

  /** Notes which span is current in each of its methods. */
  private class Noting implements Session {
    @Override
    public void connect(Agent agent) {
      contexts.note();
    }

    @Override
    public void updateAgent(Agent agent) {
      contexts.note();
    }

    @Override
    public void send(String message) {
      contexts.note();
    }

    @Override
    public String ask(String prompt) {
      contexts.note();
      return prompt;
    }

    @Override
    public void close() {
      contexts.note();
    }
  }

  private Session wrap(Session delegate) {
    return TracedSession.wrap(delegate, recorded.tracing());
  }

  private SpanData agent(Agent agent) {
    return recorded.span("invoke_agent " + agent.name());
  }

  @Test
  void everyMethodRunsInsideFromTheOpeningToTheEnd() {
    Session session = wrap(new Noting());
    session.connect(ADA);
    session.send("hi");
    assertThat(Context.current()).isSameAs(Context.root());
    session.close();
    assertThat(contexts.seen()).containsOnly(recorded.span().getSpanId()).hasSize(3);
    assertThat(recorded.span().getName()).isEqualTo("invoke_agent ada");
    assertThat(recorded.span().getAttributes().get(OUTCOME)).isNull();
  }

  @Test
  void b101_noThreadKeepsTheSpanAndOthersRunInsideToo() throws Exception {
    Session session = wrap(new Noting());
    session.connect(ADA);
    pool.submit(() -> session.send("hi")).get();
    pool.submit(session::close).get();
    assertThat(contexts.seen()).containsOnly(recorded.span().getSpanId()).hasSize(3);
  }

  @Test
  void b99_aFailingOpeningFailsTheCallAndLeavesNothingOpen() {
    IllegalStateException broken = new IllegalStateException("broken");
    Session session =
        wrap(
            new Noting() {
              @Override
              public void connect(Agent agent) {
                throw broken;
              }
            });
    assertThatThrownBy(() -> session.connect(ADA)).isSameAs(broken);
    assertThat(agent(ADA).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    session.send("into the void");
    session.close();
    assertThat(recorded.spans()).hasSize(1);
    assertThat(contexts.seen()).containsOnly(Span.getInvalid().getSpanContext().getSpanId());
  }

  @Test
  void b102_aSwitchEndsTheOutgoingAndTheIncomingIsItsSibling() throws Exception {
    Session session = wrap(new Noting());
    Span request = recorded.tracer().spanBuilder("request").startSpan();
    try (Scope scope = request.makeCurrent()) {
      session.connect(ADA);
    }
    pool.submit(() -> session.updateAgent(BOB)).get();
    assertThat(recorded.spans()).extracting(SpanData::getName).containsExactly("invoke_agent ada");
    session.send("hi");
    session.close();
    request.end();
    String parent = request.getSpanContext().getSpanId();
    assertThat(agent(ADA).getParentSpanId()).isEqualTo(parent);
    assertThat(agent(BOB).getParentSpanId()).isEqualTo(parent);
    assertThat(contexts.seen())
        .containsExactly(
            agent(ADA).getSpanId(),
            agent(BOB).getSpanId(),
            agent(BOB).getSpanId(),
            agent(BOB).getSpanId());
    assertThat(agent(BOB).getStartEpochNanos())
        .as("the incoming begins before the outgoing ends")
        .isLessThanOrEqualTo(agent(ADA).getEndEpochNanos());
  }

  @Test
  void b103_aSecondOpeningIsASwitch() {
    Session session = wrap(new Noting());
    Span request = recorded.tracer().spanBuilder("request").startSpan();
    try (Scope scope = request.makeCurrent()) {
      session.connect(ADA);
    }
    session.connect(BOB);
    session.close();
    request.end();
    assertThat(agent(BOB).getParentSpanId()).isEqualTo(agent(ADA).getParentSpanId());
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("invoke_agent ada", "invoke_agent bob", "request");
  }

  @Test
  void b104_afterASwitchNothingIsParentedToTheEndedSpan() {
    List<Context> captured = new ArrayList<>();
    Session session =
        wrap(
            new Noting() {
              @Override
              public void connect(Agent agent) {
                captured.add(Context.current());
              }
            });
    session.connect(ADA);
    session.updateAgent(BOB);
    try (Scope scope = captured.get(0).makeCurrent()) {
      session.ask("from where ada was");
    }
    session.close();
    assertThat(recorded.span("chat").getParentSpanId()).isEqualTo(agent(BOB).getSpanId());
  }

  @Test
  void b107_aFailingSwitchFailsTheIncomingAndTheOutgoingStaysInForce() {
    IllegalStateException broken = new IllegalStateException("rejected");
    Session session =
        wrap(
            new Noting() {
              @Override
              public void updateAgent(Agent agent) {
                throw broken;
              }
            });
    session.connect(ADA);
    assertThatThrownBy(() -> session.updateAgent(BOB)).isSameAs(broken);
    assertThat(recorded.openSpans()).isOne();
    session.send("hi");
    session.close();
    assertThat(agent(BOB).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(agent(ADA).getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(contexts.seen()).containsOnly(agent(ADA).getSpanId());
  }

  @Test
  void ofTwoSwitchesAtOnceTheOneThatReturnsLastStaysInForce() throws Exception {
    CountDownLatch bobIn = new CountDownLatch(1);
    CountDownLatch cidDone = new CountDownLatch(1);
    Session session =
        wrap(
            new Noting() {
              @Override
              public void updateAgent(Agent agent) {
                if (agent.equals(BOB)) {
                  bobIn.countDown();
                  await(cidDone);
                }
              }
            });
    session.connect(ADA);
    Future<?> bob = pool.submit(() -> session.updateAgent(BOB));
    await(bobIn);
    session.updateAgent(CID);
    cidDone.countDown();
    bob.get();
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("invoke_agent ada", "invoke_agent cid");
    session.close();
    assertThat(recorded.spans()).hasSize(3);
    assertThat(recorded.spans())
        .extracting(SpanData::getParentSpanId)
        .as("siblings all")
        .containsOnly(Span.getInvalid().getSpanContext().getSpanId());
  }

  @Test
  void aSwitchThatTheCloseOvertakesEndsWhenItReturns() throws Exception {
    CountDownLatch switching = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Session session =
        wrap(
            new Noting() {
              @Override
              public void updateAgent(Agent agent) {
                switching.countDown();
                await(closed);
              }
            });
    session.connect(ADA);
    Future<?> bob = pool.submit(() -> session.updateAgent(BOB));
    await(switching);
    session.close();
    closed.countDown();
    bob.get();
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("invoke_agent ada", "invoke_agent bob");
    session.send("after");
    assertThat(contexts.seen()).endsWith(Span.getInvalid().getSpanContext().getSpanId());
  }

  @Test
  void receivingDoesNotDisturbASwitchThatIsUnderWay() throws Exception {
    CountDownLatch switching = new CountDownLatch(1);
    CountDownLatch receiving = new CountDownLatch(1);
    Session source = receiving("a");
    Session session =
        wrap(
            new Noting() {
              @Override
              public void updateAgent(Agent agent) {
                switching.countDown();
                await(receiving);
              }

              @Override
              public Iterator<Object> receive() {
                return source.receive();
              }
            });
    session.connect(ADA);
    Future<?> bob = pool.submit(() -> session.updateAgent(BOB));
    await(switching);
    Iterator<Object> received = session.receive();
    receiving.countDown();
    bob.get();
    received.forEachRemaining(element -> {});
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("invoke_agent ada", "invoke_agent bob");
  }

  @Test
  void b100_closeIsIdempotentForTheSpanAndTheDelegateGetsEach() throws Exception {
    AtomicInteger closes = new AtomicInteger();
    Session session =
        wrap(
            new Noting() {
              @Override
              public void close() {
                closes.incrementAndGet();
              }
            });
    session.close();
    session.connect(ADA);
    pool.submit(session::close).get();
    session.close();
    assertThat(closes).hasValue(3);
    assertThat(recorded.spans()).hasSize(1);
  }

  @Test
  void closedDuringACallTheCallGoesOn() throws Exception {
    CountDownLatch asking = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Session session =
        wrap(
            new Noting() {
              @Override
              public String ask(String prompt) {
                asking.countDown();
                await(closed);
                return prompt;
              }
            });
    session.connect(ADA);
    Future<String> answer = pool.submit(() -> session.ask("hi"));
    await(asking);
    session.close();
    closed.countDown();
    assertThat(answer.get()).isEqualTo("hi");
    assertThat(recorded.span("chat").getParentSpanId()).isEqualTo(agent(ADA).getSpanId());
  }

  @Test
  void aFailingCloseFailsTheCall() {
    IllegalStateException broken = new IllegalStateException("broken");
    Session session =
        wrap(
            new Noting() {
              @Override
              public void close() {
                throw broken;
              }
            });
    session.connect(ADA);
    assertThatThrownBy(session::close).isSameAs(broken);
    assertThat(agent(ADA).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void anOpeningAfterTheCloseIsANewCallWhereItIsOpened() {
    Session session = wrap(new Noting());
    Span first = recorded.tracer().spanBuilder("first").startSpan();
    try (Scope scope = first.makeCurrent()) {
      session.connect(ADA);
      session.close();
    }
    first.end();
    session.connect(BOB);
    session.close();
    assertThat(agent(ADA).getParentSpanId()).isEqualTo(first.getSpanContext().getSpanId());
    assertThat(agent(BOB).getParentSpanContext().isValid()).isFalse();
  }

  @Test
  void collectedOpenItIsAbandoned() {
    wrap(new Noting()).connect(ADA);
    Collected.await(() -> recorded.openSpans() == 0);
    assertThat(agent(ADA).getAttributes().get(OUTCOME)).isEqualTo("abandoned");
  }

  @Test
  void aMethodUnderWayKeepsTheSessionFromBeingCollected() {
    Session delegate =
        new Noting() {
          @Override
          public int size(String probe) {
            for (int i = 0; i < 20; i++) {
              System.gc();
            }
            return recorded.openSpans();
          }
        };
    assertThat(connected(delegate).size("probe")).isOne();
    Collected.await(() -> recorded.openSpans() == 0);
    assertThat(agent(ADA).getAttributes().get(AttributeKey.stringKey("session.probe")))
        .isEqualTo("probe");
  }

  private Session connected(Session delegate) {
    Session session = wrap(delegate);
    session.connect(ADA);
    return session;
  }

  @Test
  void b114_tracedMethodsAreChildrenOnWhateverThread() throws Exception {
    Session session = wrap(new Noting());
    session.connect(ADA);
    Span elsewhere = recorded.tracer().spanBuilder("elsewhere").startSpan();
    try (Scope scope = elsewhere.makeCurrent()) {
      session.ask("here");
    }
    elsewhere.end();
    pool.submit(() -> session.ask("there")).get();
    session.close();
    assertThat(recorded.spans())
        .filteredOn(span -> span.getName().equals("chat"))
        .extracting(SpanData::getParentSpanId)
        .containsExactly(agent(ADA).getSpanId(), agent(ADA).getSpanId());
  }

  @Test
  void b121_whatASessionMethodCallsInTheSameSessionIsBelowIt() {
    Session[] self = new Session[1];
    Session session =
        wrap(
            new Noting() {
              @Override
              public String ask(String prompt) {
                return prompt.isEmpty() ? prompt : self[0].ask("");
              }
            });
    self[0] = session;
    session.connect(ADA);
    session.ask("hi");
    session.close();
    List<SpanData> chats =
        recorded.spans().stream().filter(span -> span.getName().equals("chat")).toList();
    assertThat(chats.get(0).getParentSpanId()).isEqualTo(chats.get(1).getSpanId());
    assertThat(chats.get(1).getParentSpanId()).isEqualTo(agent(ADA).getSpanId());
  }

  @Test
  void aChildThatStreamsIsAChildWhereverItIsSubscribed() throws Exception {
    Session session =
        wrap(
            new Noting() {
              @Override
              public Flow.Publisher<String> respond(String prompt) {
                return published("a");
              }
            });
    session.connect(ADA);
    Flow.Publisher<String> reply = session.respond("hi");
    pool.submit(() -> drain(reply)).get();
    session.close();
    assertThat(recorded.span("chat").getParentSpanId()).isEqualTo(agent(ADA).getSpanId());
  }

  @Test
  void whatElseTheCallersContextHoldsStays() {
    List<String> users = new ArrayList<>();
    Session session =
        wrap(
            new Noting() {
              @Override
              public void send(String message) {
                contexts.note();
                users.add(Baggage.current().getEntryValue("user"));
                users.add(Conversation.current().id());
              }

              @Override
              public String ask(String prompt) {
                users.add(Baggage.current().getEntryValue("user"));
                return prompt;
              }
            });
    try (Scope scope = Context.current().with(Conversation.of("c-1")).makeCurrent()) {
      session.connect(ADA);
    }
    try (Scope scope = Baggage.builder().put("user", "eve").build().makeCurrent()) {
      session.send("hi");
      session.ask("hi");
    }
    session.close();
    assertThat(users).containsExactly("eve", "c-1", "eve");
    assertThat(contexts.seen()).containsOnly(agent(ADA).getSpanId());
  }

  @Test
  void b109_theEndOfTheReceivedStreamEndsTheSession() {
    Session session = wrap(receiving("a", new Reply("done", 1), "late"));
    session.connect(ADA);
    Iterator<Object> received = session.receive();
    received.next();
    session.send("between");
    assertThat(recorded.spans()).isEmpty();
    received.next();
    assertThat(agent(ADA).getAttributes().get(AttributeKey.longKey("spanwrap.stream.elements")))
        .isEqualTo(2);
    assertThat(agent(ADA).getAttributes().get(AttributeKey.stringKey("session.last")))
        .isEqualTo("Reply[text=done, tokens=1]");
    assertThat(received.next()).isEqualTo("late");
    session.close();
    assertThat(recorded.spans()).hasSize(1);
  }

  @Test
  void b109_theFailureOfTheReceivedStreamFailsTheSession() {
    IllegalStateException lost = new IllegalStateException("connection lost");
    Session session =
        wrap(
            new Noting() {
              @Override
              public Iterator<Object> receive() {
                return new Iterator<>() {
                  @Override
                  public boolean hasNext() {
                    throw lost;
                  }

                  @Override
                  public Object next() {
                    throw lost;
                  }
                };
              }
            });
    session.connect(ADA);
    Iterator<Object> received = session.receive();
    assertThatThrownBy(received::hasNext).isSameAs(lost);
    assertThat(agent(ADA).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    session.connect(BOB);
    session.close();
    assertThat(recorded.spans()).hasSize(2);
  }

  @Test
  void theReceivedStreamFollowsAHandoff() {
    Session session = wrap(receiving("a", "b"));
    session.connect(ADA);
    Iterator<Object> received = session.receive();
    assertThat(received.hasNext()).isTrue();
    received.next();
    session.updateAgent(BOB);
    received.next();
    assertThat(received.hasNext()).isFalse();
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("invoke_agent ada", "invoke_agent bob");
    assertThat(agent(ADA).getAttributes().get(AttributeKey.stringKey("session.last")))
        .isEqualTo("a");
    assertThat(agent(BOB).getAttributes().get(AttributeKey.stringKey("session.last")))
        .isEqualTo("b");
    assertThat(contexts.seen().subList(2, contexts.seen().size()))
        .as("pulls after the handoff run inside the incoming call")
        .contains(agent(BOB).getSpanId());
    session.close();
  }

  @Test
  void aStreamOfASessionThatWasReopenedDoesNotEndTheNewCall() {
    Session session = wrap(receiving("a"));
    session.connect(ADA);
    Iterator<Object> received = session.receive();
    session.close();
    session.connect(BOB);
    received.next();
    assertThat(received.hasNext()).isFalse();
    assertThat(recorded.openSpans()).isOne();
    session.close();
  }

  @Test
  void aReceivedStreamKeepsTheSessionAndIsItselfNotMissed() {
    Iterator<Object> received = connected(receiving("a", "b")).receive();
    received.next();
    for (int i = 0; i < 20; i++) {
      System.gc();
    }
    assertThat(recorded.openSpans()).isOne();
    Session session = connected(receiving("c"));
    session.receive();
    for (int i = 0; i < 20; i++) {
      System.gc();
    }
    assertThat(recorded.openSpans()).as("a stream that nobody reads ends no session").isEqualTo(2);
    session.close();
    received.forEachRemaining(element -> {});
    assertThat(recorded.openSpans()).isZero();
  }

  @Test
  void theEndOfAnEventPublisherEndsTheSession() {
    Session session =
        wrap(
            new Noting() {
              @Override
              public Flow.Publisher<String> events() {
                contexts.note();
                return published("a", "b");
              }
            });
    session.connect(ADA);
    Flow.Publisher<String> events = session.events();
    assertThat(recorded.spans()).isEmpty();
    assertThat(drain(events)).containsExactly("a", "b");
    assertThat(contexts.seen()).containsOnly(agent(ADA).getSpanId());
    session.close();
    assertThat(recorded.spans()).hasSize(1);
  }

  @Test
  void receivedWithoutAnOpenSessionItIsJustTheStream() {
    Iterator<Object> source = List.<Object>of("a").iterator();
    Session session =
        wrap(
            new Noting() {
              @Override
              public Iterator<Object> receive() {
                return source;
              }
            });
    assertThat(session.receive()).isSameAs(source);
  }

  @Test
  void openedLaterItIsInForceWhenTheStageCompletes() {
    CompletableFuture<Void> ada = new CompletableFuture<>();
    CompletableFuture<Void> bob = new CompletableFuture<>();
    CompletableFuture<Void> cid = new CompletableFuture<>();
    Iterator<CompletableFuture<Void>> openings = List.of(ada, bob, cid).iterator();
    Session session =
        wrap(
            new Noting() {
              @Override
              public CompletionStage<Void> connectAsync(Agent agent) {
                return openings.next();
              }
            });
    CompletionStage<Void> connecting = session.connectAsync(ADA);
    session.send("too early");
    ada.complete(null);
    assertThat(connecting.toCompletableFuture()).isCompleted();
    session.send("inside ada");
    CompletionStage<Void> failing = session.connectAsync(BOB);
    bob.completeExceptionally(new IllegalStateException("rejected"));
    assertThat(failing.toCompletableFuture()).isCompletedExceptionally();
    session.send("still inside ada");
    CompletionStage<Void> switching = session.connectAsync(CID);
    cid.complete(null);
    assertThat(switching.toCompletableFuture()).isCompleted();
    session.close();
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("invoke_agent bob", "invoke_agent ada", "invoke_agent cid");
    assertThat(contexts.seen())
        .containsExactly(
            Span.getInvalid().getSpanContext().getSpanId(),
            agent(ADA).getSpanId(),
            agent(ADA).getSpanId(),
            agent(CID).getSpanId());
  }

  @Test
  void closedLaterItIsInForceUntilTheStageCompletes() {
    CompletableFuture<Void> closing = new CompletableFuture<>();
    Session session =
        wrap(
            new Noting() {
              @Override
              public CompletionStage<Void> closeAsync() {
                return closing;
              }
            });
    session.connect(ADA);
    CompletionStage<Void> closed = session.closeAsync();
    session.send("meanwhile");
    assertThat(recorded.spans()).isEmpty();
    closing.complete(null);
    assertThat(closed.toCompletableFuture()).isCompleted();
    assertThat(contexts.seen()).containsOnly(agent(ADA).getSpanId()).hasSize(2);
  }

  @Test
  void b114_aSessionThatAFactoryReturnsHasTheCallOfTheFactory() throws Exception {
    Session session = TracedSessions.wrap(agent -> new Noting(), recorded.tracing()).open(ADA);
    session.send("hi");
    pool.submit(() -> session.ask("hi")).get();
    session.updateAgent(BOB);
    session.close();
    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("chat", "invoke_agent ada", "invoke_agent bob");
    assertThat(recorded.span("chat").getParentSpanId()).isEqualTo(agent(ADA).getSpanId());
    assertThat(contexts.seen().get(0)).isEqualTo(agent(ADA).getSpanId());
  }

  @Test
  void b114_aSessionThatAFactoryReturnsLaterHasTheCallOfTheFactory() {
    CompletableFuture<Session> opening = new CompletableFuture<>();
    Sessions sessions =
        TracedSessions.wrap(
            new Sessions() {
              @Override
              public Session open(Agent agent) {
                throw new UnsupportedOperationException();
              }

              @Override
              public CompletableFuture<Session> openAsync(Agent agent) {
                return opening;
              }
            },
            recorded.tracing());
    Span request = recorded.tracer().spanBuilder("request").startSpan();
    CompletableFuture<Session> opened;
    try (Scope scope = request.makeCurrent()) {
      opened = sessions.openAsync(ADA);
    }
    opening.complete(new Noting());
    opened.join().send("hi");
    opened.join().updateAgent(BOB);
    opened.join().close();
    request.end();
    assertThat(contexts.seen().get(0)).isEqualTo(agent(ADA).getSpanId());
    assertThat(agent(BOB).getParentSpanId())
        .as("siblings below the caller of the factory")
        .isEqualTo(agent(ADA).getParentSpanId());
  }

  @Test
  void whatEndsASessionMayNameIt() {
    Session session =
        wrap(
            new Noting() {
              @Override
              public Reply finish() {
                return new Reply("of ada", 1);
              }
            });
    session.finish();
    session.connect(ADA);
    session.finish();
    assertThat(recorded.span().getName()).isEqualTo("session of ada");
  }

  @Test
  void aFactoryThatReturnsNullOrThrowsLeavesNothingOpen() {
    IllegalStateException broken = new IllegalStateException("broken");
    assertThat(TracedSessions.wrap(agent -> null, recorded.tracing()).open(ADA)).isNull();
    assertThatThrownBy(
            () ->
                TracedSessions.wrap(
                        agent -> {
                          throw broken;
                        },
                        recorded.tracing())
                    .open(BOB))
        .isSameAs(broken);
    assertThat(recorded.openSpans()).isZero();
    assertThat(agent(BOB).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void aFactorysSessionThatIsCollectedIsAbandoned() {
    TracedSessions.wrap(agent -> new Noting(), recorded.tracing()).open(ADA).send("hi");
    Collected.await(() -> recorded.openSpans() == 0);
    assertThat(agent(ADA).getAttributes().get(OUTCOME)).isEqualTo("abandoned");
  }

  @Test
  void b166_disabledItIsTheDelegateItself() {
    Session delegate = new Noting();
    assertThat(TracedSession.wrap(delegate, Tracing.disabled())).isSameAs(delegate);
  }

  @Test
  void b105_withTracingOffNothingIsCurrentAndATraceBegunInsideWorks() {
    Tracing off = Tracing.builder(OpenTelemetry.noop()).metrics(false).build();
    List<Context> seen = new ArrayList<>();
    Session session =
        TracedSession.wrap(
            new Session() {
              @Override
              public void send(String message) {
                seen.add(Context.current());
                Span inside = recorded.tracer().spanBuilder("inside").startSpan();
                inside.end();
              }
            },
            off);
    session.connect(ADA);
    session.send("hi");
    session.ask("hi");
    session.updateAgent(BOB);
    session.close();
    assertThat(seen).containsExactly(Context.root());
    assertThat(recorded.span("inside").getParentSpanContext().isValid()).isFalse();
  }

  @Test
  void b167_unsampledItIsCurrentSoThatChildrenInheritTheDecision() {
    Telemetry unsampled = Telemetry.sampledBy(Sampler.parentBased(Sampler.alwaysOff()));
    Session session = TracedSession.wrap(new Noting(), unsampled.tracing());
    session.connect(ADA);
    session.send("hi");
    session.updateAgent(BOB);
    session.close();
    assertThat(contexts.seen()).hasSize(4).allMatch(id -> !id.equals("0000000000000000"));
    assertThat(contexts.seen().get(1)).isEqualTo(contexts.seen().get(0));
    assertThat(contexts.seen().get(2)).isNotEqualTo(contexts.seen().get(0));
    recorded.tracer().spanBuilder("afterwards").startSpan().end();
    assertThat(recorded.span("afterwards").getParentSpanContext().isValid()).isFalse();
  }

  @Test
  void anAgentsSumsAreThoseOfItsTenure() {
    Session session =
        wrap(
            new Noting() {
              @Override
              public String ask(String prompt) {
                TracedCall.current()
                    .set(CaptureKey.integer("gen_ai.usage.input_tokens"), prompt.length());
                return prompt;
              }
            });
    session.connect(ADA);
    session.ask("one");
    session.ask("three");
    session.updateAgent(BOB);
    session.ask("seven");
    session.close();
    AttributeKey<Long> tokens = AttributeKey.longKey("gen_ai.usage.input_tokens");
    assertThat(agent(ADA).getAttributes().get(tokens)).isEqualTo(8);
    assertThat(agent(BOB).getAttributes().get(tokens)).isEqualTo(5);
  }

  private Session receiving(Object... elements) {
    return new Noting() {
      @Override
      public Iterator<Object> receive() {
        contexts.note();
        Iterator<Object> source = List.of(elements).iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            contexts.note();
            return source.hasNext();
          }

          @Override
          public Object next() {
            contexts.note();
            return source.next();
          }
        };
      }
    };
  }

  private static Flow.Publisher<String> published(String... elements) {
    return subscriber -> {
      try (SubmissionPublisher<String> source = new SubmissionPublisher<>(Runnable::run, 8)) {
        source.subscribe(subscriber);
        List.of(elements).forEach(source::submit);
      }
    };
  }

  private static List<String> drain(Flow.Publisher<String> publisher) {
    Drained drained = new Drained();
    publisher.subscribe(drained);
    return drained.received();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
