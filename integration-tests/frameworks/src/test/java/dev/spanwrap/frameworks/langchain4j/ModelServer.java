// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server that answers as OpenAI's does. The model {@code broken} fails; the model {@code endless}
 * begins to stream and does not stop until the server is closed.
 */
final class ModelServer implements BeforeAllCallback, AfterAllCallback {
  private static final String CHUNK =
      """
      {"id":"chatcmpl-7","object":"chat.completion.chunk","created":1,"model":"gpt-4.1-mini-2025-04-14",\
      "choices":[{"index":0,"delta":{"role":"assistant","content":"%s"},"finish_reason":null}]}""";
  private static final String LAST_CHUNK =
      """
      {"id":"chatcmpl-7","object":"chat.completion.chunk","created":1,"model":"gpt-4.1-mini-2025-04-14",\
      "choices":[{"index":0,"delta":{},"finish_reason":"stop"}],\
      "usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12}}""";
  private static final String ANSWER =
      """
      {"id":"chatcmpl-7","object":"chat.completion","created":1,"model":"gpt-4.1-mini-2025-04-14",\
      "choices":[{"index":0,"message":{"role":"assistant","content":"Good morning"},"finish_reason":"stop"}],\
      "usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12}}""";
  private static final String EMBEDDINGS =
      """
      {"object":"list","model":"text-embedding-3-small","data":[\
      {"object":"embedding","index":0,"embedding":[0.1,0.2]}],\
      "usage":{"prompt_tokens":4,"total_tokens":4}}""";

  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private HttpServer http;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(pool);
    http.createContext("/v1/chat/completions", this::chat);
    http.createContext("/v1/embeddings", exchange -> answer(exchange, 200, EMBEDDINGS));
    http.start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    closed.countDown();
    http.stop(0);
    pool.shutdownNow();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/v1";
  }

  private void chat(HttpExchange exchange) throws IOException {
    String request =
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
            .replace(" ", "");
    if (request.contains("\"model\":\"broken\"")) {
      answer(exchange, 400, "{\"error\":{\"message\":\"no such model\",\"type\":\"invalid\"}}");
    } else if (request.contains("\"stream\":true")) {
      stream(exchange, request.contains("\"model\":\"endless\""));
    } else {
      answer(exchange, 200, ANSWER);
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private void stream(HttpExchange exchange, boolean endless) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (String text : List.of("Good", " morning")) {
        send(out, CHUNK.formatted(text));
      }
      if (endless) {
        closed.await();
      }
      send(out, LAST_CHUNK);
      send(out, "[DONE]");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(OutputStream out, String data) throws IOException {
    out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
