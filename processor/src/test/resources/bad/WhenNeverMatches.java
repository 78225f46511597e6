package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;

@Traced
interface WhenNeverMatches {
  sealed interface Event {
    record Delta(String text) implements Event {}

    record Done(String reason) implements Event {}
  }

  interface Other {}

  // ERROR [WhenNeverMatches] endsWith narrows to a subtype, but a value of type WhenNeverMatches.Event is never one of type String. Name a subtype of WhenNeverMatches.Event.
  @Streamed(endsWith = {Event.Done.class, String.class})
  @Capture(value = "reason", from = "element.reason", when = Event.Done.class)
  // ERROR [WhenNeverMatches] when narrows to a subtype, but a value of type WhenNeverMatches.Event is never one of type WhenNeverMatches.Other. Name a subtype of WhenNeverMatches.Event.
  @Capture(value = "other", from = "element", when = Other.class)
  // ERROR [WhenNeverMatches] when narrows to a subtype, but a value of type String is never one of type Integer. Name a subtype of String.
  Iterator<Event> stream(@Capture(value = "n", when = Integer.class) String question);
}
