// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.Map;
import java.util.Objects;

/** Holds the attributes of one signal against the table. */
final class AttributeCheck {
  private static final String NAMESPACE = "gen_ai.";
  private static final AttributeKey<String> SERVER_ADDRESS =
      AttributeKey.stringKey("server.address");
  private static final AttributeKey<Boolean> STREAM =
      AttributeKey.booleanKey("gen_ai.request.stream");
  private static final AttributeKey<Boolean> COMPACTED =
      AttributeKey.booleanKey("gen_ai.conversation.compacted");
  private static final AttributeKey<Long> CHOICES =
      AttributeKey.longKey("gen_ai.request.choice.count");

  private final ConventionTable table;
  private final boolean content;
  private final Findings findings;

  AttributeCheck(ConventionTable table, boolean content, Findings findings) {
    this.table = table;
    this.content = content;
    this.findings = findings;
  }

  /** Checks what holds of attributes wherever they are; {@code signal} names where. */
  void anywhere(String signal, Attributes attributes) {
    attributes.forEach((key, value) -> known(signal, key));
    values(signal, attributes);
  }

  /** Checks, besides, that they are those of the signal, no fewer and no others. */
  void of(String signal, Attributes attributes, AttributeRules rules) {
    anywhere(signal, attributes);
    required(signal, attributes, rules);
    attributes.forEach(
        (key, value) -> {
          if (key.getKey().startsWith(NAMESPACE)
              && table.type(key.getKey()) != null
              && !rules.has(key.getKey())) {
            findings.add(
                Rule.ALLOWED,
                "The conventions (%s) do not have %s there, but %s does. Do not capture it there."
                    .formatted(table.name(), key, signal));
          }
        });
  }

  private void required(String signal, Attributes attributes, AttributeRules rules) {
    rules.levels().entrySet().stream()
        .filter(rule -> rule.getValue() == Level.REQUIRED && !has(attributes, rule.getKey()))
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(
            key ->
                findings.add(
                    Rule.REQUIRED,
                    "%s is required, but %s lacks it. Capture it, as a constant if it never changes."
                        .formatted(key, signal)));
    if (rules.has("server.port")) {
      implies(signal, attributes, SERVER_ADDRESS.getKey(), "server.port");
    }
    implies(signal, attributes, "gen_ai.prompt.version", "gen_ai.prompt.name");
  }

  private void implies(String signal, Attributes attributes, String given, String required) {
    if (has(attributes, given) && !has(attributes, required)) {
      findings.add(
          Rule.REQUIRED,
          "%s is required beside %s, but %s lacks it. Capture both or none."
              .formatted(required, given, signal));
    }
  }

  private void known(String signal, AttributeKey<?> key) {
    ValueType own = table.type(key.getKey());
    ValueType type = own == null ? table.laterType(key.getKey()) : own;
    if (type == null) {
      if (key.getKey().startsWith(NAMESPACE)) {
        findings.add(
            Rule.KNOWN_KEY,
            "Keys in gen_ai. are the conventions' own, but %s has %s, which the conventions (%s) do not know. Use a known key or a namespace of yours."
                .formatted(signal, key, table.name()));
      }
      return;
    }
    if (!type.accepts(key.getType())) {
      findings.add(
          Rule.TYPE,
          "%s is of type %s, but %s has it as %s. Capture a value of that type."
              .formatted(key, type, signal, key.getType()));
    }
    if (!content && table.isContent(key.getKey())) {
      findings.add(
          Rule.OPT_IN,
          "%s holds what was said and is opt-in, but %s has it. Capture it with content = true, and expect it only where it was asked for."
              .formatted(key, signal));
    }
  }

  private void values(String signal, Attributes attributes) {
    if (Objects.equals(attributes.get(STREAM), false)) {
      findings.add(
          Rule.VALUE,
          "%s is true or absent, but %s has false. Leave it out.".formatted(STREAM, signal));
    }
    if (Objects.equals(attributes.get(COMPACTED), false)) {
      findings.add(
          Rule.VALUE,
          "%s is true or absent, but %s has false. Leave it out.".formatted(COMPACTED, signal));
    }
    if (Objects.equals(attributes.get(CHOICES), 1L)) {
      findings.add(
          Rule.VALUE,
          "%s is left out where it is 1, but %s has it. Leave it out.".formatted(CHOICES, signal));
    }
  }

  private static boolean has(Attributes attributes, String key) {
    return attributes.asMap().keySet().stream().anyMatch(given -> given.getKey().equals(key));
  }
}
