// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import dev.langchain4j.model.output.FinishReason;
import dev.spanwrap.annotations.Mapper;
import java.util.Locale;

/** Why a model stopped, as providers write it ({@code gen_ai.response.finish_reasons}). */
public final class ConventionalFinishReason implements Mapper<FinishReason, String> {

  @Override
  public String map(FinishReason reason) {
    return reason == FinishReason.TOOL_EXECUTION
        ? "tool_calls"
        : reason.name().toLowerCase(Locale.ROOT);
  }
}
