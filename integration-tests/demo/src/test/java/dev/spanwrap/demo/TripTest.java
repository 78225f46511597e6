// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.demo.server.RecordingServer;
import dev.spanwrap.demo.server.Scenario;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The run in which all goes well. */
class TripTest {

  @RepeatedTest(3)
  void printsTheTree() {
    Run run = Run.with();

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(ExitCode.DONE);
    assertThat(run.tree()).isEqualTo(Expected.text("tree-trip.txt"));
  }

  @Test
  void printsWhatTheAgentsSay() {
    assertThat(Run.with().transcript()).isEqualTo(Expected.text("transcript-trip.txt"));
  }

  @Test
  void recordsExactlyTheseSpans() {
    Run run = Run.with();

    assertThat(SpanText.of(run.spans())).isEqualTo(Expected.text("spans-trip.txt"));
    assertThat(run.open()).isEmpty();
  }

  @Test
  void eachChildLastsNoLongerThanItsParent() {
    List<SpanData> spans = Run.with().spans();

    for (SpanData span : spans) {
      spans.stream()
          .filter(parent -> parent.getSpanId().equals(span.getParentSpanId()))
          .forEach(
              parent -> {
                assertThat(span.getStartEpochNanos())
                    .isGreaterThanOrEqualTo(parent.getStartEpochNanos());
                assertThat(span.getEndEpochNanos()).isLessThanOrEqualTo(parent.getEndEpochNanos());
              });
    }
  }

  @Test
  void aModelsSpanEndsBeforeItsToolsBegin() {
    List<SpanData> spans = Run.with().spans();
    SpanData planning =
        spans.stream()
            .filter(span -> span.getKind() == SpanKind.CLIENT)
            .min(Comparator.comparingLong(SpanData::getStartEpochNanos))
            .orElseThrow();

    assertThat(spans)
        .filteredOn(span -> span.getName().startsWith("execute_tool "))
        .hasSize(5)
        .allMatch(tool -> tool.getStartEpochNanos() >= planning.getEndEpochNanos());
  }

  @Test
  void theFirstChunkComesWithinTheCall() {
    AttributeKey<Double> firstChunk = AttributeKey.doubleKey("gen_ai.response.time_to_first_chunk");

    assertThat(Run.with().spans())
        .filteredOn(span -> span.getAttributes().get(firstChunk) != null)
        .hasSize(2)
        .allSatisfy(
            span -> {
              Double seconds = span.getAttributes().get(firstChunk);
              assertThat(seconds).isPositive();
              assertThat((long) (seconds * 1e9))
                  .isLessThanOrEqualTo(span.getEndEpochNanos() - span.getStartEpochNanos());
            });
  }

  @Test
  void talksToAServerOfYourOwn() throws IOException {
    try (RecordingServer server = RecordingServer.start(0, Scenario.named("trip"))) {
      Run run =
          Run.in(Map.of("OPENAI_API_KEY", "key", "OPENAI_BASE_URL", server.baseUrl().toString()));

      assertThat(run.exit()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).contains("The models are at " + server.baseUrl() + ".");
      assertThat(run.spans())
          .filteredOn(span -> span.getKind() == SpanKind.CLIENT)
          .extracting(span -> span.getAttributes().get(AttributeKey.longKey("server.port")))
          .containsOnly((long) server.baseUrl().getPort())
          .hasSize(3);
    }
  }

  @Test
  void takesThePortOfTheEnvironment() throws IOException {
    int port;
    try (RecordingServer server = RecordingServer.start(0, Scenario.named("trip"))) {
      port = server.baseUrl().getPort();
    }

    assertThat(Run.in(Map.of("DEMO_PORT", "" + port)).out())
        .contains("The models are at http://127.0.0.1:" + port + "/v1.");
  }

  @Test
  void helps() {
    Run run = Run.with("--help");

    assertThat(run.exit()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("--port", "--fault", "OPENAI_BASE_URL", "DEMO_PORT");
    for (ExitCode exit : ExitCode.values()) {
      assertThat(run.out()).containsPattern("(?m)^ +" + exit.code() + "  .+$");
    }
    assertThat(run.spans()).isEmpty();
  }
}
