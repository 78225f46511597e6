package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

// ERROR [CaptureResolvesNowhere] A path on an interface must lead somewhere in one of its operations, but "modle" does in none of CaptureResolvesNowhere. A path starts at something that the call knows, but answer knows no modle, only model, user, result, error, delegate. Did you mean model?
@Traced(name = "ask {modle}")
// ERROR [CaptureResolvesNowhere] A path on an interface must lead somewhere in one of its operations, but "result.tokns" does in none of CaptureResolvesNowhere. A step is a component, a method without parameters, a public field or size, but CaptureResolvesNowhere.Reply has no tokns. Did you mean tokens?
@Capture(value = "tokens", from = "result.tokns")
@Capture(value = "user", from = "user")
interface CaptureResolvesNowhere {
  record Reply(String text, int tokens) {}

  Reply answer(String model, String user);

  void train(String model);
}
