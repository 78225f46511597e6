// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import java.util.List;

/** Finds flights. Blocks: call it on a thread that may wait. */
@Traced(Role.TOOL)
@Capture(value = GenAi.TOOL_NAME, constant = FlightSearch.NAME)
@Capture(value = GenAi.TOOL_TYPE, constant = "function")
public interface FlightSearch {

  String NAME = "search_flights";

  /**
   * The flights of that day, cheapest first.
   *
   * @throws FlightsUnavailableException if the timetable can't be read now; later it may
   */
  List<Flight> search(@Capture(GenAi.TOOL_CALL_ID) String callId, FlightQuery query);
}
