// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.logs.data.LogRecordData;

/** Holds one log record, which may be an event, against the table. */
final class LogCheck {
  private final ConventionTable table;
  private final AttributeCheck attributes;
  private final Findings findings;

  LogCheck(ConventionTable table, boolean content, Findings findings) {
    this.table = table;
    this.attributes = new AttributeCheck(table, content, findings);
    this.findings = findings;
  }

  void check(LogRecordData log) {
    String name = log.getEventName();
    String signal = name == null ? "a log record" : "the event '" + name + "'";
    EventRule rule = name == null ? null : table.events().get(name);
    if (rule == null) {
      attributes.anywhere(signal, log.getAttributes());
      if (name != null && name.startsWith("gen_ai.")) {
        findings.add(
            Rule.NAME,
            "Names in gen_ai. are the conventions' own, but the conventions (%s) do not know %s. Use a known event or a namespace of yours."
                .formatted(table.name(), signal));
      }
      return;
    }
    attributes.of(signal, log.getAttributes(), rule.attributes());
    if (rule.severity() != Severity.UNDEFINED_SEVERITY_NUMBER
        && log.getSeverity() != rule.severity()) {
      findings.add(
          Rule.SEVERITY,
          "The severity is %s, but %s has %s. Set it."
              .formatted(rule.severity(), signal, log.getSeverity()));
    }
  }
}
