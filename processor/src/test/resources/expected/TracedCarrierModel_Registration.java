package good;

import dev.spanwrap.runtime.CallbackTracing;
import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Ties a {@link CarrierModel.Registration} to a call in flight.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedCarrierModel_Registration
    implements CarrierModel.Registration, TracedWrapper<CarrierModel.Registration> {
  private final CarrierModel.Registration delegate;

  private final StreamCall stream;

  private TracedCarrierModel_Registration(CarrierModel.Registration delegate, StreamCall stream) {
    this.delegate = delegate;
    this.stream = stream;
  }

  /**
   * Returns {@code delegate} bound to {@code call}, which lasts until it ends.
   *
   * @param delegate what is traced; null is returned as it is
   * @param call the open call
   */
  public static CarrierModel.Registration trace(CarrierModel.Registration delegate,
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
  public static CarrierModel.Registration trace(CarrierModel.Registration delegate,
      StreamCall stream) {
    if (delegate == null || stream.isNothing()) {
      return delegate;
    }
    return new TracedCarrierModel_Registration(delegate, stream);
  }

  @Override
  public CarrierModel.Registration onToken(Consumer<String> onToken) {
    CarrierModel.Registration result;
    try (TracedScope scope = this.stream.producer()) {
      result = this.delegate.onToken(CallbackTracing.onElement(onToken, this.stream));
    }
    this.stream.touch();
    return result == this.delegate ? this : trace(result, this.stream);
  }

  @Override
  public CarrierModel.Registration onDone(Runnable onDone) {
    CarrierModel.Registration result;
    try (TracedScope scope = this.stream.producer()) {
      result = this.delegate.onDone(CallbackTracing.onComplete(onDone, this.stream));
    }
    this.stream.touch();
    return result == this.delegate ? this : trace(result, this.stream);
  }

  @Override
  public void start() {
    try (TracedScope scope = this.stream.producer()) {
      this.delegate.start();
    } catch (Throwable error) {
      this.stream.refused(error);
      throw error;
    }
  }

  @Override
  public CarrierModel.Registration tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedCarrierModel_Registration{" + this.delegate + "}";
  }
}
