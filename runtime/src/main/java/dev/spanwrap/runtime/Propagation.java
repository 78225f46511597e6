// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes contexts into copies of carriers, by the propagators that are configured by then. */
final class Propagation {
  private final OpenTelemetry openTelemetry;
  private final InternalErrors errors;

  Propagation(OpenTelemetry openTelemetry, InternalErrors errors) {
    this.openTelemetry = openTelemetry;
    this.errors = errors;
  }

  /**
   * Returns a copy of {@code carrier} with the current context in it. Where one is written, what
   * other contexts left there is gone, also what this one has no value for; header names are
   * compared as HTTP compares them.
   */
  <V> @Nullable Map<String, V> write(@Nullable Map<String, V> carrier) {
    try {
      Map<String, V> copy = carrier == null ? new LinkedHashMap<>() : new LinkedHashMap<>(carrier);
      TextMapPropagator propagator = openTelemetry.getPropagators().getTextMapPropagator();
      Map<String, String> written = new LinkedHashMap<>();
      propagator.inject(Context.current(), written, Propagation::put);
      if (!written.isEmpty()) {
        Set<String> stale = new LinkedHashSet<>(propagator.fields());
        stale.addAll(written.keySet());
        copy.keySet()
            .removeIf(key -> stale.stream().anyMatch(field -> field.equalsIgnoreCase(key)));
        asTexts(copy).putAll(written);
      }
      return copy;
    } catch (Throwable error) {
      errors.report("write", "the context into a carrier", error);
      return carrier;
    }
  }

  private static void put(@Nullable Map<String, String> carrier, String key, String value) {
    if (carrier != null) {
      carrier.put(key, value);
    }
  }

  /** The values of a carrier are texts or objects, as the processor has checked. */
  @SuppressWarnings("unchecked")
  private static Map<String, String> asTexts(Map<String, ?> carrier) {
    return (Map<String, String>) carrier;
  }
}
