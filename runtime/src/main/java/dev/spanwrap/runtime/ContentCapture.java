// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where content (prompts, replies, tool arguments and results) is recorded. */
public enum ContentCapture {
  /** Nowhere. */
  NONE,

  /** On the span. */
  SPAN,

  /** In an event. */
  EVENT,

  /** On the span and in an event. */
  SPAN_AND_EVENT;

  private static final String VARIABLE = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

  static ContentCapture fromEnvironment() {
    return parse(System.getenv(VARIABLE));
  }

  /** Reads the spellings of the OpenTelemetry instrumentations; what it cannot read is none. */
  static ContentCapture parse(@Nullable String text) {
    if (text == null) {
      return NONE;
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "span_only", "span" -> SPAN;
      case "event_only", "event" -> EVENT;
      case "span_and_event" -> SPAN_AND_EVENT;
      default -> NONE;
    };
  }
}
