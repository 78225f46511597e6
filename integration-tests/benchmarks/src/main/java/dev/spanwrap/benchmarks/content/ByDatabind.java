// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;

/** Records the request as a careful person does who has databind at hand. */
@SuppressWarnings("try")
final class ByDatabind implements Sending {
  private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("app.request");

  private final Sending delegate;
  private final Tracer tracer;
  private final ObjectWriter writer = new ObjectMapper().writerFor(Request.class);

  ByDatabind(Sending delegate, OpenTelemetry openTelemetry) {
    this.delegate = delegate;
    this.tracer = openTelemetry.getTracer("by-hand");
  }

  @Override
  public int send(Request request) {
    Span span = tracer.spanBuilder("Sending.send").startSpan();
    try (Scope scope = span.makeCurrent()) {
      if (span.isRecording()) {
        span.setAttribute(REQUEST, json(request));
      }
      return delegate.send(request);
    } catch (Throwable error) {
      span.recordException(error);
      span.setStatus(StatusCode.ERROR);
      throw error;
    } finally {
      span.end();
    }
  }

  private String json(Request request) {
    try {
      return writer.writeValueAsString(request);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
