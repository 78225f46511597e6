// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Traced;

/** A tool. Blocks; stops when interrupted. */
@Traced(Role.TOOL)
interface Tool {

  @Capture(value = GenAi.TOOL_NAME, from = "call.tool")
  @Capture(value = GenAi.TOOL_CALL_ID, from = "call.id")
  String call(@SpanKey ToolCall call);
}
