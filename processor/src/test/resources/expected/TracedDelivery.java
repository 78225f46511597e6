package good;

import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around {@code send} and {@code post} of {@link Delivery}, then delegates.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedDelivery implements Delivery, TracedWrapper<Delivery> {
  private static final Operation SEND = Operation.named("Delivery.send").role(Role.TOOL);

  private static final Operation POST = Operation.named("Delivery.post").role(Role.TOOL);

  private final Delivery delegate;

  private final Tracing tracing;

  private TracedDelivery(Delivery delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
  }

  /**
   * Returns {@code delegate} with its operations traced by {@code tracing}.
   *
   * @param delegate what is traced
   * @param tracing where the spans go
   * @return the wrapper; the delegate itself if tracing is disabled or if it is this wrapper
   *     already, with the same tracing
   */
  public static Delivery wrap(Delivery delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedDelivery traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedDelivery(delegate, tracing);
  }

  @Override
  public String send(String id, String body, Map<String, String> headers) {
    TracedCall call = this.tracing.prepare(SEND).key(id).begin();
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.send(id, body, this.tracing.propagated(headers));
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public void post(Map<String, Object> metadata) {
    TracedCall call = this.tracing.begin(POST);
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.post(this.tracing.propagated(metadata));
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
  }

  @Override
  public Delivery tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedDelivery{" + this.delegate + "}";
  }
}
