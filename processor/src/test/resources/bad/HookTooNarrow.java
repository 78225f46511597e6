package bad;

import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;

interface Event {}

interface Done extends Event {}

interface NarrowHooks {
  // WARNING [HookTooNarrow] onDone(String, Done) takes Done, and events delivers Event, so it is not called there. Let it take Event.
  @On(Signal.COMPLETE)
  void onDone(String question, Done last);

  // WARNING [HookTooNarrow] onElement(String, Done) takes Done, and events delivers Event, so it is not called there. Let it take Event.
  @On(Signal.ELEMENT)
  void onElement(String question, Done element);

  @On(Signal.COMPLETE)
  void onEvent(String question, Event last);

  @SuppressWarnings("spanwrap")
  @On(Signal.COMPLETE)
  void onPurpose(String question, Done last);

  // ERROR [HookFitsNothing] A hook takes whatever its signal carries, but onNumber(String, Integer) takes Integer, and count delivers Number. Let it take Number.
  @On(Signal.COMPLETE)
  void onNumber(String question, Integer number);
}

@Traced
@Hooks(NarrowHooks.class)
interface Narrow {
  @Streamed
  Iterator<Event> events(String question);

  @Streamed
  Iterator<Done> ends(String question);

  Number count(String question);
}
