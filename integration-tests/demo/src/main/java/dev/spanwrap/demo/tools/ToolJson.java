// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** The JSON in which models and tools talk to each other. */
final class ToolJson {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private ToolJson() {}

  /**
   * The arguments that a model wrote.
   *
   * @throws IllegalArgumentException if they are none for this query
   */
  static <T> T read(String arguments, Class<T> query) {
    try {
      return JSON.readValue(arguments, query);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException("These are no arguments: " + arguments, wrong);
    }
  }

  static String write(List<?> found) {
    return json(found);
  }

  static String error(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return json(Map.of("error", String.valueOf(cause.getMessage())));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
