// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Traced;

/** Hooks that the model calls while it works, on whatever thread. */
@Traced(Role.HOOK)
interface Progress {

  void onWord(@SpanKey AgentContext context, @Capture("progress.word") String word);
}
