// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said about a tracing, and what is said where nothing was. */
class TracingBuilderTest {
  @Test
  void defaultsAreThoseOfTheContract() {
    Tracing tracing = Tracing.create(OpenTelemetry.noop());

    assertThat(tracing.conventions()).isEqualTo(GenAiConventions.V1_41);
    assertThat(tracing.maxAttributeLength()).isEqualTo(65_536);
    assertThat(tracing.content())
        .isEqualTo(new ContentSettings(ContentCapture.NONE, ContentFormat.JSON, null, 65_536));
    assertThat(tracing.abandonAfter()).isNull();
    assertThat(tracing.isDisabled()).isFalse();
  }

  @Test
  void whatIsSaidIsKept() {
    Redactor redactor = (key, value) -> null;
    Tracing tracing =
        Tracing.builder(OpenTelemetry.noop())
            .captureContent(ContentCapture.SPAN_AND_EVENT)
            .contentFormat(ContentFormat.STRUCTURED)
            .redactor(redactor)
            .maxAttributeLength(10)
            .conventions(GenAiConventions.LATEST)
            .abandonAfter(Duration.ofMinutes(5))
            .build();

    assertThat(tracing.content())
        .isEqualTo(
            new ContentSettings(
                ContentCapture.SPAN_AND_EVENT, ContentFormat.STRUCTURED, redactor, 10));
    assertThat(tracing.maxAttributeLength()).isEqualTo(10);
    assertThat(tracing.conventions()).isEqualTo(GenAiConventions.LATEST);
    assertThat(tracing.abandonAfter()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void whatMakesNoSenseIsRefusedAtOnce() {
    Tracing.Builder builder = Tracing.builder(OpenTelemetry.noop());

    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxAttributeLength(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.abandonAfter(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.abandonAfter(Duration.ofSeconds(-1)));
    assertThatNullPointerException().isThrownBy(() -> Tracing.create(null));
    assertThatNullPointerException().isThrownBy(() -> builder.listener(null));
  }

  @Test
  void anIdleLimitBeyondAllTimesIsTheLongestThereIs() {
    Tracing tracing =
        Tracing.builder(OpenTelemetry.noop())
            .abandonAfter(Duration.ofSeconds(Long.MAX_VALUE))
            .build();

    assertThat(tracing.abandonAfter()).isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
  }

  @Test
  void disabledIsOneAndTheSame() {
    assertThat(Tracing.disabled()).isSameAs(Tracing.disabled());
    assertThat(Tracing.disabled().isDisabled()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "NO_CONTENT, NONE",
    "SPAN_ONLY, SPAN",
    "span_only, SPAN",
    "EVENT_ONLY, EVENT",
    "SPAN_AND_EVENT, SPAN_AND_EVENT",
    "true, SPAN",
    "True, SPAN",
    "false, NONE",
    "' SPAN_ONLY ', SPAN",
  })
  void theEnvironmentSpeaksInTheSpellingsOfOpenTelemetry(String text, ContentCapture capture) {
    assertThat(ContentCapture.parse(text)).isEqualTo(capture);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "everything", "1"})
  void whatTheEnvironmentDoesNotSayClearlyIsNo(@Nullable String text) {
    assertThat(ContentCapture.parse(text)).isEqualTo(ContentCapture.NONE);
  }
}
