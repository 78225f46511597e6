// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A call of a stream that several threads end, and what the application's listener is told. */
public class Raced {
  private static final ContextKey<AtomicInteger> ENDS = ContextKey.named("ends");
  private static final AttributeKey<Long> ELEMENTS =
      AttributeKey.longKey("spanwrap.stream.elements");
  private static final Tracing TRACING =
      Tracing.builder(
              OpenTelemetrySdk.builder()
                  .setTracerProvider(
                      SdkTracerProvider.builder().addSpanProcessor(new Dropping()).build())
                  .build())
          .metrics(false)
          .listener(
              new CallListener() {
                @Override
                public void onEnd(TracedCall call, Outcome outcome) {
                  call.context().get(ENDS).incrementAndGet();
                }
              })
          .build();

  static final RuntimeException BROKEN = new RuntimeException("broken", null, false, false) {};

  private final AtomicInteger ends = new AtomicInteger();
  final TracedCall call;

  Raced() {
    this(Operation.named("Model.stream").streamed());
  }

  @SuppressWarnings("try")
  Raced(Operation operation) {
    try (Scope scope = Context.root().with(ENDS, ends).makeCurrent()) {
      call = TRACING.begin(operation);
    }
  }

  /** What the Cleaner does once {@code stream} is collected. */
  Runnable abandonment(StreamCall stream) {
    return Abandonment.watch(stream, call, new StreamProgress(call));
  }

  /** Tells the outcome, how often the call ended, and whether its span did. */
  void tell(LL_Result result) {
    result.r1 = call.outcome();
    result.r2 = ends() + (((ReadableSpan) call.span()).hasEnded() ? " end" : " ends, no span");
  }

  int ends() {
    return ends.get();
  }

  /** How many elements the span tells of. */
  long elements() {
    Long elements = ((ReadableSpan) call.span()).getAttribute(ELEMENTS);
    return elements == null ? 0 : elements;
  }

  /** Lets spans be recorded, and drops them. */
  private static final class Dropping implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
