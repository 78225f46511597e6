package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around {@code execute} of {@link Tool}, then delegates.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedTool implements Tool, TracedWrapper<Tool> {
  private static final Operation EXECUTE = Operation.named("Tool.execute")
      .role(Role.TOOL)
      .onError(TracedTool::captureExecuteError);

  private static final CaptureKey DELEGATE_NAME = CaptureKey.text("gen_ai.tool.name");

  private static final CaptureKey CALL_ID = CaptureKey.text("gen_ai.tool.call.id");

  private static final CaptureKey CALL_ARGUMENTS_SIZE = CaptureKey.integer("tool.arguments");

  private static final CaptureKey ERROR_TOOL_EXCEPTION_CODE = CaptureKey.integer("tool.code");

  private static final CaptureKey ERROR_TOOL_EXCEPTION_STATUS = CaptureKey.integer("tool.status");

  private final Tool delegate;

  private final Tracing tracing;

  private TracedTool(Tool delegate, Tracing tracing) {
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
  public static Tool wrap(Tool delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedTool traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedTool(delegate, tracing);
  }

  @Override
  public String name() {
    return this.delegate.name();
  }

  @Override
  public String execute(Tool.ToolCall call) throws Tool.ToolException {
    TracedCall call_ = this.tracing.prepare(EXECUTE)
        .set(DELEGATE_NAME, this.delegate, TracedTool::delegateName)
        .begin();
    call_.set(CALL_ID, call, TracedTool::callId);
    call_.set(CALL_ARGUMENTS_SIZE, call, TracedTool::callArgumentsSize);
    String result;
    try (TracedScope scope = call_.makeCurrent()) {
      result = this.delegate.execute(call);
    } catch (Throwable error) {
      call_.fail(error);
      throw error;
    }
    call_.succeed();
    return result;
  }

  @Override
  public Tool tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedTool{" + this.delegate + "}";
  }

  private static void captureExecuteError(TracedCall call, Throwable error) {
    call.set(ERROR_TOOL_EXCEPTION_CODE, error, TracedTool::errorToolExceptionCode);
    call.set(ERROR_TOOL_EXCEPTION_STATUS, error, TracedTool::errorToolExceptionStatus);
  }

  private static Object delegateName(Tool delegate) {
    return delegate.name();
  }

  private static Object callId(Tool.ToolCall call) {
    if (call == null) {
      return null;
    }
    return call.id();
  }

  private static Object callArgumentsSize(Tool.ToolCall call) {
    if (call == null) {
      return null;
    }
    var arguments = call.arguments();
    if (arguments == null) {
      return null;
    }
    return arguments.size();
  }

  private static Object errorToolExceptionCode(Throwable error) {
    if (!(error instanceof Tool.ToolException toolException)) {
      return null;
    }
    return toolException.code;
  }

  private static Object errorToolExceptionStatus(Throwable error) {
    if (!(error instanceof Tool.ToolException toolException)) {
      return null;
    }
    return toolException.getStatus();
  }
}
