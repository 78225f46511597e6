package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Parent;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around {@code run} of {@link Workflow.Engine}, then delegates.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
final class TracedWorkflow_Engine implements Workflow.Engine, TracedWrapper<Workflow.Engine> {
  private static final Operation RUN = Operation.named("Engine.run")
      .role(Role.WORKFLOW)
      .parent(Parent.ROOT);

  private static final CaptureKey WORKFLOW = CaptureKey.text("gen_ai.workflow.name");

  private final Workflow.Engine delegate;

  private final Tracing tracing;

  private TracedWorkflow_Engine(Workflow.Engine delegate, Tracing tracing) {
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
  public static Workflow.Engine wrap(Workflow.Engine delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedWorkflow_Engine traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedWorkflow_Engine(delegate, tracing);
  }

  @Override
  public int run(String workflow) {
    TracedCall call = this.tracing.prepare(RUN).set(WORKFLOW, workflow).begin();
    int result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.run(workflow);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public Workflow.Engine tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedWorkflow_Engine{" + this.delegate + "}";
  }
}
