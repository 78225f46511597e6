package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Parent;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around these methods of {@link Agent}, then delegates.
 *
 * <ul>
 *   <li>{@code run(String, String)}
 *   <li>{@code run(String)}
 *   <li>{@code plan}
 *   <li>{@code resume}
 *   <li>{@code with}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedAgent implements Agent, TracedWrapper<Agent> {
  private static final Operation RUN_STRING_STRING = Operation.named("Agent.run").role(Role.AGENT);

  private static final CaptureKey AGENT = CaptureKey.text("gen_ai.agent.name");

  private static final Operation RUN_STRING = Operation.named("Agent.run").role(Role.AGENT);

  private static final Operation PLAN = Operation.named("Agent.plan")
      .role(Role.AGENT)
      .genAiOperation("plan")
      .template("plan {} of {}");

  private static final Operation RESUME = Operation.named("Agent.resume")
      .role(Role.AGENT)
      .kind(SpanKind.CLIENT)
      .parent(Parent.ROOT_LINKED);

  private static final Operation WITH = Operation.named("Agent.with").role(Role.AGENT);

  private final Agent delegate;

  private final Tracing tracing;

  private TracedAgent(Agent delegate, Tracing tracing) {
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
  public static Agent wrap(Agent delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedAgent traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedAgent(delegate, tracing);
  }

  @Override
  public String run(String agent, String input) {
    TracedCall call = this.tracing.prepare(RUN_STRING_STRING).set(AGENT, agent).begin();
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.run(agent, input);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public String run(String input) {
    TracedCall call = this.tracing.begin(RUN_STRING);
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.run(input);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public void plan(String agent, Agent.Limits limits) {
    TracedCall call = this.tracing.prepare(PLAN)
        .name(agent)
        .name(limits, TracedAgent::limitsDepth)
        .begin();
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.plan(agent, limits);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
  }

  @Override
  public boolean resume(String agent, long checkpoint) {
    TracedCall call = this.tracing.begin(RESUME);
    boolean result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.resume(agent, checkpoint);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public Agent with(Agent.Tool tool) {
    TracedCall call = this.tracing.begin(WITH);
    Agent result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.with(tool);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result == this.delegate ? this : result;
  }

  @Override
  public void close() {
    this.delegate.close();
  }

  @Override
  public Agent tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedAgent{" + this.delegate + "}";
  }

  private static Object limitsDepth(Agent.Limits limits) {
    if (limits == null) {
      return null;
    }
    return limits.depth();
  }
}
