package good;

import dev.spanwrap.runtime.FutureTracing;
import dev.spanwrap.runtime.IteratorTracing;
import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.StreamTracing;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import java.util.Iterator;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Ties a {@link CarrierModel.Answer} to a call in flight.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedCarrierModel_Answer<E>
    implements CarrierModel.Answer<E>, TracedWrapper<CarrierModel.Answer<E>> {
  private final CarrierModel.Answer<E> delegate;

  private final StreamCall stream;

  private TracedCarrierModel_Answer(CarrierModel.Answer<E> delegate, StreamCall stream) {
    this.delegate = delegate;
    this.stream = stream;
  }

  /**
   * Returns {@code delegate} bound to {@code call}, which lasts until it ends.
   *
   * @param delegate what is traced; null is returned as it is
   * @param call the open call
   */
  public static <E> CarrierModel.Answer<E> trace(CarrierModel.Answer<E> delegate, TracedCall call) {
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
  public static <E> CarrierModel.Answer<E> trace(CarrierModel.Answer<E> delegate,
      StreamCall stream) {
    if (delegate == null || stream.isNothing()) {
      return delegate;
    }
    return new TracedCarrierModel_Answer<>(delegate, stream);
  }

  @Override
  public Stream<E> events() {
    Stream<E> result;
    try (TracedScope scope = this.stream.producer()) {
      result = this.delegate.events();
    } catch (Throwable error) {
      this.stream.refused(error);
      throw error;
    }
    return this.stream.bind(result, StreamTracing::trace);
  }

  @Override
  public Iterator<String> texts() {
    Iterator<String> result;
    try (TracedScope scope = this.stream.producer()) {
      result = this.delegate.texts();
    } catch (Throwable error) {
      this.stream.refused(error);
      throw error;
    }
    return this.stream.bind(result, IteratorTracing::trace);
  }

  @Override
  public CompletionStage<String> whole() {
    CompletionStage<String> result;
    try (TracedScope scope = this.stream.producer()) {
      result = this.delegate.whole();
    } catch (Throwable error) {
      this.stream.refused(error);
      throw error;
    }
    return this.stream.bind(result, FutureTracing::trace);
  }

  @Override
  public String id() {
    String result;
    try (TracedScope scope = this.stream.producer()) {
      result = this.delegate.id();
    }
    this.stream.touch();
    return result;
  }

  @Override
  public boolean cancel(String reason) {
    return this.stream.cancelAndAnswer(() -> this.delegate.cancel(reason));
  }

  @Override
  public void close() {
    this.stream.cancel(() -> this.delegate.close());
  }

  @Override
  public CarrierModel.Answer<E> tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedCarrierModel_Answer{" + this.delegate + "}";
  }
}
