// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.soak;

import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;

/** A session. */
@Traced(Role.AGENT)
interface Line extends AutoCloseable {
  @OpensSpan
  void connect(String agent);

  @SwitchesSpan
  void putThrough(String agent);

  int send(int value);

  @Override
  @ClosesSpan
  void close();
}
