// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;

/** Holds one metric against the table. */
final class MetricCheck {
  private final ConventionTable table;
  private final AttributeCheck attributes;
  private final Findings findings;

  MetricCheck(ConventionTable table, Findings findings) {
    this.table = table;
    this.attributes = new AttributeCheck(table, false, findings);
    this.findings = findings;
  }

  void check(MetricData metric) {
    String signal = "the metric '" + metric.getName() + "'";
    MetricRule rule = table.metrics().get(metric.getName());
    if (rule == null) {
      if (metric.getName().startsWith("gen_ai.")) {
        findings.add(
            Rule.NAME,
            "Names in gen_ai. are the conventions' own, but the conventions (%s) do not know %s. Use a known metric or a namespace of yours."
                .formatted(table.name(), signal));
      }
      return;
    }
    if (!metric.getUnit().equals(rule.unit())) {
      findings.add(
          Rule.UNIT,
          "The unit is '%s', but %s has '%s'. Set it."
              .formatted(rule.unit(), signal, metric.getUnit()));
    }
    if (metric.getType() != rule.instrument()) {
      findings.add(
          Rule.INSTRUMENT,
          "The instrument is a %s, but %s is a %s. Use that instrument."
              .formatted(rule.instrument(), signal, metric.getType()));
    }
    metric.getData().getPoints().forEach(point -> check(signal, point, rule));
  }

  private void check(String signal, PointData point, MetricRule rule) {
    attributes.of(signal, point.getAttributes(), rule.attributes());
    point
        .getAttributes()
        .forEach(
            (key, value) -> {
              String name = key.getKey();
              if (!name.startsWith("gen_ai.")
                  && !name.startsWith("spanwrap.")
                  && !rule.attributes().has(name)) {
                findings.add(
                    Rule.ALLOWED,
                    "The conventions (%s) do not tell series apart by %s, but %s does. Leave it to spans."
                        .formatted(table.name(), name, signal));
              }
            });
    if (point instanceof HistogramPointData histogram) {
      buckets(signal, histogram.getBoundaries(), rule.buckets());
    }
  }

  private void buckets(String signal, List<Double> found, List<Double> advised) {
    if (!found.equals(advised)) {
      findings.add(
          Rule.BUCKETS,
          "The boundaries are %s, but %s has %s. Set the advice."
              .formatted(advised, signal, found));
    }
  }
}
