package bad;

import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;

// WARNING [NothingTraced] NothingTraced has no method that would be traced: its wrapper only forwards. Annotate a method @Traced, or remove the annotation.
@Traced(Role.TOOL)
interface NothingTraced extends AutoCloseable {
  String name();

  @Untraced
  void warmUp(int connections);
}
