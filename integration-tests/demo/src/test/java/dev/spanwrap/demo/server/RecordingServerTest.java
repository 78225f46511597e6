// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final String WRITER =
      """
      {"model": "gpt-4.1", "messages": [{"role": "user", "content": "Write!"}]}""";
  private static final String PLANNER =
      """
      {"model": "gpt-4.1-mini", "stream": true, "stream_options": {"include_usage": true},
       "messages": [{"role": "user", "content": "Plan!"}]}""";
  private static final String PLANNER_WITHOUT_USAGE =
      """
      {"model": "gpt-4.1-mini", "stream": true,
       "messages": [{"role": "user", "content": "Plan!"}]}""";
  private static final String PLANNER_WITH_RESULT =
      """
      {"model": "gpt-4.1-mini", "stream": true, "messages": [
        {"role": "user", "content": "Plan!"},
        {"role": "assistant", "tool_calls": [{"id": "call_1", "type": "function",
          "function": {"name": "find_hotels", "arguments": "{}"}}]},
        {"role": "tool", "tool_call_id": "call_1", "content": "[]"}]}""";

  @Test
  void answersWithJson() throws Exception {
    try (RecordingServer server = start("trip")) {
      HttpResponse<String> response = post(server, WRITER);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
      JsonNode reply = JSON.readTree(response.body());
      assertThat(reply.path("object").asText()).isEqualTo("chat.completion");
      assertThat(reply.path("model").asText()).isEqualTo("gpt-4.1-2025-04-14");
      assertThat(reply.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
      assertThat(reply.at("/usage/total_tokens").asInt())
          .isEqualTo(
              reply.at("/usage/prompt_tokens").asInt()
                  + reply.at("/usage/completion_tokens").asInt());
    }
  }

  @Test
  void framesEventsAndEndsThemWithDone() throws Exception {
    try (RecordingServer server = start("trip")) {
      HttpResponse<String> response = post(server, PLANNER);

      assertThat(response.headers().firstValue("Content-Type"))
          .hasValue("text/event-stream; charset=utf-8");
      assertThat(response.body()).endsWith("\n\ndata: [DONE]\n\n");
      assertThat(response.body().strip().split("\n\n", -1))
          .allMatch(event -> event.startsWith("data: "));
    }
  }

  @Test
  void streamsToolCallsInFragments() throws Exception {
    try (RecordingServer server = start("trip")) {
      List<JsonNode> chunks = chunks(post(server, PLANNER));

      assertThat(chunks)
          .extracting(chunk -> chunk.path("id").asText())
          .containsOnly("chatcmpl-BVq0Kc2f3Xr7Nn8wQd5uJtYh1LsPa");
      assertThat(chunks)
          .extracting(chunk -> chunk.path("model").asText())
          .containsOnly("gpt-4.1-mini-2025-04-14");
      assertThat(arguments(chunks, 0))
          .isEqualTo(
              "{\"city\":\"Lisbon\",\"arrival\":\"2026-05-08\",\"departure\":\"2026-05-10\"}");
      assertThat(arguments(chunks, 1))
          .isEqualTo("{\"from\":\"Berlin\",\"to\":\"Lisbon\",\"date\":\"2026-05-08\"}");
      assertThat(chunks.get(chunks.size() - 2).at("/choices/0/finish_reason").asText())
          .isEqualTo("tool_calls");
    }
  }

  @Test
  void countsTokensInALastChunkWithoutChoices() throws Exception {
    try (RecordingServer server = start("trip")) {
      List<JsonNode> chunks = chunks(post(server, PLANNER));
      JsonNode last = chunks.get(chunks.size() - 1);

      assertThat(last.path("choices")).isEmpty();
      assertThat(last.at("/usage/prompt_tokens").asInt()).isEqualTo(187);
      assertThat(chunks.subList(0, chunks.size() - 1))
          .allMatch(chunk -> chunk.path("usage").isNull() && chunk.path("choices").size() == 1);
    }
  }

  @Test
  void countsNoTokensUnasked() throws Exception {
    try (RecordingServer server = start("trip")) {
      List<JsonNode> chunks = chunks(post(server, PLANNER_WITHOUT_USAGE));

      assertThat(chunks)
          .isNotEmpty()
          .allMatch(chunk -> !chunk.has("usage") && chunk.path("choices").size() == 1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [                                                              | 400 |                | We could not parse the JSON body of your request.
          []                                                             | 400 |                | We could not parse the JSON body of your request.
          {"messages": []}                                               | 400 |                | you must provide a model parameter
          {"model": "gpt-4.1"}                                           | 400 | messages       | Missing required parameter: 'messages'.
          {"model": "gpt-4.1", "messages": []}                           | 400 | messages       | Invalid value for 'messages': expected an array with at least one message.
          {"model": "gpt-4.1", "messages": [{"role": "robot"}]}          | 400 | messages[0].role | Invalid value for 'messages[0].role': expected one of the roles.
          {"model": "gpt-4.1", "messages": [{"role": "tool"}]}           | 400 | messages[0].role | Invalid parameter: messages with role 'tool' must be a response to a preceding message with 'tool_calls'.
          {"model": "gpt-4.1", "stream_options": {}, "messages": [{"role": "user"}]} | 400 | stream_options | The 'stream_options' parameter is only allowed when 'stream' is enabled.
          {"model": "gpt-4.1", "messages": [{"role": "assistant", "tool_calls": [{"id": "a"}]}]} | 400 | messages | An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'.
          {"model": "gpt-4.1", "messages": [{"role": "assistant", "tool_calls": [{"id": "a"}]}, {"role": "user"}]} | 400 | messages[1].role | An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'.
          {"model": "gpt-9", "messages": [{"role": "user"}]}             | 404 |                | The model `gpt-9` does not exist or you do not have access to it.
          {"model": "gpt-4.1", "messages": [{"role": "system"}]}         | 400 |                | No recorded exchange answers this request.
          """)
  void refusesWrongRequests(String request, int status, String param, String message)
      throws Exception {
    try (RecordingServer server = start("trip")) {
      HttpResponse<String> response = post(server, request);

      assertThat(response.statusCode()).isEqualTo(status);
      JsonNode error = JSON.readTree(response.body()).path("error");
      assertThat(error.path("message").asText()).isEqualTo(message);
      assertThat(error.path("type").asText()).isEqualTo("invalid_request_error");
      assertThat(error.path("param").asText(null)).isEqualTo(param);
      assertThat(error.has("code")).isTrue();
    }
  }

  @Test
  void refusesRequestsWithoutKey() throws Exception {
    try (RecordingServer server = start("trip")) {
      HttpRequest request =
          HttpRequest.newBuilder(completions(server))
              .POST(HttpRequest.BodyPublishers.ofString(WRITER))
              .build();

      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(JSON.readTree(response.body()).at("/error/code").asText())
          .isEqualTo("invalid_api_key");
    }
  }

  @Test
  void refusesOtherPathsAndMethods() throws Exception {
    try (RecordingServer server = start("trip")) {
      HttpResponse<String> path = get(server.baseUrl().resolve("/v1/models"));
      HttpResponse<String> method = get(completions(server));

      assertThat(path.statusCode()).isEqualTo(404);
      assertThat(path.body()).contains("Invalid URL (GET /v1/models)");
      assertThat(method.statusCode()).isEqualTo(405);
    }
  }

  @Test
  void limitsTheRate() throws Exception {
    try (RecordingServer server = start("rate-limit")) {
      HttpResponse<String> response = post(server, PLANNER);

      assertThat(response.statusCode()).isEqualTo(429);
      assertThat(response.headers().firstValue("retry-after")).hasValue("20");
      assertThat(JSON.readTree(response.body()).at("/error/code").asText())
          .isEqualTo("rate_limit_exceeded");
    }
  }

  @Test
  void sendsEventsThatAreNoJson() throws Exception {
    try (RecordingServer server = start("malformed")) {
      String body = post(server, PLANNER_WITH_RESULT).body();

      assertThat(body).contains("\"object\":\"chat.completion.chunk\",\"choi\n\n");
    }
  }

  @Test
  void cutsTheConnection() throws IOException {
    try (RecordingServer server = start("cut")) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> post(server, PLANNER_WITH_RESULT));
    }
  }

  @Test
  void endsWithoutDone() throws Exception {
    try (RecordingServer server = start("unfinished")) {
      assertThat(post(server, PLANNER_WITH_RESULT).body())
          .contains("data: ")
          .doesNotContain("DONE");
    }
  }

  @Test
  void letsNobodyWaitWhenItStops() throws Exception {
    CompletableFuture<HttpResponse<String>> waiting;
    try (RecordingServer server = start("slow")) {
      waiting = CLIENT.sendAsync(request(server, PLANNER), HttpResponse.BodyHandlers.ofString());
    }
    assertThatThrownBy(waiting::get).isInstanceOf(ExecutionException.class);
  }

  @Test
  void saysThatItsPortIsTaken() throws IOException {
    try (RecordingServer server = start("trip")) {
      int port = server.baseUrl().getPort();

      assertThatExceptionOfType(PortTakenException.class)
          .isThrownBy(() -> RecordingServer.start(port, Scenario.named("trip")))
          .withMessage("Port " + port + " is taken.")
          .returns(port, PortTakenException::port);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.spanwrap.demo.server.Scenario#names")
  void everyScenarioCanBeRead(String name) {
    assertThat(Scenario.named(name).models()).isNotEmpty();
  }

  @Test
  void aScenarioThatDoesNotExistIsAMistake() {
    assertThatThrownBy(() -> Scenario.named("sunshine"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no scenario sunshine.");
  }

  private static RecordingServer start(String scenario) throws IOException {
    return RecordingServer.start(0, Scenario.named(scenario));
  }

  private static URI completions(RecordingServer server) {
    return URI.create(server.baseUrl() + "/chat/completions");
  }

  private static HttpRequest request(RecordingServer server, String body) {
    return HttpRequest.newBuilder(completions(server))
        .header("Authorization", "Bearer key")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static HttpResponse<String> post(RecordingServer server, String body)
      throws IOException, InterruptedException {
    return CLIENT.send(request(server, body), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer key").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static List<JsonNode> chunks(HttpResponse<String> response) throws IOException {
    List<JsonNode> chunks = new ArrayList<>();
    for (String event : response.body().strip().split("\n\n", -1)) {
      String data = event.substring("data: ".length());
      if (!data.equals("[DONE]")) {
        chunks.add(JSON.readTree(data));
      }
    }
    return chunks;
  }

  private static String arguments(List<JsonNode> chunks, int call) {
    StringBuilder arguments = new StringBuilder();
    for (JsonNode chunk : chunks) {
      for (JsonNode part : chunk.at("/choices/0/delta/tool_calls")) {
        if (part.path("index").asInt() == call) {
          arguments.append(part.at("/function/arguments").asText());
        }
      }
    }
    return arguments.toString();
  }
}
