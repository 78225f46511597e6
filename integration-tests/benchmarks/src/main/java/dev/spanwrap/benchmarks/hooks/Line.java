// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.hooks;

import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;

/** A session. */
@Traced(Role.AGENT)
public interface Line extends AutoCloseable {
  @OpensSpan
  void open();

  int send(int value);

  @Override
  @ClosesSpan
  void close();
}
