// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The ways to answer one request: an error, a JSON body, a stream of events. */
final class Answers {

  private final HttpExchange http;
  private final CountDownLatch closed;

  /**
   * Creates the answers to a request.
   *
   * @param closed ends every wait when the server stops
   */
  Answers(HttpExchange http, CountDownLatch closed) {
    this.http = http;
    this.closed = closed;
  }

  void send(ApiError error) throws IOException {
    sendJson(error.status(), error.toJson());
  }

  void send(Recording recording, JsonNode request) throws IOException {
    pause(recording.silenceMillis());
    recording.headers().forEach(http.getResponseHeaders()::set);
    if (recording.events().isEmpty()) {
      sendJson(recording.status(), recording.body().toString());
    } else {
      sendEvents(recording, request);
    }
  }

  private void sendJson(int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.sendResponseHeaders(status, body.length);
    try (OutputStream out = http.getResponseBody()) {
      out.write(body);
    }
  }

  private void sendEvents(Recording recording, JsonNode request) throws IOException {
    http.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    http.sendResponseHeaders(recording.status(), 0);
    EventStream events = new EventStream(http.getResponseBody());
    boolean usageWanted = request.path("stream_options").path("include_usage").asBoolean(false);
    for (JsonNode event : recording.events()) {
      pause(recording.pauseMillis());
      events.send(event, usageWanted);
    }
    switch (recording.ending()) {
      case DONE -> events.finish();
      case UNFINISHED -> events.close();
      case CUT -> throw new IOException("The connection is cut here, as recorded.");
      case SILENT -> pause(Long.MAX_VALUE);
    }
  }

  private void pause(long millis) throws IOException {
    try {
      if (millis > 0 && closed.await(millis, TimeUnit.MILLISECONDS)) {
        throw new IOException("The server stops.");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("The server stops.", stopped);
    }
  }
}
