// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

/**
 * Where sessions come from:
 *
 * <pre>{@code
 * @Traced(AGENT)
 * interface Sessions {
 *   @Streamed
 *   Session open(@Capture(value = GenAi.AGENT_NAME, from = "name") Agent agent);
 * }
 * }</pre>
 */
public interface Sessions {
  Session open(Agent agent);
}
