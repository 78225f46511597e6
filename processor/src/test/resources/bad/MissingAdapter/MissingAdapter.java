package bad;

import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import io.grpc.stub.StreamObserver;
import java.util.Iterator;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

// WITHOUT dev.spanwrap.runtime.IteratorTracing
// WITHOUT dev.spanwrap.runtime.SubscriberTracing
// WITHOUT dev.spanwrap.runtime.SpliteratorTracing
// WITHOUT io.grpc.Context
@Traced
interface MissingAdapter {
  @Streamed
  // ERROR [MissingAdapter] stream returns Iterator<String>, which needs the adapter IteratorTracing, but it is not on the class path. Use a version of dev.spanwrap:spanwrap-runtime that has it.
  Iterator<String> stream(String question);

  // ERROR [MissingAdapter] publish takes Flow.Subscriber<String>, which needs the adapter SubscriberTracing, but it is not on the class path. Use a version of dev.spanwrap:spanwrap-runtime that has it.
  void publish(String question, @Streamed Flow.Subscriber<String> subscriber);

  // ERROR [MissingAdapter] observe takes StreamObserver<String>, which ObserverTracing watches by means of io.grpc.Context, but that is not on the class path. Add the dependency io.grpc:grpc-api.
  void observe(String question, @Streamed StreamObserver<String> observer);

  @Streamed
  Answer answer(String question);

  @Streamed
  interface Answer {
    @Streamed
    // ERROR [MissingAdapter] tokens returns Spliterator<String>, which needs the adapter SpliteratorTracing, but it is not on the class path. Use a version of dev.spanwrap:spanwrap-runtime that has it.
    java.util.Spliterator<String> tokens();

    @Streamed
    Stream<String> lines();
  }
}
