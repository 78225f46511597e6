// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Holds each span against the GenAI conventions as it ends, and keeps no span, only what is wrong:
 * for tests of more spans than memory holds, and for those that build an SDK of their own.
 *
 * <pre>{@code
 * @RegisterExtension final CheckedSpans checked = CheckedSpans.create();
 * final SdkTracerProvider tracers = SdkTracerProvider.builder().addSpanProcessor(checked).build();
 * }</pre>
 *
 * <p>Any number of threads may end spans.
 */
public final class CheckedSpans implements SpanProcessor, AfterEachCallback {
  private final GenAiConformance conformance;
  private final Set<Violation> violations = ConcurrentHashMap.newKeySet();

  private CheckedSpans(GenAiConformance conformance) {
    this.conformance = conformance;
  }

  /** Returns a processor that checks everything, with content off. */
  public static CheckedSpans create() {
    return new CheckedSpans(GenAiConformance.create());
  }

  /** Returns a processor that checks what {@code conformance} does. */
  public static CheckedSpans by(GenAiConformance conformance) {
    return new CheckedSpans(conformance);
  }

  /**
   * Fails if a span that ended since the last check does not conform.
   *
   * @throws AssertionError naming each violation once
   */
  public void check() {
    List<Violation> found = List.copyOf(violations);
    violations.removeAll(found);
    GenAiConformance.fail(found);
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    violations.addAll(conformance.ofSpans(List.of(span.toSpanData())));
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    check();
  }
}
