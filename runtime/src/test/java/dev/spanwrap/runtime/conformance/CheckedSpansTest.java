// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The check of spans that nobody keeps, checked. */
class CheckedSpansTest {
  private final CheckedSpans checked = CheckedSpans.create();
  private final SdkTracerProvider tracers =
      SdkTracerProvider.builder().addSpanProcessor(checked).build();
  private final Tracer tracer = tracers.get("test");

  @AfterEach
  void close() {
    tracers.close();
  }

  private void emit(String key) {
    tracer.spanBuilder("span").setAttribute(key, "value").startSpan().end();
  }

  @Test
  void spansThatConformPass() {
    emit("app.mood");

    assertThatCode(() -> checked.afterEach(null)).doesNotThrowAnyException();
  }

  @Test
  void oneThatDoesNotFailsTheTestOnceHoweverOftenItWasEmitted() {
    emit("gen_ai.mood");
    emit("gen_ai.mood");

    assertThatThrownBy(() -> checked.afterEach(null))
        .satisfies(
            failure ->
                assertThat(List.of(failure.getMessage().split("\\[KnownKey]", -1))).hasSize(2));
    assertThatCode(() -> checked.afterEach(null)).as("told once").doesNotThrowAnyException();
  }

  @Test
  void aRuleThatIsWaivedIsNotChecked() {
    CheckedSpans waiving =
        CheckedSpans.by(
            GenAiConformance.create().waiving(Rule.KNOWN_KEY, "It is what this test is about."));
    try (SdkTracerProvider own = SdkTracerProvider.builder().addSpanProcessor(waiving).build()) {
      own.get("test").spanBuilder("s").setAttribute("gen_ai.mood", "calm").startSpan().end();
    }

    assertThatCode(waiving::check).doesNotThrowAnyException();
  }
}
