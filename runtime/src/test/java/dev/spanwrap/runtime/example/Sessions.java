// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

import java.util.concurrent.CompletableFuture;

/**
 * Where sessions come from:
 *
 * <pre>{@code
 * @Traced(AGENT)
 * interface Sessions {
 *   @Streamed
 *   Session open(@Capture(value = GenAi.AGENT_NAME, from = "name") Agent agent);
 *
 *   @Streamed
 *   CompletableFuture<Session> openAsync(
 *       @Capture(value = GenAi.AGENT_NAME, from = "name") Agent agent);
 * }
 * }</pre>
 */
public interface Sessions {
  Session open(Agent agent);

  default CompletableFuture<Session> openAsync(Agent agent) {
    return CompletableFuture.completedFuture(open(agent));
  }
}
