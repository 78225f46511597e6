// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.demo.server.RecordingServer;
import dev.spanwrap.demo.server.Scenario;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runs in which something goes wrong: the message, the exit code, and the trace that tells. */
class FaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rate-limit   | RATE_LIMITED  | <url> answered 429: Rate limit reached for gpt-4.1-mini in organization org-demo on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s.
          server-error | SERVER_FAILED | <url> answered 500: The server had an error while processing your request. Sorry about that!
          malformed    | MALFORMED     | <url> sent a reply that is not JSON.
          cut          | CUT_OFF       | The connection to <url> broke off.
          unfinished   | CUT_OFF       | The reply ended before the model had finished.
          slow         | TIMED_OUT     | <url> did not answer in time.
          silent       | TIMED_OUT     | The model fell silent in the middle of its answer.
          """)
  void aFaultHasAMessageAnExitCodeAndATrace(String fault, ExitCode exit, String message) {
    Run run = Run.with("--fault", fault, "--timeout", "0.5");

    assertThat(run.err().replaceAll("http://127.0.0.1:\\d+/v1", "<url>"))
        .isEqualTo("demo: " + message + "\n");
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.tree()).isEqualTo(Expected.text("tree-" + fault + ".txt"));
    assertThat(run.open()).isEmpty();
  }

  @Test
  void anEndpointWhereNobodyAnswers() throws IOException {
    URI gone = closedPort();
    Run run = Run.in(Map.of("OPENAI_API_KEY", "key", "OPENAI_BASE_URL", gone.toString()));

    assertThat(run.err()).isEqualTo("demo: Nobody answers at " + gone + ".\n");
    assertThat(run.exit()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(run.tree()).isEqualTo(Expected.text("tree-unreachable.txt"));
  }

  @Test
  void aModelThatTheEndpointDoesNotHave() {
    Run run = Run.in(Map.of("OPENAI_MODEL", "gpt-9"));

    assertThat(run.err()).contains("answered 404: The model `gpt-9` does not exist");
    assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
    assertThat(run.tree()).isEqualTo(Expected.text("tree-rejected.txt"));
  }

  @Test
  void aPortThatIsTaken() throws IOException {
    try (RecordingServer other = RecordingServer.start(0, Scenario.named("trip"))) {
      String port = "" + other.baseUrl().getPort();
      Run run = Run.with("--port", port);

      assertThat(run.err())
          .isEqualTo(
              "demo: Port %s is taken. Choose another with --port or DEMO_PORT, or none.\n"
                  .formatted(port));
      assertThat(run.exit()).isEqualTo(ExitCode.PORT_TAKEN);
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void anArgumentThatMeansNothing() {
    Run run = Run.with("--prot", "80");

    assertThat(run.err()).isEqualTo("demo: There is no option --prot. See --help.\n");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void anExporterThatDoesNotExist() {
    Run run =
        Run.in(
            Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1",
                "OTEL_TRACES_EXPORTER", "carrier-pigeon"));

    assertThat(run.err())
        .isEqualTo(
            "demo: OpenTelemetry: Unrecognized value for otel.traces.exporter: carrier-pigeon."
                + " See --help.\n");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void exitCodesAreAllDifferent() {
    assertThat(ExitCode.values()).extracting(ExitCode::code).doesNotHaveDuplicates();
  }

  private static URI closedPort() throws IOException {
    try (RecordingServer server = RecordingServer.start(0, Scenario.named("trip"))) {
      return server.baseUrl();
    }
  }
}
