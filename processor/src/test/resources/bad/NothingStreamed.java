package bad;

import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Streamed;

// ERROR [NothingStreamed] A @Streamed interface hands out, is or receives a stream, but nothing in NothingStreamed does. Annotate its methods @Streamed or @On, or extend a stream type.
@Streamed
interface NothingStreamed extends AutoCloseable {
  String text();

  @Override
  void close();
}

@Streamed
// ERROR [NothingStreamed] A @Streamed interface hands out, is or receives a stream, but nothing in OfRunnable does. Annotate its methods @Streamed or @On, or extend a stream type.
@MixinFor(Runnable.class)
interface OfRunnable {
  void run();
}
