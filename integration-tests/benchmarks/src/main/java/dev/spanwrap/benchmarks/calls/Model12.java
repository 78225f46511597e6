// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;

/** {@link Shape#MODEL12}, for Spanwrap. */
@Traced(Role.MODEL)
@Capture(value = GenAi.PROVIDER_NAME, constant = "local")
@Capture(value = GenAi.SERVER_ADDRESS, constant = "localhost")
@Capture(value = GenAi.SERVER_PORT, constant = "8080")
public interface Model12 extends Service {
  @Override
  String call(
      @Capture(GenAi.REQUEST_MODEL) String model,
      @Capture(GenAi.REQUEST_MAX_TOKENS) int limit,
      @Capture(value = GenAi.REQUEST_TEMPERATURE, from = "temperature")
          @Capture(value = GenAi.REQUEST_TOP_P, from = "topP")
          @Capture(value = GenAi.REQUEST_TOP_K, from = "topK")
          @Capture(value = GenAi.REQUEST_FREQUENCY_PENALTY, from = "frequencyPenalty")
          @Capture(value = GenAi.REQUEST_PRESENCE_PENALTY, from = "presencePenalty")
          @Capture(value = GenAi.REQUEST_SEED, from = "seed")
          Prompt prompt);
}
