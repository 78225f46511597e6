// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import dev.spanwrap.benchmarks.Mode;
import dev.spanwrap.benchmarks.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;

/** Proves, before it is measured, that a call is traced as its variant claims. */
final class CallCheck {
  private static final Prompt PROMPT = new Prompt("What now?", 0.5, 0.9, 40, 0.1, 0.2, 7);

  private CallCheck() {}

  static void run(
      Variant variant, Shape shape, Telemetry telemetry, Service service, Direct delegate) {
    Span caller = Span.current();
    List<SpanData> spans =
        telemetry
            .spans()
            .endedIn(
                () ->
                    require(
                        service.call("small", Direct.CHECK, PROMPT).equals("What now?"),
                        "the result"));
    Span seen = delegate.seen;
    boolean traced = variant != Variant.DIRECT && telemetry.mode() == Mode.SAMPLED;
    require(spans.size() == (traced ? 1 : 0), "the number of spans: " + spans.size());
    require(Span.current() == caller, "the context that is left");
    if (traced) {
      SpanData span = spans.get(0);
      require(seen != null && seen.getSpanContext().equals(span.getSpanContext()), "current span");
      require(span.getParentSpanContext().equals(caller.getSpanContext()), "the parent");
      require(span.getStatus().getStatusCode() != StatusCode.ERROR, "the status");
      require(
          span.getAttributes().size() == variant.attributes(shape),
          "the attributes: " + span.getAttributes());
      require(span.getName().equals(shape.spanName("small")), "the name: " + span.getName());
      require((span.getKind() == SpanKind.CLIENT) == shape.isModel(), "the kind");
    } else if (variant != Variant.DIRECT && telemetry.mode() == Mode.UNSAMPLED) {
      SpanContext context = seen == null ? SpanContext.getInvalid() : seen.getSpanContext();
      require(context.isValid() && !context.isSampled() && seen != caller, "an unsampled span");
    }
  }

  static void requireMeasured(Telemetry telemetry) {
    require(telemetry.measurements().count("gen_ai.client.operation.duration") > 0, "the metric");
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("Not as claimed: " + what);
    }
  }
}
