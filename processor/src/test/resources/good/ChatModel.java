// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A model as most are: options in the request, usage and choices in the reply. */
@Traced(Role.MODEL)
@Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
@Capture(value = GenAi.REQUEST_MODEL, from = "request.options.model")
@Capture(value = GenAi.REQUEST_TEMPERATURE, from = "request.options.temperature")
@Capture(value = GenAi.RESPONSE_ID, from = "result.id")
@Capture(value = GenAi.RESPONSE_FINISH_REASONS, from = "result.choices.finishReason")
@Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.usage.inputTokens")
@Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "result.usage.outputTokens")
public interface ChatModel {

  Reply chat(Request request) throws IOException;

  String name();

  @Untraced
  void warmUp(int connections);

  record Request(Options options, List<String> messages) {}

  record Options(String model, Optional<Double> temperature) {}

  record Reply(String id, Usage usage, List<Choice> choices) {}

  record Usage(long inputTokens, long outputTokens) {}

  record Choice(FinishReason finishReason, String text) {}

  enum FinishReason {
    STOP,
    LENGTH,
    TOOL_CALLS
  }
}
