package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Propagated;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

// ERROR [NotYet] @Streamed on an interface is not implemented in this version of Spanwrap. Leave it out for now.
@Streamed
interface Answer {
  // ERROR [NotYet] @On is not implemented in this version of Spanwrap. Leave it out for now.
  @On(Signal.COMPLETE)
  void complete();
}

// ERROR [NotYet] @Traced(HOOK) is not implemented in this version of Spanwrap. Leave it out for now.
@Traced(Role.HOOK)
interface RunHooks {
  // ERROR [NotYet] @OpensSpan is not implemented in this version of Spanwrap. Leave it out for now.
  @OpensSpan(Role.MODEL)
  // ERROR [NotYet] @SpanKey on a parameter is not implemented in this version of Spanwrap. Leave it out for now.
  void start(@SpanKey String run);

  // ERROR [NotYet] @SwitchesSpan is not implemented in this version of Spanwrap. Leave it out for now.
  @SwitchesSpan
  void change(String agent);

  // ERROR [NotYet] @ClosesSpan is not implemented in this version of Spanwrap. Leave it out for now.
  @ClosesSpan
  void end();
}

@Traced
interface Callbacks {
  // ERROR [NotYet] @Streamed on a parameter is not implemented in this version of Spanwrap. Leave it out for now.
  void subscribe(@Streamed Flow.Subscriber<String> subscriber);

  // ERROR [NotYet] @On on a parameter is not implemented in this version of Spanwrap. Leave it out for now.
  void call(@On(Signal.COMPLETE) Consumer<String> done);

  // ERROR [NotYet] @Propagated on a parameter is not implemented in this version of Spanwrap. Leave it out for now.
  void send(@Propagated Map<String, String> headers);
}

// WARNING [NothingTraced] Results has no method that would be traced: its wrapper only forwards. Annotate a method @Traced, or remove the annotation.
@Traced
interface Results {
  interface Tokens extends Iterator<String> {}

  // ERROR [NotYet] @Streamed on an interface is not implemented in this version of Spanwrap. Leave it out for now.
  @Streamed
  interface Replies extends Iterator<String> {}
}

@Traced
interface Content {
  // ERROR [NotYet] content = true is not implemented in this version of Spanwrap. Leave it out for now.
  String answer(@Capture(value = "question", content = true) String question);

  // ERROR [NotYet] @Streamed(via = …) is not implemented in this version of Spanwrap. Leave it out for now.
  @Streamed(via = Runnable.class)
  Iterator<String> stream(String question);
}
