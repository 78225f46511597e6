// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hooks that the wrapper drives, around every shape of result. */
class DrivenHooksTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  @Hooks(ChatHooks.class)
  interface Model {
    String chat(String prompt, int limit) throws IOException;

    CompletableFuture<String> ask(String prompt) throws IOException;

    @Streamed
    Iterator<String> pull(String prompt) throws IOException;

    @Streamed
    Flow.Publisher<String> push(String prompt) throws IOException;
  }

  interface ChatHooks {
    @On(Signal.START)
    void onStart(String prompt) throws IOException;

    @On(Signal.ELEMENT)
    void onDelta(String prompt, String delta);

    @On(Signal.COMPLETE)
    void onReply(String prompt, int limit, String reply);

    @On(Signal.COMPLETE)
    void onEnd(String prompt, String last);

    @On(Signal.ERROR)
    void onError(String prompt, Throwable error);

    @On(Signal.CANCEL)
    void onCancel(String prompt);
  }

  /** Writes down what was called, and in which span. */
  private static class Journal implements ChatHooks {
    final List<String> lines = new ArrayList<>();
    final List<String> spans = new ArrayList<>();

    void note(String line) {
      lines.add(line);
      spans.add(Span.current().getSpanContext().getSpanId());
    }

    @Override
    public void onStart(String prompt) throws IOException {
      note("start " + prompt);
    }

    @Override
    public void onDelta(String prompt, String delta) {
      note("delta " + delta);
    }

    @Override
    public void onReply(String prompt, int limit, String reply) {
      note("reply " + limit + " " + reply);
    }

    @Override
    public void onEnd(String prompt, String last) {
      note("end " + last);
    }

    @Override
    public void onError(String prompt, Throwable error) {
      note("error " + error.getMessage());
    }

    @Override
    public void onCancel(String prompt) {
      note("cancel");
    }
  }

  private static class Fake implements Model {
    final Journal journal;
    final CompletableFuture<String> answer = new CompletableFuture<>();
    final SubmissionPublisher<String> publisher = new SubmissionPublisher<>(Runnable::run, 16);

    Fake(Journal journal) {
      this.journal = journal;
    }

    @Override
    public String chat(String prompt, int limit) throws IOException {
      journal.note("delegate");
      if (prompt.isEmpty()) {
        throw new IOException("empty");
      }
      return "yes";
    }

    @Override
    public CompletableFuture<String> ask(String prompt) {
      journal.note("delegate");
      return answer;
    }

    @Override
    public Iterator<String> pull(String prompt) {
      journal.note("delegate");
      return List.of("a", "b").iterator();
    }

    @Override
    public Flow.Publisher<String> push(String prompt) {
      return publisher;
    }
  }

  private final Journal journal = new Journal();
  private final Fake fake = new Fake(journal);

  private Model model(Tracing tracing) {
    return TracedDrivenHooksTest_Model.wrap(fake, journal, tracing);
  }

  private void everythingRanInside(String spanId) {
    assertThat(journal.spans).isNotEmpty().containsOnly(spanId);
  }

  @Test
  void b84_b85_startHookDelegateAndEndHookSeeTheSameSpanInThisOrder() throws IOException {
    assertThat(model(telemetry.tracing()).chat("hello", 7)).isEqualTo("yes");

    assertThat(journal.lines).containsExactly("start hello", "delegate", "reply 7 yes", "end yes");
    everythingRanInside(telemetry.span().getSpanId());
  }

  @Test
  void b90_aFailingDelegateRunsTheErrorHookAndNotTheEndHook() {
    Throwable thrown = catchThrowable(() -> model(telemetry.tracing()).chat("", 7));

    assertThat(thrown).isInstanceOf(IOException.class).hasMessage("empty");
    assertThat(journal.lines).containsExactly("start ", "delegate", "error empty");
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    everythingRanInside(telemetry.span().getSpanId());
  }

  @Test
  void b89_aStartHookThatThrowsKeepsTheDelegateFromBeingCalled() {
    IOException refusal = new IOException("no");
    Journal refusing =
        new Journal() {
          @Override
          public void onStart(String prompt) throws IOException {
            throw refusal;
          }
        };
    Model model = TracedDrivenHooksTest_Model.wrap(fake, refusing, telemetry.tracing());

    assertThat(catchThrowable(() -> model.chat("hello", 7))).isSameAs(refusal);
    assertThat(journal.lines).isEmpty();
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void b89_anEndHookThatThrowsReachesTheCallerAndTheSpanEndsOnce() {
    IllegalStateException bad = new IllegalStateException("bad reply");
    Journal failing =
        new Journal() {
          @Override
          public void onEnd(String prompt, String last) {
            throw bad;
          }
        };
    Model model = TracedDrivenHooksTest_Model.wrap(fake, failing, telemetry.tracing());

    assertThat(catchThrowable(() -> model.chat("hello", 7))).isSameAs(bad);
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(failing.lines).containsExactly("start hello", "reply 7 yes");
  }

  @Test
  void b85_theEndHookOfAFutureRunsBeforeItsSpanEndsAndBeforeItsDependents() throws IOException {
    CompletableFuture<String> result = model(telemetry.tracing()).ask("hello");
    CompletableFuture<Void> dependent =
        result.thenAccept(answer -> journal.lines.add("dependent " + answer));

    assertThat(journal.lines).containsExactly("start hello", "delegate");
    assertThat(telemetry.spans()).isEmpty();
    fake.answer.complete("yes");
    assertThat(journal.lines)
        .containsExactly("start hello", "delegate", "end yes", "dependent yes");
    assertThat(dependent).isCompleted();
    everythingRanInside(telemetry.span().getSpanId());
  }

  @Test
  void b86_b94_theHooksOfAPulledStreamSeeEachElementAndTheLast() throws IOException {
    Iterator<String> elements = model(telemetry.tracing()).pull("hello");
    elements.forEachRemaining(element -> journal.lines.add("consumer " + element));

    assertThat(journal.lines)
        .containsExactly(
            "start hello", "delegate", "delta a", "consumer a", "delta b", "consumer b", "end b");
    everythingRanInside(telemetry.span().getSpanId());
  }

  @Test
  void b57_b95_theHooksOfAPushedStreamRunInsideAndItsConsumerOutside() throws IOException {
    List<Context> consumer = new ArrayList<>();
    Context caller = Context.current();
    model(telemetry.tracing())
        .push("hello")
        .subscribe(
            new Flow.Subscriber<>() {
              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
              }

              @Override
              public void onNext(String element) {
                consumer.add(Context.current());
                journal.lines.add("consumer " + element);
              }

              @Override
              public void onError(Throwable error) {}

              @Override
              public void onComplete() {
                consumer.add(Context.current());
                journal.lines.add("complete");
              }
            });
    fake.publisher.submit("a");
    fake.publisher.close();

    assertThat(journal.lines)
        .containsExactly("start hello", "delta a", "consumer a", "end a", "complete");
    assertThat(consumer).containsOnly(caller);
    everythingRanInside(telemetry.span().getSpanId());
  }

  @Test
  void b93_withTracingOffTheHooksRunInTheSameOrderInTheCallersContext() throws IOException {
    assertThat(model(Tracing.disabled()).chat("hello", 7)).isEqualTo("yes");

    assertThat(journal.lines).containsExactly("start hello", "delegate", "reply 7 yes", "end yes");
    everythingRanInside(Span.getInvalid().getSpanContext().getSpanId());
    assertThat(telemetry.spans()).isEmpty();
  }

  @Test
  void b88_aSpanOpenedInAHookIsAChildAndNobodyElsesParent() throws IOException {
    Journal opening =
        new Journal() {
          @Override
          public void onStart(String prompt) throws IOException {
            telemetry.tracer().spanBuilder("hook").startSpan().end();
          }
        };
    TracedDrivenHooksTest_Model.wrap(fake, opening, telemetry.tracing()).chat("hello", 7);

    assertThat(telemetry.span("hook").getParentSpanId())
        .isEqualTo(telemetry.span("chat").getSpanId());
  }

  @Test
  void theSameHooksAndTracingWrapOnce() {
    Tracing tracing = telemetry.tracing();
    Model wrapped = model(tracing);

    assertThat(TracedDrivenHooksTest_Model.wrap(wrapped, journal, tracing)).isSameAs(wrapped);
    assertThat(TracedDrivenHooksTest_Model.wrap(wrapped, new Journal(), tracing))
        .isNotSameAs(wrapped);
  }
}
