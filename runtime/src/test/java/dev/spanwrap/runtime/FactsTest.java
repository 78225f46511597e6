// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What calls know, and the series that they share. */
class FactsTest {
  private static final int CALLS = 2_000;
  private static final Operation CHAT =
      Operation.named("Model.chat")
          .role(Role.MODEL)
          .constant(CaptureKey.text("gen_ai.provider.name"), "local");

  private final OperationPlan plan = new OperationPlan(CHAT, GenAiConventions.V1_41);

  @Test
  void callsThatKnowTheSameShareTheirAttributes() {
    Facts first = new Facts(plan);
    first.setFirst(Fact.REQUEST_MODEL, "small");
    Facts second = new Facts(plan);
    second.set(Fact.REQUEST_MODEL, "SMALL".toLowerCase(Locale.ROOT));

    assertThat(second.series().attributes())
        .isSameAs(first.series().attributes())
        .satisfies(
            attributes ->
                assertThat(attributes.get(AttributeKey.stringKey("gen_ai.request.model")))
                    .isEqualTo("small"));
  }

  @Test
  void whatIsCapturedLaterReplacesWhatWasAndTheConstant() {
    Facts facts = new Facts(plan);
    facts.set(Fact.PROVIDER_NAME, "remote");
    facts.set(Fact.RESPONSE_MODEL, "one");
    facts.set(Fact.RESPONSE_MODEL, "two");

    assertThat(facts.get(Fact.PROVIDER_NAME)).isEqualTo("remote");
    assertThat(facts.get(Fact.RESPONSE_MODEL)).isEqualTo("two");
    assertThat(new Facts(plan).get(Fact.PROVIDER_NAME)).isEqualTo("local");
  }

  @Test
  void countsTellNoSeriesApart() {
    Facts facts = new Facts(plan);
    Series before = facts.series();
    facts.set(Fact.INPUT_TOKENS, 12L);
    facts.set(Fact.OUTPUT_TOKENS, "many");

    assertThat(facts.series()).isSameAs(before);
    assertThat(facts.count(Fact.INPUT_TOKENS)).isEqualTo(12);
    assertThat(facts.count(Fact.OUTPUT_TOKENS)).isNull();
  }

  @Test
  void moreValuesThanAreRememberedAreEachTheirOwn() {
    for (int i = 0; i < CALLS; i++) {
      Facts facts = new Facts(plan);
      facts.set(Fact.REQUEST_MODEL, "model-" + i);
      facts.set(Fact.RESPONSE_MODEL, "model-" + i % 7);

      assertThat(facts.get(Fact.REQUEST_MODEL)).isEqualTo("model-" + i);
      assertThat(facts.get(Fact.RESPONSE_MODEL)).isEqualTo("model-" + i % 7);
    }
  }

  @Test
  void noFactIsLostThatThreadsLearnAtTheSameTime() throws Exception {
    List<Fact> texts =
        List.of(Fact.REQUEST_MODEL, Fact.RESPONSE_MODEL, Fact.SERVER_ADDRESS, Fact.AGENT_NAME);
    ExecutorService pool = Executors.newFixedThreadPool(texts.size());
    CyclicBarrier start = new CyclicBarrier(texts.size());
    List<Facts> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(new Facts(plan));
    }
    try {
      List<Future<?>> threads = new ArrayList<>();
      for (Fact fact : texts) {
        threads.add(
            pool.submit(
                () -> {
                  start.await();
                  for (int i = 0; i < CALLS; i++) {
                    calls.get(i).set(fact, fact.name() + i);
                    calls.get(i).set(Fact.INPUT_TOKENS, (long) i);
                  }
                  return null;
                }));
      }
      for (Future<?> thread : threads) {
        thread.get(1, TimeUnit.MINUTES);
      }
    } finally {
      pool.shutdownNow();
    }

    for (int i = 0; i < CALLS; i++) {
      for (Fact fact : texts) {
        assertThat(calls.get(i).get(fact)).isEqualTo(fact.name() + i);
      }
      assertThat(calls.get(i).count(Fact.INPUT_TOKENS)).isEqualTo(i);
    }
  }
}
