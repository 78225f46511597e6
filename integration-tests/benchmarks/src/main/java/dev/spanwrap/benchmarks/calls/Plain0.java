// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import dev.spanwrap.annotations.Traced;

/** {@link Shape#PLAIN0}, for Spanwrap. */
@Traced(name = "PLAIN0.call")
public interface Plain0 extends Service {
  @Override
  String call(String model, int limit, Prompt prompt);
}
