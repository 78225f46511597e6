// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.hooks;

import dev.spanwrap.annotations.Added;
import dev.spanwrap.annotations.Traced;

/** An interface that has grown: older implementations do not know the limit. */
@Traced
public interface Answering {
  String answer(String question);

  default String answer(String question, @Added int limit) {
    return answer(question);
  }
}
