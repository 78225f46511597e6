// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.conformance.testing.OnEachKindOfThread;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.conformance.testing.Threads;
import dev.spanwrap.runtime.Conversation;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.SubmissionPublisher;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Long sessions: turns, handoffs and tools on any thread, and what becomes of them at the end. */
@SuppressWarnings("try")
class TurnsTest {
  private static final AttributeKey<String> SENT = AttributeKey.stringKey("desk.sent");
  private static final AttributeKey<String> ASKED = AttributeKey.stringKey("desk.asked");
  private static final AttributeKey<String> TRANSCRIPT = AttributeKey.stringKey("desk.transcript");
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");
  private static final AttributeKey<Long> WORDS = AttributeKey.longKey("desk.words");
  private static final AttributeKey<Long> INPUT = AttributeKey.longKey("gen_ai.usage.input_tokens");
  private static final AttributeKey<String> CONVERSATION =
      AttributeKey.stringKey("gen_ai.conversation.id");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  private Runnable during = () -> {};
  private final SubmissionPublisher<Desk.Event> events =
      new SubmissionPublisher<>(Runnable::run, 16);

  private final Desk plain =
      new Desk() {
        @Override
        public void connect(String agent) {
          during.run();
        }

        @Override
        public void handOver(String agent) {
          during.run();
        }

        @Override
        public void send(String message) {
          during.run();
        }

        @Override
        public String tool(String tool) {
          during.run();
          return tool;
        }

        @Override
        public Answer ask(String model, String question) {
          during.run();
          return new Answer(3, 4);
        }

        @Override
        public Flow.Publisher<Event> turn(String model) {
          return events;
        }

        @Override
        public Flow.Publisher<Event> shortTurn(String model) {
          return events;
        }

        @Override
        public void close() {
          during.run();
          events.close();
        }
      };

  private final Tracing tracing = telemetry.tracing();
  private final Desk desk = TracedDesk.wrap(plain, tracing);

  /** Takes everything. */
  private static final class Taking implements Flow.Subscriber<Desk.Event> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Desk.Event event) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {}
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException error) {
      throw new AssertionError(error);
    }
  }

  @OnEachKindOfThread
  void b108_aToolBelongsToTheAgentThatWasInForceWhenItWasCalled(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    desk.connect("ada");
    during =
        () -> {
          running.countDown();
          await(released);
        };
    Future<?> search = pool.submit(() -> desk.tool("search"));
    running.await();
    during = () -> {};
    desk.handOver("bob");
    desk.tool("fetch");
    released.countDown();
    search.get();
    desk.close();

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "invoke_agent ada",
            "  execute_tool search",
            "invoke_agent bob",
            "  execute_tool fetch");
  }

  @Test
  void b110_aTurnInFlightIsFlushedWithWhatItHasWhenTheSessionCloses() {
    desk.connect("ada");
    desk.turn("gpt").subscribe(new Taking());
    events.submit(new Desk.Word("hello"));
    events.submit(new Desk.Word("there"));
    assertThat(telemetry.spans()).isEmpty();

    desk.close();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent ada", "  chat gpt");
    SpanData turn = telemetry.span("chat gpt");
    assertThat(turn.getAttributes().get(WORDS)).isEqualTo(2);
    assertThat(turn.getEndEpochNanos())
        .isLessThanOrEqualTo(telemetry.span("invoke_agent ada").getEndEpochNanos());
  }

  @Test
  void b111_aTurnWaitsForItsTranscript() {
    desk.connect("ada");
    desk.turn("gpt").subscribe(new Taking());
    events.submit(new Desk.Done());
    assertThat(telemetry.spans()).isEmpty();

    events.submit(new Desk.Transcript("hello there"));

    assertThat(telemetry.span("chat gpt").getAttributes().get(TRANSCRIPT)).isEqualTo("hello there");
    desk.close();
  }

  @Test
  void b111_aTranscriptThatIsRefusedEndsTheTurnAsFailed() {
    desk.connect("ada");
    desk.turn("gpt").subscribe(new Taking());
    events.submit(new Desk.Done());
    events.submit(new Desk.Refused());
    desk.close();

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "invoke_agent ada", "  chat gpt ERROR(dev.spanwrap.conformance.sessions.Desk.Refused)");
  }

  @Test
  void b111_aTranscriptThatNeverComesEndsTheTurnWithTheSession() {
    desk.connect("ada");
    desk.turn("gpt").subscribe(new Taking());
    events.submit(new Desk.Done());
    desk.close();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent ada", "  chat gpt");
    assertThat(telemetry.span("chat gpt").getAttributes().get(TRANSCRIPT)).isNull();
  }

  @Test
  void b111_aTurnThatIsNotToHaveATranscriptDoesNotWaitForIt() {
    desk.connect("ada");
    desk.shortTurn("gpt").subscribe(new Taking());
    events.submit(new Desk.Done());

    assertThat(telemetry.spans()).extracting(SpanData::getName).containsExactly("chat gpt");
    desk.close();
  }

  @Test
  void b112_everyTurnOfALongSessionHasTheConversation() {
    try (Scope scope = Conversation.of("c-42").makeCurrent()) {
      desk.connect("ada");
      for (int turn = 0; turn < 1_000; turn++) {
        desk.ask("gpt", "again?");
      }
      desk.close();
    }

    assertThat(telemetry.openSpans()).isZero();
    assertThat(telemetry.spans())
        .hasSize(1_001)
        .allSatisfy(span -> assertThat(span.getAttributes().get(CONVERSATION)).isEqualTo("c-42"));
  }

  @Test
  void b113_whatWasNotSentIsNotOnTheNextTurn() {
    desk.connect("ada");
    during =
        () -> {
          throw new IllegalStateException("line is down");
        };
    assertThat(catchThrowable(() -> desk.send("lost"))).hasMessage("line is down");
    assertThat(catchThrowable(() -> desk.ask("gpt", "lost?"))).hasMessage("line is down");
    during = () -> {};
    desk.ask("o3", "there?");
    desk.close();

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "invoke_agent ada", "  chat gpt ERROR(java.lang.IllegalStateException)", "  chat o3");
    SpanData next = telemetry.span("chat o3");
    assertThat(next.getAttributes().get(ASKED)).isEqualTo("there?");
    assertThat(next.getAttributes().get(SENT)).isNull();
  }

  @Test
  void b173_anAgentSumsItsOwnTurnsAndNotThoseOfTheNext() {
    desk.connect("ada");
    desk.ask("gpt", "one");
    desk.ask("gpt", "two");
    desk.handOver("bob");
    desk.ask("gpt", "three");
    desk.close();

    assertThat(telemetry.span("invoke_agent ada").getAttributes().get(INPUT)).isEqualTo(6);
    assertThat(telemetry.span("invoke_agent bob").getAttributes().get(INPUT)).isEqualTo(3);
  }

  @OnEachKindOfThread
  void ofTwoHandoffsAtOnceTheOneThatReturnsLastIsInForce(Threads threads) throws Exception {
    ExecutorService pool = threads.pool(telemetry, 2);
    CyclicBarrier both = new CyclicBarrier(2);
    desk.connect("ada");
    during =
        () -> {
          try {
            both.await();
          } catch (Exception error) {
            throw new AssertionError(error);
          }
        };
    Future<?> bob = pool.submit(() -> desk.handOver("bob"));
    Future<?> eve = pool.submit(() -> desk.handOver("eve"));
    bob.get();
    eve.get();
    during = () -> {};

    assertThat(telemetry.openSpans()).isEqualTo(1);
    desk.ask("gpt", "who?");
    desk.close();

    assertThat(telemetry.openSpans()).isZero();
    assertThat(telemetry.spans())
        .filteredOn(span -> span.getName().startsWith("invoke_agent"))
        .hasSize(3)
        .allSatisfy(
            span -> {
              assertThat(span.getParentSpanId())
                  .isEqualTo(Span.getInvalid().getSpanContext().getSpanId());
              assertThat(span.getAttributes().get(OUTCOME)).isNull();
            });
  }

  @OnEachKindOfThread
  void b100_closedFromAnotherThreadDuringACallTheSpanEndsOnceAndTheCallGoesOn(Threads threads)
      throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    List<Context> after = new ArrayList<>();
    desk.connect("ada");
    during =
        () -> {
          running.countDown();
          await(released);
        };
    Future<?> sending =
        pool.submit(
            () -> {
              desk.send("hello");
              after.add(Context.current());
            });
    running.await();
    during = () -> {};
    desk.close();
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent ada");
    released.countDown();
    sending.get();
    desk.close();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent ada");
    assertThat(after).containsExactly(Context.root());
  }

  @Test
  void aSessionThatIsCollectedOpenIsAbandoned() {
    openAndForget();

    Awaitility.await()
        .until(
            () -> {
              System.gc();
              return telemetry.openSpans() == 0;
            });
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent ada (abandoned)");
  }

  private void openAndForget() {
    TracedDesk.wrap(plain, tracing).connect("ada");
  }

  @Test
  void b105_withATracingThatWantsNothingNothingIsCurrentAndATraceBegunInsideWorks() {
    Desk off = TracedDesk.wrap(plain, Tracing.create(OpenTelemetry.noop()));
    List<Boolean> valid = new ArrayList<>();
    during =
        () -> {
          valid.add(Span.current().getSpanContext().isValid());
          Span own = telemetry.tracer().spanBuilder("own").startSpan();
          own.end();
        };

    off.connect("ada");
    during = () -> valid.add(Span.current().getSpanContext().isValid());
    off.send("hello");
    off.close();

    assertThat(valid).containsOnly(false);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("own");
  }

  @Test
  void theCurrentCallIsTheSessionsInsideItsMethodsAndTheTurnsInsideATurn() {
    List<String> current = new ArrayList<>();
    during = () -> current.add(TracedCall.current().span().getSpanContext().getSpanId());
    desk.connect("ada");
    desk.send("hello");
    desk.ask("gpt", "well?");
    desk.close();

    String agent = telemetry.span("invoke_agent ada").getSpanId();
    assertThat(current)
        .containsExactly(agent, agent, telemetry.span("chat gpt").getSpanId(), agent);
    assertThat(TracedCall.current().span().getSpanContext().isValid()).isFalse();
  }
}
