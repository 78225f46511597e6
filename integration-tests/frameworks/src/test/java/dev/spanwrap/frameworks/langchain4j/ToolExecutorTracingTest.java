// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ToolExecutorTracingTest {
  @RegisterExtension static final OpenTelemetryExtension OTEL = OpenTelemetryExtension.create();

  @RegisterExtension
  final ConformanceExtension conformance =
      ConformanceExtension.of(OTEL::getSpans, OTEL::getMetrics, OTEL::getLogRecords);

  /** A tool as an application writes one. */
  public static final class Calculator {
    final List<String> spans = new ArrayList<>();

    @Tool
    public int add(int first, int second) {
      spans.add(Span.current().getSpanContext().getSpanId());
      return first + second;
    }
  }

  private final Calculator calculator = new Calculator();
  private final ToolExecutionRequest request =
      ToolExecutionRequest.builder()
          .id("call_1")
          .name("add")
          .arguments("{\"arg0\": 1, \"arg1\": 2}")
          .build();

  private ToolExecutor executor() {
    return TracedToolExecutor.wrap(
        new DefaultToolExecutor(calculator, request), Tracing.create(OTEL.getOpenTelemetry()));
  }

  @Test
  void aToolRunsInsideItsSpan() {
    assertThat(executor().execute(request, "memory")).isEqualTo("3");

    assertToolSpan();
  }

  @Test
  void soItDoesWithAContext() {
    assertThat(
            executor()
                .executeWithContext(request, InvocationContext.builder().build())
                .resultText())
        .isEqualTo("3");

    assertToolSpan();
  }

  private void assertToolSpan() {
    assertThat(OTEL.getSpans())
        .satisfiesExactly(
            span ->
                assertThat(span)
                    .hasName("execute_tool add")
                    .hasKind(SpanKind.INTERNAL)
                    .hasSpanId(calculator.spans.get(0))
                    .hasAttribute(stringKey("gen_ai.tool.call.id"), "call_1")
                    .hasAttribute(stringKey("gen_ai.tool.type"), "function"));
  }
}
