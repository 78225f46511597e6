// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything that can end a call, at the same time. */
@SuppressWarnings("try")
class EndRaceTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the operations say what is tested, nothing of their provider");

  private static final Operation STEP = Operation.named("Step.run").role(Role.MODEL);
  private static final int CALLS = 5_000;
  private static final List<Consumer<TracedCall>> ENDINGS =
      List.of(
          TracedCall::succeed,
          call -> call.fail(new IllegalStateException()),
          TracedCall::cancel,
          call -> call.abandon(1),
          TracedCall::incomplete);

  @Test
  void b1_oneEndingWinsAndEverybodyAgreesWhich() throws Exception {
    ExecutorService pool = telemetry.pool(ENDINGS.size());
    Map<String, Outcome> told = new ConcurrentHashMap<>();
    AtomicInteger ends = new AtomicInteger();
    Tracing tracing =
        telemetry.tracing(
            builder ->
                builder.listener(
                    new CallListener() {
                      @Override
                      public void onEnd(TracedCall call, Outcome outcome) {
                        ends.incrementAndGet();
                        told.put(call.span().getSpanContext().getSpanId(), outcome);
                      }
                    }));
    List<TracedCall> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(tracing.begin(STEP));
    }
    CyclicBarrier together = new CyclicBarrier(ENDINGS.size());
    List<Future<?>> running = new ArrayList<>();
    for (Consumer<TracedCall> ending : ENDINGS) {
      running.add(
          pool.submit(
              () -> {
                for (TracedCall call : calls) {
                  together.await();
                  try (TracedScope scope = call.makeCurrent()) {
                    call.set(CaptureKey.integer("gen_ai.usage.input_tokens"), 1);
                    ending.accept(call);
                  }
                }
                return null;
              }));
    }
    for (Future<?> future : running) {
      future.get(120, TimeUnit.SECONDS);
    }

    assertThat(ends).hasValue(CALLS);
    assertThat(telemetry.spans()).hasSize(CALLS);
    for (SpanData span : telemetry.spans()) {
      assertThat(span).satisfies(ended -> tellsOf(ended, told.get(ended.getSpanId())));
    }
  }

  private static void tellsOf(SpanData span, Outcome outcome) {
    boolean failed = outcome == Outcome.FAILED || outcome == Outcome.INCOMPLETE;
    assertThat(span.getStatus().getStatusCode())
        .isEqualTo(failed ? StatusCode.ERROR : StatusCode.UNSET);
    assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")) != null)
        .isEqualTo(failed);
    assertThat(span.getAttributes().get(AttributeKey.stringKey("spanwrap.outcome")))
        .isEqualTo(GenAiNames.outcome(outcome));
    assertThat(span.getEvents()).hasSize(outcome == Outcome.FAILED ? 1 : 0);
  }
}
