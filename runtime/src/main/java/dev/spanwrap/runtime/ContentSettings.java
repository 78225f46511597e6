// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import dev.spanwrap.runtime.content.ContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * What a tracing does with content.
 *
 * @param capture where it is recorded
 * @param format how it is written on spans
 * @param redactor what sees it before; null if nothing does
 * @param maxLength how many characters of it are recorded at most
 */
record ContentSettings(
    ContentCapture capture, ContentFormat format, @Nullable Redactor redactor, int maxLength) {
  boolean isCaptured() {
    return capture != ContentCapture.NONE;
  }

  boolean isOnSpans() {
    return capture == ContentCapture.SPAN || capture == ContentCapture.SPAN_AND_EVENT;
  }

  boolean isInEvents() {
    return capture == ContentCapture.EVENT || capture == ContentCapture.SPAN_AND_EVENT;
  }

  boolean isJson() {
    return format == ContentFormat.JSON;
  }

  /** Returns what reads values of {@code key} for {@code call}. */
  ContentRenderer renderer(TracedCall call, ContentKey<?> key) {
    return new ContentRenderer(
        maxLength,
        redactor == null ? null : redactor::redact,
        error -> call.report("read " + key, error));
  }

  /** Returns what reads values for {@code whole}, which redacts them when they are together. */
  ContentRenderer partRenderer(ContentRenderer whole, TracedCall call, ContentKey<?> key) {
    return new ContentRenderer(whole.room(), null, error -> call.report("read " + key, error));
  }
}
