package bad;

import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletionStage;

@Traced
interface EndOfOneValue {
  // ERROR [EndOfOneValue] endsWhen is about the elements of a stream, but answer yields one value. Remove it.
  // ERROR [EndOfOneValue] endRequired is about the elements of a stream, but answer yields one value. Remove it.
  @Streamed(endsWhen = "element.empty", endRequired = true)
  CompletionStage<String> answer(String question);
}
