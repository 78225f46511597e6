// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.List;

/**
 * A metric.
 *
 * @param instrument what its instrument exports
 * @param unit its unit
 * @param buckets the boundaries that the conventions advise; empty for what is no histogram
 * @param attributes its attributes
 */
record MetricRule(
    MetricDataType instrument, String unit, List<Double> buckets, AttributeRules attributes) {

  static MetricRule histogram(String unit, List<Double> buckets, AttributeRules attributes) {
    return new MetricRule(MetricDataType.HISTOGRAM, unit, buckets, attributes);
  }

  static MetricRule counter(String unit, AttributeRules attributes) {
    return new MetricRule(MetricDataType.LONG_SUM, unit, List.of(), attributes);
  }
}
