// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;

/** {@link Shape#MODEL4}, for Spanwrap. */
@Traced(Role.MODEL)
@Capture(value = GenAi.PROVIDER_NAME, constant = "local")
public interface Model4 extends Service {
  @Override
  String call(
      @Capture(GenAi.REQUEST_MODEL) String model,
      @Capture(GenAi.REQUEST_MAX_TOKENS) int limit,
      Prompt prompt);
}
