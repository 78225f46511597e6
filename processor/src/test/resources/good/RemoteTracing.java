package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.List;

/** A mixin for an interface of somebody else. */
@Traced(Role.MODEL)
@MixinFor(Remote.Model.class)
public interface RemoteTracing<R> {

  @Capture(value = GenAi.REQUEST_MODEL, from = "delegate.model")
  @Capture(value = "reply.class", from = "result.getClass")
  R chat(List<?> messages, @Capture("chat.limit") int atMost);

  @Streamed
  @Capture(value = "chunk", from = "element.length")
  Iterator<String> stream(@Capture("prompt") String prompt);
}

/** The library that it is for. */
class Remote {
  private Remote() {}

  /** A model, of which the mixin knows neither the name of a parameter nor a default method. */
  public interface Model<M extends Comparable<M>, R> {
    R chat(List<? extends M> arg0, int arg1) throws InterruptedException;

    default R chat(M message) throws InterruptedException {
      return chat(List.of(message), 1);
    }

    Iterator<String> stream(String arg0);

    String model();

    static <R> Model<String, R> of(R reply) {
      throw new UnsupportedOperationException(String.valueOf(reply));
    }
  }
}
