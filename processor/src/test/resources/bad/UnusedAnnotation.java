package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Propagated;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import java.util.Iterator;
import java.util.Map;

@Traced(Role.MODEL)
interface UnusedAnnotation extends AutoCloseable {
  String answer(String question);

  @Untraced
  // WARNING [UnusedAnnotation] @Streamed applies to traced methods, but warmUp is not one. Annotate it @Traced, or remove @Streamed.
  @Streamed
  // WARNING [UnusedAnnotation] @Capture applies to traced methods, but warmUp is not one. Annotate it @Traced, or remove @Capture.
  Iterator<String> warmUp(@Capture("connections") int connections);

  @Untraced
  // WARNING [UnusedAnnotation] @On applies to traced methods, but ready is not one. Annotate it @Traced, or remove @On.
  void ready(@On(Signal.COMPLETE) Runnable done);

  @Untraced
  // WARNING [UnusedAnnotation] @SpanKey applies to traced methods, but forget is not one. Annotate it @Traced, or remove @SpanKey.
  // WARNING [UnusedAnnotation] @Propagated applies to traced methods, but forget is not one. Annotate it @Traced, or remove @Propagated.
  void forget(@SpanKey String run, @Propagated Map<String, String> headers);

  @Override
  // WARNING [UnusedAnnotation] @Capture applies to traced methods, but close is not one. Annotate it @Traced, or remove @Capture.
  @Capture(value = "reason", constant = "done")
  void close();
}

@Streamed
interface Told {
  @On(Signal.COMPLETE)
  void done(@Capture("tokens") int tokens);
}
