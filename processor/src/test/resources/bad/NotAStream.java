package bad;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

@Traced
interface NotAStream {
  interface Lines extends Iterator<String> {}

  // ERROR [NotAStream] @Streamed applies to results that deliver over time, but text returns String. Return an Iterator, a Stream, a Flow.Publisher or another stream type, or remove @Streamed.
  @Streamed
  String text(String question);

  // ERROR [NotAStream] @Streamed applies to results that deliver over time, but nothing returns void. Return an Iterator, a Stream, a Flow.Publisher or another stream type, or remove @Streamed.
  @Streamed
  void nothing(String question);

  // ERROR [NotAStream] @Streamed applies to results that deliver over time, but list returns List<String>. Return an Iterator, a Stream, a Flow.Publisher or another stream type, or remove @Streamed.
  @Streamed
  List<String> list(String question);

  // ERROR [NotAStream] @Streamed applies to results that deliver over time, but future returns Future<String>. Return a CompletableFuture.
  @Streamed
  Future<String> future(String question);

  // ERROR [NotAStream] @Streamed applies to results that deliver over time, but lines returns NotAStream.Lines. Return Iterator, or annotate that type @Streamed.
  @Streamed
  Lines lines(String question);

  // ERROR [NotAStream] @Streamed applies to results that deliver over time, but generic returns I. Return Iterator.
  @Streamed
  <I extends Iterator<String>> I generic(Class<I> type);

  interface Answer {
    String text();
  }

  // ERROR [NotAStream] @Streamed applies to results that deliver over time, but answer returns NotAStream.Answer. Annotate that type @Streamed, name by via a mixin for it, or remove @Streamed.
  @Streamed
  Answer answer(String question);

  @Streamed
  interface Listener {
    @On(Signal.ELEMENT)
    void token(String token);

    @On(Signal.COMPLETE)
    void done();
  }

  // ERROR [NotAStream] @Streamed applies to results that deliver over time, but register returns NotAStream.Listener. It receives one instead: pass it as a parameter, or annotate the method @Streamed by which it hands out a stream.
  @Streamed
  Listener register(String question);

  // ERROR [NotAStream] @Streamed applies to results that deliver over time, but later returns NotAStream.Listener. It receives one instead: pass it as a parameter, or annotate the method @Streamed by which it hands out a stream.
  @Streamed
  CompletableFuture<Listener> later(String question);
}
