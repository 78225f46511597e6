package bad;

import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Consumer;

@Traced
interface NotACallback {
  // ERROR [NotACallback] @Streamed applies to parameters that are called back, but sink is of type Consumer<String>. Annotate it @On with the signal that calling it is.
  void function(@Streamed Consumer<String> sink);

  // ERROR [NotACallback] @Streamed applies to parameters that are called back, but text is of type String. Annotate that type @Streamed, or name by via the mixin that describes it.
  void text(@Streamed String text);

  // ERROR [NotACallback] @Streamed applies to parameters that are called back, but subscriber is of type Flow.Processor<String, String>. Declare it as the Subscriber or StreamObserver that it extends, or annotate that type @Streamed.
  void subtype(@Streamed Flow.Processor<String, String> subscriber);

  // ERROR [NotACallback] @Streamed applies to parameters that are called back, but subscribers is of type Flow.Subscriber<String>[]. Annotate that type @Streamed, or name by via the mixin that describes it.
  void several(@Streamed Flow.Subscriber<String>... subscribers);

  // ERROR [NotACallback] @Streamed applies to parameters that are called back, but tokens is of type NotACallback.Tokens. It hands out a stream instead. Pass an interface with @On methods.
  void handedOut(@Streamed Tokens tokens);

  // ERROR [NotACallback] @Streamed applies to parameters that are called back, but publisher is of type SubmissionPublisher<String>. Annotate that type @Streamed, or name by via the mixin that describes it.
  void publisher(@Streamed SubmissionPublisher<String> publisher);

  @Streamed
  interface Tokens extends Iterator<String> {}
}
