// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What only cancels: passed by the consumer it is told of the cancellation, handed out by the
 * producer it is how the consumer cancels.
 */
@SuppressWarnings("try")
class CancelListenersTest {
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Streamed
  interface Cancelling {
    @On(Signal.CANCEL)
    void cancel();
  }

  @Traced
  interface Model {
    void listen(String prompt, @Streamed Cancelling listener);

    CompletableFuture<String> ask(String prompt, @Streamed Cancelling listener);

    CompletableFuture<String> askFailing(
        String prompt, @On(Signal.ERROR) Consumer<Throwable> failed);

    @Streamed
    Cancelling start(String prompt, @On(Signal.COMPLETE) Consumer<String> done);
  }

  private final List<Object> kept = new ArrayList<>();
  private final List<String> handleSpans = new ArrayList<>();
  private final CompletableFuture<String> reply = new CompletableFuture<>();

  private Model model() {
    return TracedCancelListenersTest_Model.wrap(
        new Model() {
          @Override
          public void listen(String prompt, Cancelling listener) {
            kept.add(listener);
          }

          @Override
          public CompletableFuture<String> ask(String prompt, Cancelling listener) {
            kept.add(listener);
            return reply;
          }

          @Override
          public CompletableFuture<String> askFailing(String prompt, Consumer<Throwable> failed) {
            kept.add(failed);
            return reply;
          }

          @Override
          public Cancelling start(String prompt, Consumer<String> done) {
            kept.add(done);
            return () -> handleSpans.add(Span.current().getSpanContext().getSpanId());
          }
        },
        telemetry.tracing());
  }

  @Test
  void aListenerIsToldInTheConsumersContextAfterTheSpanHasEnded() {
    Span caller = telemetry.tracer().spanBuilder("caller").startSpan();
    List<Span> toldIn = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    try (Scope scope = caller.makeCurrent()) {
      model()
          .listen(
              "go",
              () -> {
                toldIn.add(Span.current());
                open.add(telemetry.openSpans());
              });
    }
    assertThat(telemetry.openSpans()).isEqualTo(2);

    ((Cancelling) kept.get(0)).cancel();

    assertThat(toldIn).containsExactly(caller);
    assertThat(open).containsExactly(1);
    assertThat(telemetry.span("Model.listen").getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    caller.end();
  }

  @Test
  void aListenerThatThrowsChangesNothingOfTheEnd() {
    IllegalStateException error = new IllegalStateException();
    model()
        .listen(
            "go",
            () -> {
              throw error;
            });

    assertThatThrownBy(((Cancelling) kept.get(0))::cancel).isSameAs(error);

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
  }

  @Test
  void aFutureBesideItCompletesTheCall() {
    CompletableFuture<String> later = model().ask("go", () -> {});

    reply.complete("done");

    assertThat(later).isCompletedWithValue("done");
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isNull();
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @Test
  void aFutureBesideACallbackForFailuresCompletesTheCall() {
    CompletableFuture<String> later = model().askFailing("go", failure -> {});

    reply.complete("done");

    assertThat(later).isCompletedWithValue("done");
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @Test
  void toldBeforeTheFutureItWins() {
    CompletableFuture<String> later = model().ask("go", () -> {});

    ((Cancelling) kept.get(0)).cancel();
    reply.complete("late");

    assertThat(later).isCompletedWithValue("late");
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
  }

  @Test
  void aHandleBesideACallbackCancelsInsideTheSpan() {
    Cancelling handle = model().start("go", done -> {});
    assertThat(telemetry.openSpans()).isEqualTo(1);

    handle.cancel();

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    assertThat(handleSpans).containsExactly(telemetry.span().getSpanId());
  }

  @Test
  @SuppressWarnings("NullAway") // as applications do
  void aHandleIsNothingToWaitFor() {
    model().start("go", null);

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isNull();
  }

  @Test
  @SuppressWarnings("unchecked")
  void theCallbackBesideAHandleCompletesTheCall() {
    Cancelling handle = model().start("go", done -> {});

    ((Consumer<String>) kept.get(0)).accept("done");
    handle.cancel();

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isNull();
    assertThat(handleSpans).hasSize(1);
  }
}
