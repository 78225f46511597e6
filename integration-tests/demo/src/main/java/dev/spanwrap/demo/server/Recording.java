// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An exchange with a model, as data.
 *
 * @param when the requests that it answers
 * @param status the response's status, 200 if it says nothing
 * @param headers further response headers
 * @param silenceMillis how long nothing at all is sent
 * @param body the response's body, of an answer that is not streamed
 * @param events the response's events, of one that is: chunks, or text to be sent in place of one
 * @param pauseMillis the pause before each event
 * @param ending what follows the last event
 */
record Recording(
    When when,
    int status,
    Map<String, String> headers,
    long silenceMillis,
    JsonNode body,
    List<JsonNode> events,
    long pauseMillis,
    Ending ending) {

  /** Fills in what a recording leaves out. */
  Recording {
    status = status == 0 ? 200 : status;
    headers = Objects.requireNonNullElse(headers, Map.of());
    body = Objects.requireNonNullElse(body, NullNode.getInstance());
    events = Objects.requireNonNullElse(events, List.of());
    ending = Objects.requireNonNullElse(ending, Ending.DONE);
  }

  /** What follows a stream's last event. */
  enum Ending {
    /** The marker that says so, and the end of the response. */
    DONE,
    /** The end of the response, without the marker. */
    UNFINISHED,
    /** Nothing: the connection is closed in the middle of the response. */
    CUT,
    /** Nothing, for ever. */
    SILENT
  }

  /** Which requests a recording answers: by model, by whether they stream, by who spoke last. */
  record When(String model, boolean stream, String lastRole) {

    boolean matches(JsonNode request) {
      JsonNode messages = request.path("messages");
      return request.path("model").asText().equals(model)
          && request.path("stream").asBoolean(false) == stream
          && messages.path(messages.size() - 1).path("role").asText().equals(lastRole);
    }
  }
}
