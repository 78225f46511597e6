// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;

/** Holds one span against the table. */
final class SpanCheck {
  static final AttributeKey<String> OPERATION = AttributeKey.stringKey("gen_ai.operation.name");
  static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> MCP_METHOD = AttributeKey.stringKey("mcp.method.name");

  private final ConventionTable table;
  private final AttributeCheck attributes;
  private final Findings findings;

  SpanCheck(ConventionTable table, boolean content, Findings findings) {
    this.table = table;
    this.attributes = new AttributeCheck(table, content, findings);
    this.findings = findings;
  }

  void check(SpanData span) {
    String signal = "the span '" + span.getName() + "'";
    String operation = span.getAttributes().get(OPERATION);
    boolean classified = span.getAttributes().get(MCP_METHOD) == null;
    SpanRule rule =
        operation != null && classified ? table.span(operation, span.getKind()).orElse(null) : null;
    if (operation != null && rule != null) {
      attributes.of(signal, span.getAttributes(), rule.attributes());
      kind(signal, span, rule);
      name(signal, span, operation, rule);
    } else {
      attributes.anywhere(signal, span.getAttributes());
    }
    if (operation != null) {
      status(signal, span);
    }
    span.getEvents()
        .forEach(
            event ->
                attributes.anywhere(
                    "the event '" + event.getName() + "' of " + signal, event.getAttributes()));
  }

  private void kind(String signal, SpanData span, SpanRule rule) {
    if (!rule.kinds().contains(span.getKind())) {
      findings.add(
          Rule.KIND,
          "The span of %s is of kind %s, but %s is %s. Give it no kind of its own."
              .formatted(
                  span.getAttributes().get(OPERATION),
                  String.join(" or ", rule.kinds().stream().map(Enum::name).sorted().toList()),
                  signal,
                  span.getKind()));
    }
  }

  private void name(String signal, SpanData span, String operation, SpanRule rule) {
    String target =
        rule.target() == null
            ? null
            : span.getAttributes().get(AttributeKey.stringKey(rule.target()));
    String name = target == null ? operation : operation + ' ' + target;
    if (!span.getName().equals(name)) {
      findings.add(
          Rule.NAME,
          "A span is named after its operation and %s, but %s is not named '%s'. Leave the name to the conventions."
              .formatted(rule.target() == null ? "nothing else" : rule.target(), signal, name));
    }
  }

  private void status(String signal, SpanData span) {
    StatusCode status = span.getStatus().getStatusCode();
    boolean typed = span.getAttributes().get(ERROR_TYPE) != null;
    if (status == StatusCode.OK || (status == StatusCode.ERROR) != typed) {
      findings.add(
          Rule.STATUS,
          "A failed call has the status ERROR and error.type, any other neither, but %s has the status %s %s error.type."
                  .formatted(signal, status, typed ? "with" : "without")
              + " Set both or none.");
    }
  }
}
