// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** An error as OpenAI words and shapes it. */
record ApiError(
    int status, String message, String type, @Nullable String param, @Nullable String code) {

  String toJson() {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("message", message).put("type", type).put("param", param).put("code", code);
    return JsonNodeFactory.instance.objectNode().set("error", error).toString();
  }

  static ApiError notJson() {
    return badRequest("We could not parse the JSON body of your request.", null, null);
  }

  static ApiError noModel() {
    return badRequest("you must provide a model parameter", null, null);
  }

  static ApiError missing(String param) {
    return badRequest(
        "Missing required parameter: '" + param + "'.", param, "missing_required_parameter");
  }

  static ApiError invalid(String param, String expected) {
    return badRequest(
        "Invalid value for '" + param + "': expected " + expected + ".", param, "invalid_value");
  }

  static ApiError streamOptionsAlone() {
    return badRequest(
        "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
        "stream_options",
        null);
  }

  static ApiError toolWithoutCall(String param) {
    return badRequest(
        "Invalid parameter: messages with role 'tool' must be a response to a preceding message"
            + " with 'tool_calls'.",
        param,
        null);
  }

  static ApiError callWithoutTool(String param) {
    return badRequest(
        "An assistant message with 'tool_calls' must be followed by tool messages responding to"
            + " each 'tool_call_id'.",
        param,
        null);
  }

  static ApiError notRecorded() {
    return badRequest("No recorded exchange answers this request.", null, "not_recorded");
  }

  static ApiError noKey() {
    return new ApiError(
        401,
        "You didn't provide an API key. Provide it in an Authorization header using Bearer auth.",
        "invalid_request_error",
        null,
        "invalid_api_key");
  }

  static ApiError unknownModel(String model) {
    return new ApiError(
        404,
        "The model `" + model + "` does not exist or you do not have access to it.",
        "invalid_request_error",
        null,
        "model_not_found");
  }

  static ApiError unknownUrl(String method, String path) {
    return new ApiError(
        404,
        "Invalid URL (" + method + " " + path + ")",
        "invalid_request_error",
        null,
        "unknown_url");
  }

  static ApiError wrongMethod(String method) {
    return new ApiError(
        405,
        "Not allowed to " + method + " on /v1/chat/completions.",
        "invalid_request_error",
        null,
        "method_not_supported");
  }

  private static ApiError badRequest(
      String message, @Nullable String param, @Nullable String code) {
    return new ApiError(400, message, "invalid_request_error", param, code);
  }
}
