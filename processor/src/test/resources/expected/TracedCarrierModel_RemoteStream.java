package good;

import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.StreamTracing;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Ties a {@link CarrierModel.RemoteStream} to a call in flight.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedCarrierModel_RemoteStream
    implements CarrierModel.RemoteStream, TracedWrapper<CarrierModel.RemoteStream> {
  private final CarrierModel.RemoteStream delegate;

  private final StreamCall stream;

  private TracedCarrierModel_RemoteStream(CarrierModel.RemoteStream delegate, StreamCall stream) {
    this.delegate = delegate;
    this.stream = stream;
  }

  /**
   * Returns {@code delegate} bound to {@code call}, which lasts until it ends.
   *
   * @param delegate what is traced; null is returned as it is
   * @param call the open call
   */
  public static CarrierModel.RemoteStream trace(CarrierModel.RemoteStream delegate,
      TracedCall call) {
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
  public static CarrierModel.RemoteStream trace(CarrierModel.RemoteStream delegate,
      StreamCall stream) {
    if (delegate == null || stream.isNothing()) {
      return delegate;
    }
    return new TracedCarrierModel_RemoteStream(delegate, stream);
  }

  @Override
  public Stream<String> lines() {
    Stream<String> result;
    try (TracedScope scope = this.stream.producer()) {
      result = this.delegate.lines();
    } catch (Throwable error) {
      this.stream.refused(error);
      throw error;
    }
    return this.stream.bind(result, StreamTracing::trace);
  }

  @Override
  public void close() {
    this.stream.cancel(() -> this.delegate.close());
  }

  @Override
  public CarrierModel.RemoteStream tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedCarrierModel_RemoteStream{" + this.delegate + "}";
  }
}
