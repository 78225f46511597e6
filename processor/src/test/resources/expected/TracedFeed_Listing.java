package good;

import dev.spanwrap.runtime.DeferredCall;
import dev.spanwrap.runtime.IterableTracing;
import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedWrapper;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * A {@link Feed.Listing} whose call lasts until it ends.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedFeed_Listing implements Feed.Listing, TracedWrapper<Feed.Listing> {
  private final Feed.Listing delegate;

  private final StreamCall stream;

  private final Iterable<String> elements;

  private TracedFeed_Listing(Feed.Listing delegate, StreamCall stream, Iterable<String> elements) {
    this.delegate = delegate;
    this.stream = stream;
    this.elements = elements;
  }

  /**
   * Returns {@code delegate} bound to {@code call}, which lasts until it ends.
   *
   * @param delegate what is traced; null is returned as it is
   * @param call the open call
   */
  public static Feed.Listing trace(Feed.Listing delegate, TracedCall call) {
    if (delegate == null) {
      call.succeed();
      return null;
    }
    return trace(delegate, StreamCall.open(call));
  }

  /**
   * Returns {@code delegate} bound to {@code call}, which lasts as long as the first pass.
   *
   * @param delegate what is traced; null is returned as it is
   * @param call the open call
   * @param passes opens the calls of further passes
   */
  public static Feed.Listing trace(Feed.Listing delegate, TracedCall call, DeferredCall passes) {
    if (delegate == null) {
      call.succeed();
      return null;
    }
    StreamCall stream = StreamCall.open(call);
    if (stream.isNothing()) {
      return delegate;
    }
    return new TracedFeed_Listing(delegate, stream,
        IterableTracing.trace(delegate, stream, passes));
  }

  /**
   * Returns {@code delegate} bound to the call that {@code stream} keeps open.
   *
   * @param delegate what is traced; null is returned as it is
   * @param stream what keeps the call open
   */
  public static Feed.Listing trace(Feed.Listing delegate, StreamCall stream) {
    if (delegate == null || stream.isNothing()) {
      return delegate;
    }
    return new TracedFeed_Listing(delegate, stream, IterableTracing.trace(delegate, stream));
  }

  @Override
  public void close() {
    this.stream.cancel(() -> this.delegate.close());
  }

  @Override
  public Iterator<String> iterator() {
    return this.elements.iterator();
  }

  @Override
  public void forEach(Consumer<? super String> action) {
    this.elements.forEach(action);
  }

  @Override
  public Spliterator<String> spliterator() {
    return this.elements.spliterator();
  }

  @Override
  public Feed.Listing tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedFeed_Listing{" + this.delegate + "}";
  }
}
