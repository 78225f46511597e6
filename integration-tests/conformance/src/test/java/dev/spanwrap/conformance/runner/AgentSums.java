// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.GenAi;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Objects;

/** Adds up again what agents' spans say of their own model calls. */
final class AgentSums {
  private static final List<AttributeKey<Long>> TOKENS =
      List.of(
          AttributeKey.longKey(GenAi.USAGE_INPUT_TOKENS),
          AttributeKey.longKey(GenAi.USAGE_OUTPUT_TOKENS));

  private AgentSums() {}

  static void check(List<SpanData> spans) {
    for (SpanData agent : spans) {
      if (agent.getName().startsWith("invoke_agent ")) {
        TOKENS.forEach(key -> check(agent, key, spans));
      }
    }
  }

  private static void check(SpanData agent, AttributeKey<Long> key, List<SpanData> spans) {
    List<Long> counts =
        spans.stream()
            .filter(span -> span.getParentSpanId().equals(agent.getSpanId()))
            .filter(span -> span.getName().startsWith("chat "))
            .map(span -> span.getAttributes().get(key))
            .filter(Objects::nonNull)
            .toList();
    assertThat(agent.getAttributes().get(key))
        .as("%s of %s", key, agent.getName())
        .isEqualTo(counts.isEmpty() ? null : counts.stream().mapToLong(Long::longValue).sum());
  }
}
