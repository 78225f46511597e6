// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.List;
import java.util.Optional;

/** A model's whole answer: text, tools that it wants called, or an agent to hand over to. */
record Reply(
    String text,
    String finishReason,
    Optional<Usage> usage,
    List<ToolCall> tools,
    Optional<String> handoff)
    implements Chunk {}
