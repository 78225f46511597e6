// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An interface that is traced in tests, by the wrapper beside it. */
interface Model {
  @Nullable Reply chat(Request request) throws IOException;

  record Request(@Nullable String model, int maxTokens) {}

  record Reply(String id, long inputTokens, long outputTokens) {}
}
