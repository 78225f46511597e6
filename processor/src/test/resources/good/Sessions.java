package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletableFuture;

/** What hands out sessions opens their calls. */
@Traced(Role.AGENT)
interface Sessions {

  @Streamed
  Line<String> open(@Capture(GenAi.AGENT_NAME) String agent);

  @Streamed
  CompletableFuture<Line<String>> openLater(@Capture(GenAi.AGENT_NAME) String agent);

  /** Nothing but its end: its opening is somebody else's. */
  @Traced(Role.AGENT)
  interface Line<T> extends AutoCloseable {

    void say(T word);

    @Override
    @ClosesSpan
    void close();
  }
}
