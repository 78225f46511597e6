package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A session: what opens, switches and closes it, what is a child of it, what runs inside it. */
@Traced(Role.AGENT)
@Capture(value = "session.kind", constant = "realtime")
public interface Session extends AutoCloseable {

  @OpensSpan(name = "talk to {agent.name}")
  @Capture(value = "session.tools", from = "delegate.tools.size")
  void connect(@SpanKey @Capture(value = GenAi.AGENT_NAME, from = "name") Agent agent)
      throws IOException;

  @OpensSpan(Role.WORKFLOW)
  CompletionStage<Integer> resume(@Capture("session.checkpoint") long checkpoint);

  @SwitchesSpan
  Agent updateAgent(@Capture(value = GenAi.AGENT_NAME, from = "name") Agent agent);

  void send(String message);

  boolean offer(@Capture("session.offered") String message);

  @Capture(value = "session.turn", from = "result")
  @Capture(value = "session.refusal", from = "error.message")
  int turn(String message);

  Session then(String message);

  List<String> tools();

  @Traced(Role.MODEL)
  String ask(@Capture(GenAi.REQUEST_MODEL) String model, String prompt);

  @Traced(Role.MODEL)
  @Streamed
  Flow.Publisher<String> respond(String prompt);

  @Streamed(endsWith = Session.Goodbye.class)
  @ClosesSpan
  @Capture(value = "session.last", from = "element.text")
  Iterator<Event> receive();

  @Streamed
  @ClosesSpan
  Flow.Publisher<Event> events(@Capture("session.filter") String filter);

  @Override
  @ClosesSpan
  @Capture(value = "session.tools", from = "delegate.tools.size")
  @Capture(value = "session.end", constant = "closed")
  void close();

  @ClosesSpan(name = "talk of {result} turns")
  int hangUp();

  @ClosesSpan
  CompletionStage<Void> closeAsync();

  @Untraced
  int size();

  record Agent(String name) {}

  interface Event {
    String text();
  }

  record Goodbye(String text) implements Event {}
}
