// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import dev.spanwrap.runtime.conformance.CheckedSpans;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.reactivex.rxjava3.core.Flowable;
import org.reactivestreams.tck.TestEnvironment;

/** What the verifications of Reactive Streams run on: patience, a tracing, and sound sources. */
final class TckEnvironment {
  private static final Operation STREAM = Operation.named("Model.stream").streamed();
  private static final CheckedSpans CHECKED = CheckedSpans.create();
  private static final Tracing TRACING =
      Tracing.create(
          OpenTelemetrySdk.builder()
              .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(CHECKED).build())
              .build());

  private TckEnvironment() {}

  static TestEnvironment create() {
    return new TestEnvironment(2_000, 30, 30);
  }

  /** Fails if a span that ended since the last check does not conform to the conventions. */
  static void check() {
    CHECKED.check();
  }

  static DeferredCall defer() {
    return TRACING.defer(() -> TRACING.begin(STREAM));
  }

  static StreamCall open() {
    return StreamCall.open(TRACING.begin(STREAM));
  }

  static Flowable<Long> source(long elements) {
    return Flowable.rangeLong(0, elements);
  }

  static Flowable<Long> failed() {
    return Flowable.error(new IllegalStateException("failed before the first element"));
  }
}
