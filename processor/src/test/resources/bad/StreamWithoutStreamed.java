package bad;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.stream.Stream;

@Traced
interface StreamWithoutStreamed {
  // WARNING [StreamWithoutStreamed] The span of iterator ends when the method returns, but its Iterator<String> delivers later. Add @Streamed.
  Iterator<String> iterator(String question);

  // WARNING [StreamWithoutStreamed] The span of later ends when its future completes, but the Stream<String> in it delivers later. Add @Streamed.
  CompletableFuture<Stream<String>> later(String question);

  // WARNING [StreamWithoutStreamed] The span of future ends when the method returns, but its Future<String> delivers later and cannot be watched. Return a CompletableFuture.
  Future<String> future(String question);

  // WARNING [StreamWithoutStreamed] The span of bytes ends when the method returns, but its InputStream delivers later and cannot be watched. Return a stream of chunks with @Streamed.
  InputStream bytes(String question);

  // WARNING [StreamWithoutStreamed] The span of perhaps ends when the method returns, but its Optional<Stream<String>> delivers later and cannot be watched. Return the stream itself with @Streamed, or null.
  Optional<Stream<String>> perhaps(String question);

  // WARNING [StreamWithoutStreamed] The span of subscribe ends when the method returns, but subscriber is called back later. Annotate the parameter @Streamed.
  void subscribe(String question, Flow.Subscriber<String> subscriber);

  List<String> list(String question);

  @SuppressWarnings("spanwrap")
  Iterator<String> intended(String question);

  // WARNING [StreamWithoutStreamed] The span of listen ends when the method returns, but listener is called back later. Annotate the parameter @Streamed.
  void listen(String question, Listener listener);

  // WARNING [StreamWithoutStreamed] The span of answer ends when the method returns, but its Answer delivers later. Add @Streamed.
  Answer answer(String question);
}

@Streamed
interface Listener {
  @On(Signal.COMPLETE)
  void done();
}

@Streamed
interface Answer {
  @Streamed
  Stream<String> tokens();

  // WARNING [StreamWithoutStreamed] The call of a @Streamed interface lasts as long as its @Streamed methods' results, but the Iterator<String> of texts is not one. Add @Streamed.
  Iterator<String> texts();
}
