package bad;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

@Traced
interface ConstantCombined {
  // ERROR [ConstantCombined] A constant is captured as it is, but from is given, too. Remove one of them.
  @Capture(value = "tenant", constant = "acme", from = "question")
  // ERROR [ConstantCombined] A constant is captured as it is, but aggregate is given, too. Remove one of them.
  // ERROR [ConstantCombined] A constant is captured as it is, but when is given, too. Remove one of them.
  @Capture(value = "region", constant = "eu", aggregate = Aggregate.FIRST, when = String.class)
  String answer(String question);
}
