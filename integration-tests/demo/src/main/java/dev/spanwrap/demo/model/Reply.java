// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model's complete reply. The text is empty when it only calls tools; not every server counts
 * tokens.
 */
public record Reply(
    String id,
    String model,
    String finishReason,
    String text,
    List<ToolCall> toolCalls,
    @Nullable Usage usage) {}
