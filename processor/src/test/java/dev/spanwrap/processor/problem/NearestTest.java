// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a slip of the pen. */
class NearestTest {
  private static final List<String> NAMES = List.of("model", "prompt", "inputTokens", "id");

  @ParameterizedTest
  @CsvSource({
    "modle, model",
    "Model, model",
    "promt, prompt",
    "prompts, prompt",
    "inputTokns, inputTokens",
    "input_tokens, inputTokens",
    "ID, id",
  })
  void findsTheNameThatWasMeant(String written, String meant) {
    assertThat(Nearest.to(written, NAMES)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"question", "x", "output", "tokens"})
  void doesNotGuess(String written) {
    assertThat(Nearest.to(written, NAMES)).isEmpty();
  }

  @Test
  void prefersTheNearer() {
    assertThat(Nearest.to("limits", List.of("limbs", "limit"))).contains("limit");
  }
}
