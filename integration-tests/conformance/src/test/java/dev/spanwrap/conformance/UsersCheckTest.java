// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The check of conformance as docs/telemetry.md shows it to users. */
class UsersCheckTest {
  @RegisterExtension static final OpenTelemetryExtension otel = OpenTelemetryExtension.create();

  @RegisterExtension
  final ConformanceExtension conformance =
      ConformanceExtension.of(otel::getSpans, otel::getMetrics, otel::getLogRecords);

  @Traced(Role.MODEL)
  interface Model {
    @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
    String chat(@Capture(GenAi.REQUEST_MODEL) String model);

    String anonymous(@Capture(GenAi.REQUEST_MODEL) String model);
  }

  @Test
  void whatConformsPasses() {
    TracedUsersCheckTest_Model.wrap(new Echo(), Tracing.create(otel.getOpenTelemetry())).chat("m");

    assertThat(otel.getSpans()).hasSize(1);
  }

  @Test
  void whatDoesNotIsTold() {
    TracedUsersCheckTest_Model.wrap(new Echo(), Tracing.create(otel.getOpenTelemetry()))
        .anonymous("m");

    assertThatThrownBy(conformance::check)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "[Required] gen_ai.provider.name is required, but the span 'chat m' lacks it. Capture"
                + " it, as a constant if it never changes.");
    otel.clearSpans();
    otel.clearMetrics();
  }

  private static final class Echo implements Model {
    @Override
    public String chat(String model) {
      return model;
    }

    @Override
    public String anonymous(String model) {
      return model;
    }
  }
}
