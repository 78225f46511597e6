package good;

import dev.spanwrap.runtime.IteratorTracing;
import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import java.util.Iterator;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * A {@link CarrierModel.Tokens} whose call lasts until it ends.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedCarrierModel_Tokens
    implements CarrierModel.Tokens, TracedWrapper<CarrierModel.Tokens> {
  private final CarrierModel.Tokens delegate;

  private final StreamCall stream;

  private final Iterator<String> elements;

  private TracedCarrierModel_Tokens(CarrierModel.Tokens delegate, StreamCall stream,
      Iterator<String> elements) {
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
  public static CarrierModel.Tokens trace(CarrierModel.Tokens delegate, TracedCall call) {
    if (delegate == null) {
      call.succeed();
      return null;
    }
    return trace(delegate, StreamCall.open(call));
  }

  /**
   * Returns {@code delegate} bound to the call that {@code stream} keeps open.
   *
   * @param delegate what is traced; null is returned as it is
   * @param stream what keeps the call open
   */
  public static CarrierModel.Tokens trace(CarrierModel.Tokens delegate, StreamCall stream) {
    if (delegate == null || stream.isNothing()) {
      return delegate;
    }
    return new TracedCarrierModel_Tokens(delegate, stream, IteratorTracing.trace(delegate, stream));
  }

  @Override
  public int limit() {
    int result;
    try (TracedScope scope = this.stream.producer()) {
      result = this.delegate.limit();
    }
    this.stream.touch();
    return result;
  }

  @Override
  public void close() {
    this.stream.cancel(() -> this.delegate.close());
  }

  @Override
  public boolean hasNext() {
    return this.elements.hasNext();
  }

  @Override
  public String next() {
    return this.elements.next();
  }

  @Override
  public void remove() {
    this.elements.remove();
  }

  @Override
  public void forEachRemaining(Consumer<? super String> action) {
    this.elements.forEachRemaining(action);
  }

  @Override
  public CarrierModel.Tokens tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedCarrierModel_Tokens{" + this.delegate + "}";
  }
}
