// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Answers {@code POST /v1/chat/completions} with the first recording that fits, everything else
 * with OpenAI's errors.
 */
final class ChatCompletions implements HttpHandler {

  private static final String PATH = "/v1/chat/completions";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Scenario scenario;
  private final CountDownLatch closed;

  ChatCompletions(Scenario scenario, CountDownLatch closed) {
    this.scenario = scenario;
    this.closed = closed;
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    Answers answers = new Answers(http, closed);
    byte[] body = http.getRequestBody().readAllBytes();
    Optional<ApiError> refusal = refuse(http);
    if (refusal.isPresent()) {
      answers.send(refusal.get());
      return;
    }
    JsonNode request;
    try {
      request = JSON.readTree(body);
    } catch (JsonProcessingException noJson) {
      answers.send(ApiError.notJson());
      return;
    }
    Optional<ApiError> mistake = RequestRules.check(request);
    if (mistake.isPresent()) {
      answers.send(mistake.get());
    } else {
      answer(request, answers);
    }
  }

  private static Optional<ApiError> refuse(HttpExchange http) {
    String path = http.getRequestURI().getPath();
    String method = http.getRequestMethod();
    if (!path.equals(PATH)) {
      return Optional.of(ApiError.unknownUrl(method, path));
    }
    if (!method.equals("POST")) {
      return Optional.of(ApiError.wrongMethod(method));
    }
    String authorization = http.getRequestHeaders().getFirst("Authorization");
    return authorization == null || !authorization.startsWith("Bearer ")
        ? Optional.of(ApiError.noKey())
        : Optional.empty();
  }

  private void answer(JsonNode request, Answers answers) throws IOException {
    String model = request.path("model").asText();
    if (!scenario.models().contains(model)) {
      answers.send(ApiError.unknownModel(model));
      return;
    }
    Optional<Recording> recording = scenario.find(request);
    if (recording.isPresent()) {
      answers.send(recording.get(), request);
    } else {
      answers.send(ApiError.notRecorded());
    }
  }
}
