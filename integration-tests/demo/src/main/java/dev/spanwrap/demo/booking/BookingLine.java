// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.booking;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;

/** A line to the clerks who book: one of them at a time, who may put the caller through. */
@Traced(Role.AGENT)
public interface BookingLine extends AutoCloseable {

  /** Gets that clerk on the line. */
  @OpensSpan
  @Capture(value = GenAi.PROVIDER_NAME, constant = "travel_desk")
  void connect(@Capture(GenAi.AGENT_NAME) String clerk);

  /** Gets another one instead. */
  @SwitchesSpan
  @Capture(value = GenAi.PROVIDER_NAME, constant = "travel_desk")
  void putThrough(@Capture(GenAi.AGENT_NAME) String clerk);

  /** Has the clerk use one of their tools; the number of the booking. */
  @Traced(Role.TOOL)
  String book(@Capture(GenAi.TOOL_NAME) String tool, String what);

  /** Hangs up. */
  @Override
  @ClosesSpan
  void close();
}
