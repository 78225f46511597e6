// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.model;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import java.util.Map;

/** Hooks that write on the span of every call what it cost. */
public final class PriceTags implements ChatHooks {

  private static final AttributeKey<Double> CENTS =
      AttributeKey.doubleKey("travel_desk.cost_cents");

  /** US dollars for a million tokens, which are hundredths of a cent for a hundred. */
  private record Price(double input, double output) {

    double cents(Usage usage) {
      return (usage.inputTokens() * input + usage.outputTokens() * output) / 10_000;
    }
  }

  private static final Map<String, Price> PRICES =
      Map.of("gpt-4.1", new Price(2.00, 8.00), "gpt-4.1-mini", new Price(0.40, 1.60));

  @Override
  public void onReply(Prompt prompt, Reply reply) {
    Price price = PRICES.get(prompt.model());
    Usage usage = reply.usage();
    if (price != null && usage != null) {
      Span.current().setAttribute(CENTS, price.cents(usage));
    }
  }

  @Override
  public void onLast(Prompt prompt, Delta last) {
    if (last instanceof Delta.Done done) {
      onReply(prompt, done.reply());
    }
  }
}
