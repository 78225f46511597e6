package bad;

import dev.spanwrap.annotations.Traced;

interface NameCollision {
  @Traced
  interface Chat {
    String answer(String question);
  }
}

// ERROR [NameCollision] NameCollision_Chat and NameCollision.Chat would both be wrapped by a class TracedNameCollision_Chat. Rename one of them.
@Traced
interface NameCollision_Chat {
  String answer(String question);
}
