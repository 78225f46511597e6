// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.spanwrap.demo.model.ModelException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/**
 * Explains what LangChain4j, Jackson and the JDK's HTTP client throw, in the application's terms.
 */
final class ModelFailures {

  private static final int LONGEST_EXCERPT = 200;

  private final URI baseUrl;

  ModelFailures(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** The outermost cause that says something decides. */
  ModelException explain(Throwable failure) {
    boolean inputOrOutput = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ModelException known) {
        return known;
      }
      if (cause instanceof HttpException http) {
        return refused(http, failure);
      }
      if (cause instanceof JsonProcessingException) {
        return new ModelException.Malformed(baseUrl + " sent a reply that is not JSON.", failure);
      }
      if (isConnecting(cause)) {
        return new ModelException.Unreachable("Nobody answers at " + baseUrl + ".", failure);
      }
      if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
        return new ModelException.TimedOut(baseUrl + " did not answer in time.", failure);
      }
      inputOrOutput |= cause instanceof IOException;
    }
    return inputOrOutput
        ? new ModelException.CutOff("The connection to " + baseUrl + " broke off.", failure)
        : new ModelException.Malformed(baseUrl + " sent a reply of no use.", failure);
  }

  private static boolean isConnecting(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnknownHostException
        || cause instanceof UnresolvedAddressException;
  }

  private ModelException refused(HttpException http, Throwable failure) {
    int status = http.statusCode();
    String message =
        "%s answered %d: %s".formatted(baseUrl, status, reason(String.valueOf(http.getMessage())));
    if (status == 429) {
      return new ModelException.RateLimited(message, failure);
    }
    return status >= 500
        ? new ModelException.ServerFailed(message, failure)
        : new ModelException.Rejected(message, failure);
  }

  /** The message of an OpenAI error body, or the start of a body that is none. */
  private static String reason(String body) {
    try {
      String message = new ObjectMapper().readTree(body).path("error").path("message").asText();
      return message.isEmpty() ? excerpt(body) : excerpt(message);
    } catch (JsonProcessingException noJson) {
      return excerpt(body);
    }
  }

  private static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
  }
}
