package lib;

import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Streamed;
import java.util.Iterator;

@Streamed
@MixinFor(Remote.class)
public interface RemoteTracing {
  @Streamed
  Iterator<String> tokens();
}
