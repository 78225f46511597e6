// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.opentelemetry.api.common.AttributeKey;

/** The attributes of a call, for those who take any: each is handed to a sink. */
final class Attributed {
  private Attributed() {}

  static void describe(Shape shape, String model, int limit, Prompt prompt, Sink sink) {
    switch (shape) {
      case PLAIN0 -> {}
      case PLAIN4 -> {
        sink.put(Keys.APP_OPERATION, "chat");
        sink.put(Keys.APP_PROVIDER, "local");
        sink.put(Keys.APP_MODEL, model);
        sink.put(Keys.APP_LIMIT, (long) limit);
      }
      case MODEL4 -> model(model, limit, sink);
      case MODEL12 -> {
        model(model, limit, sink);
        sink.put(Keys.ADDRESS, "localhost");
        sink.put(Keys.PORT, 8080L);
        sink.put(Keys.TEMPERATURE, prompt.temperature());
        sink.put(Keys.TOP_P, prompt.topP());
        sink.put(Keys.TOP_K, prompt.topK());
        sink.put(Keys.FREQUENCY, prompt.frequencyPenalty());
        sink.put(Keys.PRESENCE, prompt.presencePenalty());
        sink.put(Keys.SEED, prompt.seed());
      }
    }
  }

  private static void model(String model, int limit, Sink sink) {
    sink.put(Keys.OPERATION, "chat");
    sink.put(Keys.PROVIDER, "local");
    sink.put(Keys.MODEL, model);
    sink.put(Keys.MAX_TOKENS, (long) limit);
  }

  /** Where attributes go. */
  interface Sink {
    <T> void put(AttributeKey<T> key, T value);
  }
}
