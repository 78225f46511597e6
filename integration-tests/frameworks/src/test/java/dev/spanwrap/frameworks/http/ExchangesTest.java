// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.http;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ExchangesTest {
  @RegisterExtension static final OpenTelemetryExtension OTEL = OpenTelemetryExtension.create();

  @RegisterExtension
  final ConformanceExtension conformance =
      ConformanceExtension.of(OTEL::getSpans, OTEL::getMetrics, OTEL::getLogRecords);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private HttpServer server;
  private Exchanges exchanges;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/slow",
        exchange -> {
          asked.countDown();
          try {
            released.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    HttpClient client = HttpClient.newHttpClient();
    exchanges = TracedExchanges.wrap(client::sendAsync, Tracing.create(OTEL.getOpenTelemetry()));
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.stop(0);
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
        .build();
  }

  @Test
  void anExchangeLastsUntilItsResponse() {
    int spans =
        exchanges
            .send(get("/"), BodyHandlers.ofString())
            .thenApply(response -> OTEL.getSpans().size())
            .join();

    assertThat(spans).isEqualTo(1);
    assertThat(OTEL.getSpans().get(0))
        .hasName("GET")
        .hasKind(SpanKind.CLIENT)
        .hasAttribute(longKey("http.response.status_code"), 204L);
  }

  @Test
  void cancellingTheFutureCancelsTheExchange() throws InterruptedException {
    CompletableFuture<HttpResponse<String>> response =
        exchanges.send(get("/slow"), BodyHandlers.ofString());
    asked.await();

    response.cancel(true);

    assertThat(OTEL.getSpans())
        .satisfiesExactly(
            span ->
                assertThat(span)
                    .hasStatus(StatusData.unset())
                    .hasAttribute(stringKey("spanwrap.outcome"), "cancelled"));
  }

  @Test
  void aRefusedConnectionFailsTheSpan() {
    HttpRequest request = get("/");
    server.stop(0);

    assertThatThrownBy(() -> exchanges.send(request, BodyHandlers.ofString()).join())
        .hasCauseInstanceOf(IOException.class);
    assertThat(OTEL.getSpans())
        .satisfiesExactly(span -> assertThat(span).hasStatus(StatusData.error()));
  }
}
