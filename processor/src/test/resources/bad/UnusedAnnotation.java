package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import java.util.Iterator;

@Traced(Role.MODEL)
interface UnusedAnnotation extends AutoCloseable {
  String answer(String question);

  @Untraced
  // WARNING [UnusedAnnotation] @Streamed applies to traced methods, but warmUp is not one. Annotate it @Traced, or remove @Streamed.
  @Streamed
  // WARNING [UnusedAnnotation] @Capture applies to traced methods, but warmUp is not one. Annotate it @Traced, or remove @Capture.
  Iterator<String> warmUp(@Capture("connections") int connections);

  @Override
  // WARNING [UnusedAnnotation] @Capture applies to traced methods, but close is not one. Annotate it @Traced, or remove @Capture.
  @Capture(value = "reason", constant = "done")
  void close();
}
