// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.CheckedSpans;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Many calls, and many streams that are open at the same time, leave nothing behind. A few seconds;
 * about a minute with {@code -Dspanwrap.soak=true}: a million calls, ten thousand streams.
 */
class SoakTest {
  private static final boolean LONG = Boolean.getBoolean("spanwrap.soak");
  private static final int CALLS = LONG ? 1_000_000 : 20_000;
  private static final int STREAMS = LONG ? 10_000 : 1_000;
  private static final int ELEMENTS = 20;

  private static final Operation CHAT = Operation.named("Model.chat").role(Role.MODEL);
  private static final Operation STREAM = Operation.named("Model.stream").streamed();
  private static final CaptureKey MODEL = CaptureKey.text("gen_ai.request.model");
  private static final CaptureKey LIMIT = CaptureKey.integer("gen_ai.request.max_tokens");

  @RegisterExtension
  final CheckedSpans checked =
      CheckedSpans.by(
          GenAiConformance.create()
              .waiving(Rule.REQUIRED, "The calls say no more than a long run needs."));

  private final AtomicLong started = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();
  private final Tracing tracing =
      Tracing.create(
          OpenTelemetrySdk.builder()
              .setTracerProvider(
                  SdkTracerProvider.builder()
                      .addSpanProcessor(new Count())
                      .addSpanProcessor(checked)
                      .build())
              .build());

  @Test
  void manyCallsLeaveNothingBehind() throws Exception {
    calls(1_000);
    long before = live();
    int threads = Thread.activeCount();

    calls(CALLS);

    assertThat(ended).hasValue(started.get()).hasValue(1_000 + CALLS);
    assertNothingIsLeft(before, threads);
  }

  @Test
  void manyStreamsThatAreOpenAtOnceLeaveNothingBehind() throws Exception {
    streams(10);
    long before = live();
    int threads = Thread.activeCount();

    streams(STREAMS);

    assertThat(ended).hasValue(started.get()).hasValue(10 + STREAMS);
    assertNothingIsLeft(before, threads);
  }

  private void assertNothingIsLeft(long before, int threads) throws Exception {
    assertThat(tracing.keys().isEmpty()).as("no key is left").isTrue();
    assertThat(tracing.brackets().isEmpty()).as("no bracket is left").isTrue();
    assertThat(Thread.activeCount()).as("threads").isLessThanOrEqualTo(threads);
    assertThat(Span.current()).isSameAs(Span.getInvalid());
    assertThat(Context.current()).isSameAs(Context.root());
    assertThat(live()).as("calls and streams that are live").isLessThanOrEqualTo(before);
  }

  private void calls(int count) {
    for (int i = 0; i < count; i++) {
      TracedCall call =
          tracing
              .prepare(CHAT)
              .key(i % 3 == 0 ? "run-" + i : null)
              .set(MODEL, "small")
              .capture(LIMIT, i)
              .begin();
      try (TracedScope scope = call.makeCurrent()) {
        assertThat(scope).isNotNull();
      }
      if (i % 100 == 0) {
        call.fail(new IllegalStateException());
      } else if (i % 7 == 0) {
        call.cancel();
      } else {
        call.succeed();
      }
    }
  }

  /** Opens all streams, then pulls from each in turn; every third is given up half way. */
  private void streams(int count) {
    List<Iterator<Object>> open = new ArrayList<>();
    List<StreamCall> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StreamCall stream = StreamCall.open(tracing.begin(STREAM));
      calls.add(stream);
      open.add(
          new TracedIterator<>(Collections.nCopies(ELEMENTS, (Object) "x").iterator(), stream));
    }
    for (int pulled = 0; pulled <= ELEMENTS; pulled++) {
      for (int i = 0; i < count; i++) {
        if (i % 3 == 0 && pulled == ELEMENTS / 2) {
          calls.get(i).cancel();
        }
        if (open.get(i).hasNext()) {
          open.get(i).next();
        }
      }
    }
  }

  /** Returns how many instances of what a call or a stream consists of are reachable. */
  private static long live() throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    String histogram =
        (String)
            server.invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    return histogram
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns.length > 3)
        .filter(
            columns ->
                List.of(
                        ContextCall.class.getName(),
                        DerivedCall.class.getName(),
                        StreamCall.class.getName(),
                        CallLinks.class.getName(),
                        OpenCall.class.getName())
                    .contains(columns[3]))
        .mapToLong(columns -> Long.parseLong(columns[1]))
        .sum();
  }

  /** Counts spans and keeps none. */
  private final class Count implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
      started.incrementAndGet();
    }

    @Override
    public boolean isStartRequired() {
      return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      ended.incrementAndGet();
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
