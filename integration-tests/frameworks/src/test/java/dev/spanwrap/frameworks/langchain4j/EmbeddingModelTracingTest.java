// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddingModelTracingTest {
  private static final TextSegment SEGMENT = TextSegment.from("Hello");

  @RegisterExtension static final ModelServer SERVER = new ModelServer();

  @RegisterExtension static final OpenTelemetryExtension OTEL = OpenTelemetryExtension.create();

  @RegisterExtension
  final ConformanceExtension conformance =
      ConformanceExtension.of(OTEL::getSpans, OTEL::getMetrics, OTEL::getLogRecords);

  static Stream<Named<Consumer<EmbeddingModel>>> calls() {
    return Stream.of(
        Named.of("text", model -> model.embed("Hello")),
        Named.of("segment", model -> model.embed(SEGMENT)),
        Named.of("segments", model -> model.embedAll(List.of(SEGMENT))));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void everyWayToCallItIsOneSpan(Consumer<EmbeddingModel> call) {
    call.accept(
        TracedEmbeddingModel.wrap(
            OpenAiEmbeddingModel.builder()
                .baseUrl(SERVER.url())
                .apiKey("key")
                .modelName("text-embedding-3-small")
                .build(),
            Tracing.create(OTEL.getOpenTelemetry())));

    assertThat(OTEL.getSpans())
        .satisfiesExactly(
            span ->
                assertThat(span)
                    .hasName("embeddings text-embedding-3-small")
                    .hasKind(SpanKind.CLIENT)
                    .hasAttribute(stringKey("gen_ai.provider.name"), "openai")
                    .hasAttribute(longKey("gen_ai.usage.input_tokens"), 4L));
  }
}
