// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("try")
class CallbackTracingTest {
  private static final Operation STREAM =
      Operation.named("Model.stream")
          .streamed()
          .<Object>onResult((call, result) -> call.span().setAttribute("result", "" + result));

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  @Test
  void b78_callbacksRunInTheCallersContextAndTheLastEndsTheCallBeforeItRuns() {
    Contexts contexts = new Contexts();
    List<Object> seen = new ArrayList<>();
    Span caller = recorded.tracer().spanBuilder("caller").startSpan();
    TracedCall call;
    StreamCall stream;
    try (Scope scope = caller.makeCurrent()) {
      call = recorded.tracing().begin(STREAM);
      stream = StreamCall.open(call);
    }
    Consumer<String> next =
        CallbackTracing.onElement(
            (Consumer<String>)
                element -> {
                  contexts.note();
                  seen.add(element);
                },
            stream);
    Consumer<String> done =
        CallbackTracing.onComplete(
            (Consumer<String>)
                reply -> {
                  contexts.note();
                  seen.add(reply);
                  seen.add(call.outcome());
                },
            stream);
    stream.returned();
    next.accept("a");
    next.accept("b");
    assertThat(call.outcome()).isNull();
    done.accept("reply");
    caller.end();
    assertThat(seen).containsExactly("a", "b", "reply", Outcome.SUCCEEDED);
    assertThat(contexts.seen()).hasSize(3).containsOnly(Contexts.id(caller));
    assertThat(recorded.span("Model.stream").getAttributes().get(AttributeKey.stringKey("result")))
        .isEqualTo("reply");
  }

  @Test
  void b80_callbacksAfterTheEndAreForwardedAndChangeNothing() {
    TracedCall call = recorded.tracing().begin(STREAM);
    StreamCall stream = StreamCall.open(call);
    List<Object> seen = new ArrayList<>();
    Consumer<Throwable> failed = CallbackTracing.onError((Consumer<Throwable>) seen::add, stream);
    Runnable done = CallbackTracing.onComplete((Runnable) () -> seen.add("done"), stream);
    Runnable cancelled = CallbackTracing.onCancel(() -> seen.add("cancelled"), stream);
    RuntimeException broken = new RuntimeException("broken");
    failed.accept(broken);
    done.run();
    cancelled.run();
    failed.accept(broken);
    assertThat(seen).containsExactly(broken, "done", "cancelled", broken);
    assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void b36_aFailureThatIsNoThrowableFailsTheCall() {
    TracedCall call = recorded.tracing().begin(STREAM);
    StreamCall stream = StreamCall.open(call);
    CallbackTracing.onError((Consumer<String>) message -> {}, stream).accept("out of tokens");
    assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
    TracedCall silent = recorded.tracing().begin(STREAM);
    CallbackTracing.onError((Consumer<String>) message -> {}, StreamCall.open(silent)).accept(null);
    assertThat(silent.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void b62_aCallbackThatThrowsCancelsTheCall() {
    TracedCall call = recorded.tracing().begin(STREAM);
    RuntimeException refused = new RuntimeException("refused");
    Consumer<String> next =
        CallbackTracing.onElement(
            (Consumer<String>)
                element -> {
                  throw refused;
                },
            StreamCall.open(call));
    assertThatThrownBy(() -> next.accept("a")).isSameAs(refused);
    assertThat(call.outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void b82_aCallbackMayEndTheCallWithinIt() {
    TracedCall call = recorded.tracing().begin(STREAM);
    StreamCall stream = StreamCall.open(call);
    Runnable done = CallbackTracing.onComplete((Runnable) () -> {}, stream);
    try (TracedScope scope = call.makeCurrent()) {
      done.run();
      assertThat(Span.current()).isSameAs(call.span());
    }
    stream.returned();
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void nullCallbacksStayNullAndLeaveNobodyToEndTheCall() {
    TracedCall call = recorded.tracing().begin(STREAM);
    StreamCall stream = StreamCall.open(call);
    assertThat(CallbackTracing.onElement((Consumer<String>) null, stream)).isNull();
    assertThat(CallbackTracing.onComplete((Runnable) null, stream)).isNull();
    assertThat(SubscriberTracing.trace((Flow.Subscriber<Object>) null, stream)).isNull();
    stream.returned();
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }
}
