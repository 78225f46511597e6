// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

/**
 * Tools and agents that a runner calls:
 *
 * <pre>{@code
 * @Traced(TOOL)
 * interface Tools {
 *   String call(@Capture(GenAi.TOOL_NAME) String tool);
 *
 *   String callById(@SpanKey String callId, @Capture(GenAi.TOOL_NAME) String tool);
 *
 *   @Traced(AGENT)
 *   String agent(@SpanKey Run run, String input);
 * }
 * }</pre>
 */
public interface Tools {
  default String call(String tool) {
    return tool;
  }

  default String callById(String callId, String tool) {
    return tool;
  }

  default String agent(Run run, String input) {
    return input;
  }
}
