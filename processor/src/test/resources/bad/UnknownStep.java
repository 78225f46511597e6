package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import java.util.List;
import java.util.Optional;

@Traced
interface UnknownStep {
  record Usage(long inputTokens, long outputTokens) {}

  record Reply(Usage usage, List<Choice> choices, Optional<String> model) {
    public boolean isDone() {
      return true;
    }
  }

  record Choice(String finishReason) {}

  // ERROR [UnknownStep] A step is a component, a method without parameters, a public field or size, but UnknownStep.Usage has no inputTokns. Did you mean inputTokens?
  @Capture(value = "a", from = "result.usage.inputTokns")
  // ERROR [UnknownStep] A step is a component, a method without parameters, a public field or size, but UnknownStep.Choice has no reason. It has finishReason.
  @Capture(value = "b", from = "result.choices.reason")
  // ERROR [UnknownStep] A step is a component, a method without parameters, a public field or size, but UnknownStep.Reply has no dome. Did you mean done?
  @Capture(value = "c", from = "result.dome")
  // ERROR [UnknownStep] A step is a component, a method without parameters, a public field or size, but int has no value. Let the path end before it.
  @Capture(value = "d", from = "limit.value")
  // ERROR [UnknownStep] A step is a component, a method without parameters, a public field or size, but int has no text. Let the path end before it.
  Reply answer(@Capture(value = "e", from = "text") int limit);
}
