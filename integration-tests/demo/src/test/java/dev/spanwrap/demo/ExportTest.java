// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The export to a collector, here one that only keeps what it gets. */
class ExportTest {

  @Test
  void exportsToTheEndpointAndPrintsTheTree() throws IOException {
    Queue<String> received = new ConcurrentLinkedQueue<>();
    HttpServer collector =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        http -> {
          byte[] body = http.getRequestBody().readAllBytes();
          received.add(new String(body, StandardCharsets.ISO_8859_1));
          http.sendResponseHeaders(200, -1);
          http.close();
        });
    collector.start();
    try {
      Run run =
          Run.in(
              Map.of(
                  "OTEL_EXPORTER_OTLP_ENDPOINT",
                  "http://127.0.0.1:" + collector.getAddress().getPort(),
                  "OTEL_EXPORTER_OTLP_PROTOCOL",
                  "http/protobuf",
                  "OTEL_METRICS_EXPORTER",
                  "none",
                  "OTEL_LOGS_EXPORTER",
                  "none"));

      assertThat(run.exit()).isEqualTo(ExitCode.DONE);
      assertThat(run.tree()).isEqualTo(Expected.text("tree-trip.txt"));
      assertThat(String.join("", received))
          .contains("spanwrap-demo", "invoke_workflow travel_desk", "execute_tool find_hotels");
    } finally {
      collector.stop(0);
    }
  }
}
