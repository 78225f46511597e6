// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

/** {@link Shape#PLAIN4}, for Spanwrap. */
@Traced(name = "PLAIN4.call")
@Capture(value = "app.operation", constant = "chat")
@Capture(value = "app.provider", constant = "local")
public interface Plain4 extends Service {
  @Override
  String call(@Capture("app.model") String model, @Capture("app.limit") int limit, Prompt prompt);
}
