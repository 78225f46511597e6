// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.http;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import io.opentelemetry.api.trace.SpanKind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CompletableFuture;

/**
 * What an application needs of an {@link HttpClient}, which is a class: {@code client::sendAsync}
 * is one of these. Cancelling the future that comes back cancels the exchange, too.
 */
@FunctionalInterface
@Traced(name = "{request.method}", kind = SpanKind.CLIENT)
@Capture(value = "http.request.method", from = "request.method")
@Capture(value = "server.address", from = "request.uri.host")
@Capture(value = "server.port", from = "request.uri.port")
@Capture(value = "http.response.status_code", from = "result.statusCode")
public interface Exchanges {

  /** Sends a request; the future is of the response. */
  <T> CompletableFuture<HttpResponse<T>> send(HttpRequest request, BodyHandler<T> handler);
}
