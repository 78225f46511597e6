package bad;

import dev.spanwrap.annotations.*;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

@Traced(Role.MODEL)
interface ContentSchema {
  record Turn(String speaker, String text) {}

  // WARNING [ContentSchema] The conventions say what gen_ai.output.messages holds, but String is written as a text. Add mapper = dev.spanwrap.runtime.content.TextAsAssistantMessage.class.
  @Capture(value = GenAi.OUTPUT_MESSAGES, from = "result.text", content = true)
  Turn answer(
      // WARNING [ContentSchema] The conventions say what gen_ai.input.messages holds, but List<ContentSchema.Turn> has elements without the property "role". Map it to the records of dev.spanwrap.runtime.content.
      @Capture(value = GenAi.INPUT_MESSAGES, content = true) List<Turn> turns,
      // WARNING [ContentSchema] The conventions say what gen_ai.system_instructions holds, but ContentSchema.Turn is not written as an array. Map it to the records of dev.spanwrap.runtime.content.
      @Capture(value = GenAi.SYSTEM_INSTRUCTIONS, content = true) Turn instructions,
      // WARNING [ContentSchema] The conventions say what gen_ai.tool.call.arguments holds, but List<String> is written as an array, not as an object. Map it to the records of dev.spanwrap.runtime.content.
      @Capture(value = GenAi.TOOL_CALL_ARGUMENTS, content = true) List<String> arguments);

  void ask(
      // WARNING [ContentSchema] The conventions say what gen_ai.input.messages holds, but String is written as a text. Add mapper = dev.spanwrap.runtime.content.TextAsUserMessage.class.
      @Capture(value = GenAi.INPUT_MESSAGES, content = true) String question,
      // WARNING [ContentSchema] The conventions say what gen_ai.system_instructions holds, but String is written as a text. Add mapper = dev.spanwrap.runtime.content.TextAsInstructions.class.
      @Capture(value = GenAi.SYSTEM_INSTRUCTIONS, content = true) String instructions);

  @Streamed
  @Capture(
      value = GenAi.OUTPUT_MESSAGES,
      // WARNING [ContentSchema] The conventions say what gen_ai.output.messages holds, but String is written as a text. Add mapper = dev.spanwrap.runtime.content.TextAsAssistantMessage.class.
      from = "element",
      content = true,
      aggregate = Aggregate.SUM)
  Iterator<String> stream();

  void askAsJson(
      @Capture(value = GenAi.INPUT_MESSAGES, content = true, mapper = AsJson.class) String question,
      @Capture(value = GenAi.TOOL_CALL_ARGUMENTS, content = true) String arguments);

  final class AsJson implements Mapper<String, String> {
    @Override
    public String map(String question) {
      return "[{\"role\":\"user\",\"parts\":[]}]";
    }
  }
}
