package bad;

import dev.spanwrap.annotations.Added;
import dev.spanwrap.annotations.Legacy;
import dev.spanwrap.annotations.Traced;
import io.opentelemetry.api.trace.Span;

@Traced
interface AmbiguousOlderShape {
  String ask(String question, String model);

  String ask(String question, int limit);

  // ERROR [AmbiguousOlderShape] A newer shape goes to the nearest older one, but of ask(String, @Added String, @Added int) these are equally near: ask(String, String), ask(String, int). Remove one, or give ask(String, @Added String, @Added int) a default body that says which.
  String ask(String question, @Added String model, @Added int limit);

  default String tell(String story, @Added String model, @Added int limit) {
    return tell(story, model);
  }

  String tell(String story, String model);

  String tell(String story, int limit);
}

interface OldTeller {
  String tell(String story, @Added Span span);

  String tell(String story, @Added int limit);
}

@Traced
// ERROR [AmbiguousOlderShape] A method goes to the nearest legacy method, but of tell(String) tell(String, @Added Span) of OldTeller is only one of several. Remove OldTeller from @Legacy, and adapt it by hand.
@Legacy(OldTeller.class)
interface Teller {
  String tell(String story);
}
