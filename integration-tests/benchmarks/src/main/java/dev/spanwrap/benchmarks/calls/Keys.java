// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;

/** The attributes, as they are set by hand. */
final class Keys {
  static final AttributeKey<String> APP_OPERATION = stringKey("app.operation");
  static final AttributeKey<String> APP_PROVIDER = stringKey("app.provider");
  static final AttributeKey<String> APP_MODEL = stringKey("app.model");
  static final AttributeKey<Long> APP_LIMIT = longKey("app.limit");

  static final AttributeKey<String> OPERATION = stringKey("gen_ai.operation.name");
  static final AttributeKey<String> PROVIDER = stringKey("gen_ai.provider.name");
  static final AttributeKey<String> ADDRESS = stringKey("server.address");
  static final AttributeKey<Long> PORT = longKey("server.port");
  static final AttributeKey<String> MODEL = stringKey("gen_ai.request.model");
  static final AttributeKey<Long> MAX_TOKENS = longKey("gen_ai.request.max_tokens");
  static final AttributeKey<Double> TEMPERATURE = doubleKey("gen_ai.request.temperature");
  static final AttributeKey<Double> TOP_P = doubleKey("gen_ai.request.top_p");
  static final AttributeKey<Long> TOP_K = longKey("gen_ai.request.top_k");
  static final AttributeKey<Double> FREQUENCY = doubleKey("gen_ai.request.frequency_penalty");
  static final AttributeKey<Double> PRESENCE = doubleKey("gen_ai.request.presence_penalty");
  static final AttributeKey<Long> SEED = longKey("gen_ai.request.seed");

  private Keys() {}
}
