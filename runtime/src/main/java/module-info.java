// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** What generated wrappers call; only the OpenTelemetry API is required. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.spanwrap.runtime {
  exports dev.spanwrap.runtime;
  exports dev.spanwrap.runtime.conformance;
  exports dev.spanwrap.runtime.content;

  requires transitive io.opentelemetry.api;
  requires transitive io.opentelemetry.context;
  requires java.logging;
  requires static transitive dev.spanwrap.annotations;
  requires static io.grpc;
  requires static io.grpc.stub;
  requires static io.opentelemetry.instrumentation.reactor_3_1;
  requires static io.opentelemetry.sdk;
  requires static io.opentelemetry.sdk.common;
  requires static io.opentelemetry.sdk.logs;
  requires static io.opentelemetry.sdk.metrics;
  requires static io.opentelemetry.sdk.trace;
  requires static io.reactivex.rxjava3;
  requires static io.smallrye.mutiny;
  requires static org.jspecify;
  requires static org.junit.jupiter.api;
  requires static org.reactivestreams;
  requires static reactor.core;
}
