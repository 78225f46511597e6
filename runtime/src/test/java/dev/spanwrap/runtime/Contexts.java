// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes down the id of the span that is current wherever it is asked to. */
final class Contexts {
  private final List<String> seen = new CopyOnWriteArrayList<>();

  void note() {
    seen.add(Span.current().getSpanContext().getSpanId());
  }

  List<String> seen() {
    return seen;
  }

  static String id(Span span) {
    return span.getSpanContext().getSpanId();
  }
}
