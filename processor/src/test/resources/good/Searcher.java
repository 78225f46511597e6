package good;

import dev.spanwrap.annotations.Added;
import dev.spanwrap.annotations.Legacy;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.util.List;

/** Three generations of one method, and an interface of the time before them. */
@Traced(Role.TOOL)
@Legacy(Searcher.Old.class)
public interface Searcher {
  List<String> search(String query, int limit) throws IOException;

  List<String> search(String query, int limit, @Added Span span) throws IOException;

  List<String> search(String query, @Added boolean exact, int limit, @Added Span span)
      throws IOException;

  default String describe(String query, @Added Span span) {
    return query;
  }

  String name();

  /** How it was. */
  interface Old {
    List<String> search(String query, long limit);

    String name();
  }
}
