package bad;

import dev.spanwrap.annotations.*;
import java.util.List;
import java.util.Map;

@Traced(Role.MODEL)
interface ContentSchema {
  record Turn(String speaker, String text) {}

  @Capture(value = GenAi.OUTPUT_MESSAGES, from = "result.text", content = true)
  Turn answer(
      // WARNING [ContentSchema] The conventions say what gen_ai.input.messages holds, but List<ContentSchema.Turn> has elements without the property "role". Map it to the records of dev.spanwrap.runtime.content.
      @Capture(value = GenAi.INPUT_MESSAGES, content = true) List<Turn> turns,
      // WARNING [ContentSchema] The conventions say what gen_ai.system_instructions holds, but ContentSchema.Turn is not written as an array. Map it to the records of dev.spanwrap.runtime.content.
      @Capture(value = GenAi.SYSTEM_INSTRUCTIONS, content = true) Turn instructions,
      // WARNING [ContentSchema] The conventions say what gen_ai.tool.call.arguments holds, but List<String> is written as an array, not as an object. Map it to the records of dev.spanwrap.runtime.content.
      @Capture(value = GenAi.TOOL_CALL_ARGUMENTS, content = true) List<String> arguments);
}
