package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

@Traced
@Capture(value = "tenant", constant = "acme")
interface DuplicateKey {
  record Reply(String model) {}

  @Capture(value = "model", from = "model")
  // ERROR [DuplicateKey] A key is captured once per operation, but answer captures "model" twice. Remove one, or give each a different when.
  @Capture(value = "model", from = "result.model")
  @Capture(value = "model", from = "error.message")
  Reply answer(String model, @Capture("tenant") String tenant);

  // ERROR [DuplicateKey] A key is captured once per operation, but train captures "model" twice. Remove one, or give each a different when.
  void train(@Capture("model") String model, @Capture("model") String base);
}
