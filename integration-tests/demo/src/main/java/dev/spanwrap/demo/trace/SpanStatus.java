// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Locale;

/** How a span ended, in a word. */
enum SpanStatus {
  OK,
  ERROR,
  CANCELLED,
  ABANDONED,
  INCOMPLETE;

  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");

  static SpanStatus of(SpanData span) {
    String outcome = span.getAttributes().get(OUTCOME);
    if (outcome != null) {
      return valueOf(outcome.toUpperCase(Locale.ROOT));
    }
    return span.getStatus().getStatusCode() == StatusCode.ERROR ? ERROR : OK;
  }

  String word() {
    return this == ERROR ? name() : name().toLowerCase(Locale.ROOT);
  }
}
