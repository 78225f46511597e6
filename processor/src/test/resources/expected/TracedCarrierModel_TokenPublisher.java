package good;

import dev.spanwrap.runtime.DeferredCall;
import dev.spanwrap.runtime.PublisherTracing;
import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedWrapper;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

/**
 * A {@link CarrierModel.TokenPublisher} whose call lasts until it ends.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedCarrierModel_TokenPublisher
    implements CarrierModel.TokenPublisher, TracedWrapper<CarrierModel.TokenPublisher> {
  private final CarrierModel.TokenPublisher delegate;

  private final Flow.Publisher<String> elements;

  private TracedCarrierModel_TokenPublisher(CarrierModel.TokenPublisher delegate,
      Flow.Publisher<String> elements) {
    this.delegate = delegate;
    this.elements = elements;
  }

  /**
   * Returns {@code delegate} as one each of whose subscriptions opens a call.
   *
   * @param delegate what is traced; null is returned as it is
   * @param call opens the calls
   */
  public static CarrierModel.TokenPublisher trace(CarrierModel.TokenPublisher delegate,
      DeferredCall call) {
    if (delegate == null) {
      call.begin().succeed();
      return null;
    }
    return new TracedCarrierModel_TokenPublisher(delegate, PublisherTracing.trace(delegate, call));
  }

  /**
   * Returns {@code delegate} as one whose first subscription adopts {@code call}.
   *
   * @param delegate what is traced; null is returned as it is
   * @param call the open call
   */
  public static CarrierModel.TokenPublisher trace(CarrierModel.TokenPublisher delegate,
      TracedCall call) {
    if (delegate == null) {
      call.succeed();
      return null;
    }
    return new TracedCarrierModel_TokenPublisher(delegate, PublisherTracing.trace(delegate, call));
  }

  /**
   * Returns {@code delegate} as one whose first subscription reports to {@code stream}.
   *
   * @param delegate what is traced; null is returned as it is
   * @param stream what keeps the call open
   */
  public static CarrierModel.TokenPublisher trace(CarrierModel.TokenPublisher delegate,
      StreamCall stream) {
    return new TracedCarrierModel_TokenPublisher(delegate, PublisherTracing.trace(delegate,
        stream));
  }

  @Override
  public String model() {
    return this.delegate.model();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super String> arg0) {
    this.elements.subscribe(arg0);
  }

  @Override
  public CarrierModel.TokenPublisher tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedCarrierModel_TokenPublisher{" + this.delegate + "}";
  }
}
