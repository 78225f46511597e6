package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

@Traced
interface EmptyKey {
  // ERROR [EmptyKey] An attribute needs a key, but this one is empty. Use a constant of GenAi or a name of your own.
  String answer(@Capture("") String question);
}
