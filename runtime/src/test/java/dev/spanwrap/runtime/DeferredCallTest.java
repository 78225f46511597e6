// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A call that opens at each subscription, under the right parent. */
@SuppressWarnings("try")
class DeferredCallTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  private static final Operation STREAM = Operation.named("Model.stream").streamed();

  @Test
  void opensNothingUntilItIsBegunAndThenAnewEachTime() {
    DeferredCall deferred = deferred();
    assertThat(telemetry.openSpans()).isZero();

    deferred.begin().succeed();
    deferred.begin().succeed();

    assertThat(telemetry.spans()).hasSize(2);
  }

  @Test
  void b59_theParentIsTheSpanOfTheCallIfTheSubscriberHasNone() {
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    DeferredCall deferred;
    try (Scope scope = outer.makeCurrent()) {
      deferred = deferred();
    }
    TracedCall call = deferred.begin();
    assertThat(Context.current()).isSameAs(Context.root());
    call.succeed();
    outer.end();

    assertThat(telemetry.span("Model.stream").getParentSpanId())
        .isEqualTo(outer.getSpanContext().getSpanId());
  }

  @Test
  void b59_theParentIsTheSubscribersSpanIfThereIsOne() {
    Span assembling = telemetry.tracer().spanBuilder("assembling").startSpan();
    Span subscribing = telemetry.tracer().spanBuilder("subscribing").startSpan();
    DeferredCall deferred;
    try (Scope scope = assembling.makeCurrent()) {
      deferred = deferred();
    }
    try (Scope scope = subscribing.makeCurrent()) {
      deferred.begin().succeed();
    }
    assembling.end();
    subscribing.end();

    assertThat(telemetry.span("Model.stream").getParentSpanId())
        .isEqualTo(subscribing.getSpanContext().getSpanId());
  }

  @Test
  void anOpeningThatThrowsOpensNothing() {
    IllegalStateException broken = new IllegalStateException();
    DeferredCall deferred =
        telemetry
            .tracing()
            .defer(
                () -> {
                  throw broken;
                });

    assertThat(deferred.begin()).isSameAs(TracedCall.NOTHING);
    assertThat(telemetry.takeInternalErrors()).containsExactly(broken);
  }

  @Test
  void offOpensNothing() {
    Tracing off = Tracing.create(OpenTelemetry.noop());

    assertThat(off.defer(() -> off.begin(STREAM)).begin()).isSameAs(TracedCall.NOTHING);
  }

  private DeferredCall deferred() {
    Tracing tracing = telemetry.tracing();
    return tracing.defer(() -> tracing.begin(STREAM));
  }
}
