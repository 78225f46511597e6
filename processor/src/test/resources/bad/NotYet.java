package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Propagated;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;
import java.util.Map;

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
  // ERROR [NotYet] @Propagated on a parameter is not implemented in this version of Spanwrap. Leave it out for now.
  void send(@Propagated Map<String, String> headers);
}

@Traced
interface Content {
  // ERROR [NotYet] content = true is not implemented in this version of Spanwrap. Leave it out for now.
  String answer(@Capture(value = "question", content = true) String question);
}
