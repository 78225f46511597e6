// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static io.opentelemetry.api.common.AttributeType.LONG;
import static io.opentelemetry.api.common.AttributeType.STRING;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import org.jspecify.annotations.Nullable;

/** A captured value that more than its span needs: the span's name, metrics, an agent's sums. */
enum Fact {
  PROVIDER_NAME(GenAiNames.PROVIDER_NAME, STRING),
  REQUEST_MODEL(GenAiNames.REQUEST_MODEL, STRING),
  RESPONSE_MODEL(GenAiNames.RESPONSE_MODEL, STRING),
  SERVER_ADDRESS(GenAiNames.SERVER_ADDRESS, STRING),
  SERVER_PORT(GenAiNames.SERVER_PORT, LONG),
  DATA_SOURCE_ID(GenAiNames.DATA_SOURCE_ID, STRING),
  AGENT_NAME(GenAiNames.AGENT_NAME, STRING),
  TOOL_NAME(GenAiNames.TOOL_NAME, STRING),
  TOOL_TYPE(GenAiNames.TOOL_TYPE, STRING),
  WORKFLOW_NAME(GenAiNames.WORKFLOW_NAME, STRING),
  INPUT_TOKENS(GenAiNames.INPUT_TOKENS, LONG),
  OUTPUT_TOKENS(GenAiNames.OUTPUT_TOKENS, LONG),
  CACHE_READ_TOKENS(GenAiNames.CACHE_READ_TOKENS, LONG),
  CACHE_WRITE_TOKENS(GenAiNames.CACHE_WRITE_TOKENS, LONG),
  REASONING_TOKENS(GenAiNames.REASONING_TOKENS, LONG);

  private static final Fact[] ALL = values();

  @SuppressWarnings("ImmutableEnumChecker") // attribute keys are immutable
  private final AttributeKey<?> declared;

  private final boolean count;

  Fact(String key, AttributeType type) {
    this.declared = type == LONG ? AttributeKey.longKey(key) : AttributeKey.stringKey(key);
    this.count = key.startsWith("gen_ai.usage.");
  }

  /** Whether samplers look at this: then it is set before the span starts. */
  boolean isForSamplers() {
    return switch (this) {
      case PROVIDER_NAME,
          REQUEST_MODEL,
          SERVER_ADDRESS,
          SERVER_PORT,
          DATA_SOURCE_ID,
          AGENT_NAME,
          TOOL_NAME,
          TOOL_TYPE,
          WORKFLOW_NAME ->
          true;
      case RESPONSE_MODEL,
          INPUT_TOKENS,
          OUTPUT_TOKENS,
          CACHE_READ_TOKENS,
          CACHE_WRITE_TOKENS,
          REASONING_TOKENS ->
          false;
    };
  }

  /** Whether this is of one call only, and tells no series apart. */
  boolean isCount() {
    return count;
  }

  /** Returns the attribute under which {@code conventions} record this. */
  AttributeKey<?> attribute(GenAiConventions conventions) {
    return GenAiNames.attribute(declared, conventions);
  }

  /** Returns the place of this among as many as {@link #count} facts. */
  @SuppressWarnings("EnumOrdinal") // of one run of the JVM only
  int slot() {
    return ordinal();
  }

  static int count() {
    return ALL.length;
  }

  boolean accepts(Object value) {
    return declared.getType() == LONG ? value instanceof Long : value instanceof String;
  }

  /** Returns the fact that {@code attribute} states; null if its value matters to its span only. */
  static @Nullable Fact of(AttributeKey<?> attribute) {
    AttributeKey<?> current = GenAiNames.attribute(attribute, GenAiConventions.LATEST);
    for (Fact fact : ALL) {
      if (fact.declared.equals(current)) {
        return fact;
      }
    }
    return null;
  }
}
