// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The protocol's rules for a request, in the order in which OpenAI checks them. */
final class RequestRules {

  private static final Set<String> ROLES =
      Set.of("system", "developer", "user", "assistant", "tool");

  private RequestRules() {}

  /** The first rule that the request breaks. */
  static Optional<ApiError> check(JsonNode request) {
    if (!request.isObject()) {
      return Optional.of(ApiError.notJson());
    }
    if (request.path("model").asText().isEmpty()) {
      return Optional.of(ApiError.noModel());
    }
    JsonNode messages = request.path("messages");
    if (messages.isMissingNode()) {
      return Optional.of(ApiError.missing("messages"));
    }
    if (!messages.isArray() || messages.isEmpty()) {
      return Optional.of(ApiError.invalid("messages", "an array with at least one message"));
    }
    if (request.has("stream_options") && !request.path("stream").asBoolean(false)) {
      return Optional.of(ApiError.streamOptionsAlone());
    }
    return checkMessages(messages);
  }

  private static Optional<ApiError> checkMessages(JsonNode messages) {
    Set<String> openCalls = new HashSet<>();
    for (int i = 0; i < messages.size(); i++) {
      JsonNode message = messages.get(i);
      String role = message.path("role").asText();
      String at = "messages[" + i + "]";
      if (!ROLES.contains(role)) {
        return Optional.of(ApiError.invalid(at + ".role", "one of the roles"));
      }
      if (role.equals("tool") && !openCalls.remove(message.path("tool_call_id").asText())) {
        return Optional.of(ApiError.toolWithoutCall(at + ".role"));
      }
      if (!role.equals("tool") && !openCalls.isEmpty()) {
        return Optional.of(ApiError.callWithoutTool(at + ".role"));
      }
      message.path("tool_calls").forEach(call -> openCalls.add(call.path("id").asText()));
    }
    return openCalls.isEmpty()
        ? Optional.empty()
        : Optional.of(ApiError.callWithoutTool("messages"));
  }
}
