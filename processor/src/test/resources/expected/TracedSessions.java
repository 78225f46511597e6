package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.FutureTracing;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Opens a span around {@code open} and {@code openLater} of {@link Sessions}, then delegates.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
final class TracedSessions implements Sessions, TracedWrapper<Sessions> {
  private static final Operation OPEN = Operation.named("Sessions.open").role(Role.AGENT);

  private static final CaptureKey AGENT = CaptureKey.text("gen_ai.agent.name");

  private static final Operation OPEN_LATER = Operation.named("Sessions.openLater")
      .role(Role.AGENT);

  private final Sessions delegate;

  private final Tracing tracing;

  private TracedSessions(Sessions delegate, Tracing tracing) {
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
  public static Sessions wrap(Sessions delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedSessions traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedSessions(delegate, tracing);
  }

  @Override
  public Sessions.Line<String> open(String agent) {
    TracedCall call = this.tracing.prepare(OPEN).set(AGENT, agent).begin();
    Sessions.Line<String> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.open(agent);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return TracedSessions_Line.bind(result, call, this.tracing);
  }

  @Override
  public CompletableFuture<Sessions.Line<String>> openLater(String agent) {
    TracedCall call = this.tracing.prepare(OPEN_LATER).set(AGENT, agent).begin();
    CompletableFuture<Sessions.Line<String>> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.openLater(agent);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.traceStream(
        result, call, (session, opened) -> TracedSessions_Line.bind(session, opened, this.tracing));
  }

  @Override
  public Sessions tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedSessions{" + this.delegate + "}";
  }
}
