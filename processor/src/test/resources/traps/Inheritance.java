package traps;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

class Inheritance {
  interface Top {
    @Capture(value = "question", from = "question")
    Object answer(String question) throws Exception;

    default void close() throws Exception {}
  }

  interface Left extends Top {
    @Override
    CharSequence answer(String question) throws IOException, InterruptedException;
  }

  interface Right extends Top {
    @Override
    Comparable<String> answer(String text) throws IOException;
  }

  @Traced(Role.MODEL)
  public interface Bottom extends Left, Right, AutoCloseable, Serializable {
    @Override
    String answer(String q) throws FileNotFoundException;

    @Override
    default void close() {}

    @Override
    boolean equals(Object other);

    @Override
    int hashCode();

    @Override
    String toString();

    String name();

    default String named(String name) {
      return name;
    }

    static Bottom none() {
      return null;
    }
  }

  interface Reads {
    List<String> lines(String name) throws IOException;
  }

  interface Finds {
    List<String> lines(String name) throws InterruptedIOException, InterruptedException;
  }

  @Traced
  interface Both extends Reads, Finds {}

  interface Vararg {
    String join(String... parts);
  }

  @Traced
  @Capture(value = GenAi.REQUEST_MODEL, from = "delegate.model")
  interface Joined extends Vararg {
    @Override
    String join(@Capture("parts") String... parts);

    @Untraced
    String model();

    @Streamed
    Iterator<String> iterator(String model);
  }
}
