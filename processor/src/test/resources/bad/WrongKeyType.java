package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Traced;
import java.util.List;

@Traced
interface WrongKeyType {
  record Reply(String id, String reason, long tokens) {}

  // ERROR [WrongKeyType] The conventions type gen_ai.usage.input_tokens as an integer, but the value is String. Capture another value, or add a mapper.
  @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.id")
  @Capture(value = GenAi.RESPONSE_FINISH_REASONS, from = "result.reason")
  @Capture(value = GenAi.REQUEST_TEMPERATURE, from = "result.tokens")
  // ERROR [WrongKeyType] The conventions type gen_ai.request.model as text, but the value is List<String>. Capture another value, or add a mapper.
  Reply answer(@Capture(GenAi.REQUEST_MODEL) List<String> models);

  // ERROR [WrongKeyType] The conventions type gen_ai.conversation.id as text, but the value is long. Capture another value, or add a mapper.
  Reply resume(@Capture(GenAi.CONVERSATION_ID) long conversation);

  // ERROR [WrongKeyType] gen_ai.usage.input_tokens is an integer, but content is text or a structure. Remove content = true, or capture a text.
  @Capture(value = GenAi.USAGE_INPUT_TOKENS, from = "result.tokens", content = true)
  @Capture(value = GenAi.TOOL_DESCRIPTION, from = "result.reason", content = true)
  Reply describe(String text);
}
