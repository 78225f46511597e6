package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import java.util.List;

// ERROR [MalformedPath] A path is names with dots between them, but this is "". Write it like result.usage.total.
@Traced(name = "ask {}")
interface MalformedPath {
  record Reply(List<String> choices) {}

  // ERROR [MalformedPath] A path is names with dots between them, but this is "result.choices[0]". Write it like result.usage.total.
  @Capture(value = "first", from = "result.choices[0]")
  // ERROR [MalformedPath] A path is names with dots between them, but this is "result.choices()". Write it like result.usage.total.
  @Capture(value = "choices", from = "result.choices()")
  // ERROR [MalformedPath] A path is names with dots between them, but this is "result..choices". Write it like result.usage.total.
  @Capture(value = "lost", from = "result..choices")
  // ERROR [MalformedPath] A path is names with dots between them, but this is "length ". Write it like result.usage.total.
  Reply answer(@Capture(value = "length", from = "length ") String question);
}
