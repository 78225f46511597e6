// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Finds hotels, without blocking the caller. */
@Traced(Role.TOOL)
@Capture(value = GenAi.TOOL_NAME, constant = HotelSearch.NAME)
@Capture(value = GenAi.TOOL_TYPE, constant = "function")
public interface HotelSearch {

  String NAME = "find_hotels";

  /** Will be the hotels of that city with a free room, cheapest first. */
  CompletableFuture<List<Hotel>> find(@Capture(GenAi.TOOL_CALL_ID) String callId, HotelQuery query);
}
