// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.sessions;

import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;

/** A session that remembers inside which span each of its methods ran, and fails where told to. */
final class Voice implements VoiceSession {
  final Map<String, String> spans = Collections.synchronizedMap(new LinkedHashMap<>());
  final List<String> tools = new ArrayList<>();
  final CompletableFuture<Void> later = new CompletableFuture<>();
  final SubmissionPublisher<String> answer = new SubmissionPublisher<>(Runnable::run, 16);
  volatile Iterator<Event> events = List.<Event>of().iterator();
  volatile Runnable during = () -> {};
  volatile RuntimeException failure;
  volatile IOException refusal;
  final AtomicInteger closings = new AtomicInteger();

  private void at(String method) {
    spans.put(method, Span.current().getSpanContext().getSpanId());
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void connect(Persona persona) throws IOException {
    at("connect");
    tools.add("search for " + persona.name());
    if (refusal != null) {
      throw refusal;
    }
  }

  @Override
  public CompletionStage<Void> connectLater(Persona persona) {
    at("connectLater");
    return later;
  }

  @Override
  public void updateAgent(Persona persona) {
    at("updateAgent");
    during.run();
  }

  @Override
  public void send(String message) {
    at("send");
  }

  @Override
  public List<String> tools() {
    return tools;
  }

  @Override
  public String ask(String model) {
    at("ask");
    return model;
  }

  @Override
  public Flow.Publisher<String> respond(String model) {
    return answer;
  }

  @Override
  public Iterator<Event> receive() {
    at("receive");
    return events;
  }

  @Override
  public void close() {
    closings.incrementAndGet();
    at("close");
  }

  @Override
  public int hangUp() {
    return 3;
  }

  @Override
  public CompletionStage<Void> closeLater() {
    at("closeLater");
    return later;
  }
}
