// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.CheckedSpans;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A span processor that throws: the application does not notice. */
class BrokenProcessorTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();
  @RegisterExtension final CheckedSpans checked = CheckedSpans.create();

  private final List<Throwable> errors = new ArrayList<>();
  private final IllegalStateException fault = new IllegalStateException("processor");

  @Test
  void b170_aProcessorThatThrowsAtTheStartChangesNothing() throws IOException {
    assertThat(chatsTwice(tracing(true, false))).isEqualTo("r");
    assertThat(errors).containsExactly(fault);
  }

  @Test
  void b170_aProcessorThatThrowsAtTheEndChangesNothing() throws IOException {
    assertThat(chatsTwice(tracing(false, true))).isEqualTo("r");
    assertThat(errors).containsExactly(fault);
  }

  private static String chatsTwice(Tracing tracing) throws IOException {
    Model model = new TracedModel(request -> new Model.Reply("r", 1, 1), tracing);
    Model.Request request = new Model.Request("m", 1);
    Model.Reply first = model.chat(request);
    Model.Reply second = model.chat(request);
    assertThat(first).isEqualTo(second).isNotNull();
    return first == null ? "" : first.id();
  }

  private Tracing tracing(boolean breaksStart, boolean breaksEnd) {
    SpanProcessor processor =
        new SpanProcessor() {
          @Override
          public void onStart(Context parent, ReadWriteSpan span) {
            if (breaksStart) {
              throw fault;
            }
          }

          @Override
          public boolean isStartRequired() {
            return true;
          }

          @Override
          public void onEnd(ReadableSpan span) {
            if (breaksEnd) {
              throw fault;
            }
          }

          @Override
          public boolean isEndRequired() {
            return true;
          }
        };
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(checked)
                    .addSpanProcessor(processor)
                    .build())
            .build();
    return Tracing.builder(sdk).onInternalError(errors::add).build();
  }
}
