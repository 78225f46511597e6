package bad;

import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;

@Traced
interface ViaMismatch {
  // ERROR [ViaMismatch] via names an interface annotated @Streamed @MixinFor(ViaMismatch.Answer.class), but ViaMismatch.OtherTracing is none. Name or write that mixin.
  @Streamed(via = OtherTracing.class)
  Answer answer(String question);

  // ERROR [ViaMismatch] via names an interface annotated @Streamed @MixinFor(ViaMismatch.Answer.class), but Runnable is none. Name or write that mixin.
  @Streamed(via = Runnable.class)
  Answer again(String question);

  // ERROR [ViaMismatch] via names an interface annotated @Streamed @MixinFor(ViaMismatch.Answer.class), but ViaMismatch.Untold is none. Name or write that mixin.
  @Streamed(via = Untold.class)
  Answer untold(String question);

  // ERROR [ViaMismatch] via names an interface annotated @Streamed @MixinFor(ViaMismatch.Answer.class), but int is none. Name or write that mixin.
  @Streamed(via = int.class)
  Answer ofNothing(String question);

  // ERROR [ViaMismatch] via names an interface annotated @Streamed @MixinFor(Iterator.class), but ViaMismatch.OtherTracing is none. Name or write that mixin.
  void listen(@Streamed(via = OtherTracing.class) Iterator<String> listener);

  interface Answer {
    Iterator<String> tokens();
  }

  interface Other {
    void done();
  }

  @Streamed
  @MixinFor(Other.class)
  interface OtherTracing {
    @On(Signal.COMPLETE)
    void done();
  }

  @Traced
  @MixinFor(Answer.class)
  interface Untold {
    @Streamed
    Iterator<String> tokens();
  }
}
