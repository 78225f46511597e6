package good;

import dev.spanwrap.runtime.BracketTracing;
import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Runs the methods of {@link RunHooks} inside the spans of the calls that they belong to.
 *
 * <ul>
 *   <li>{@code onModelStart} opens one
 *   <li>{@code onToken} runs inside
 *   <li>{@code onModelEnd} ends it
 *   <li>{@code onToolStart} opens one
 *   <li>{@code onToolEnd} ends it
 *   <li>{@code onAgentStart} opens one
 *   <li>{@code onHandoff} replaces it
 *   <li>{@code onHandoffLater} replaces it
 *   <li>{@code onAgentEnd} ends it
 *   <li>{@code onProgress} runs inside
 *   <li>{@code onNote} runs inside
 *   <li>{@code audit} has a span of its own
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedRunHooks implements RunHooks, TracedWrapper<RunHooks> {
  private static final Operation ON_MODEL_START = Operation.named("RunHooks.onModelStart")
      .role(Role.MODEL);

  private static final CaptureKey RUN_MODEL = CaptureKey.text("gen_ai.request.model");

  private static final CaptureKey TOKEN = CaptureKey.text("run.last_token");

  private static final Operation ON_MODEL_END = Operation.named("RunHooks.onModelEnd")
      .role(Role.MODEL);

  private static final CaptureKey REPLY_TOKENS = CaptureKey.integer("gen_ai.usage.output_tokens");

  private static final Operation ON_TOOL_START = Operation.named("RunHooks.onToolStart")
      .role(Role.TOOL)
      .template("run {}");

  private static final Operation ON_TOOL_END = Operation.named("RunHooks.onToolEnd")
      .role(Role.TOOL);

  private static final CaptureKey ERROR_MESSAGE = CaptureKey.text("tool.trouble");

  private static final Operation ON_AGENT_START = Operation.named("RunHooks.onAgentStart")
      .role(Role.AGENT);

  private static final Operation ON_HANDOFF = Operation.named("RunHooks.onHandoff")
      .role(Role.AGENT);

  private static final CaptureKey NEXT = CaptureKey.text("gen_ai.agent.name");

  private static final Operation ON_HANDOFF_LATER = Operation.named("RunHooks.onHandoffLater")
      .role(Role.AGENT);

  private static final Operation ON_AGENT_END = Operation.named("RunHooks.onAgentEnd")
      .role(Role.AGENT);

  private static final CaptureKey NOTE = CaptureKey.text("run.note");

  private static final Operation AUDIT = Operation.named("RunHooks.audit").template("audit");

  private final RunHooks delegate;

  private final Tracing tracing;

  private TracedRunHooks(RunHooks delegate, Tracing tracing) {
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
  public static RunHooks wrap(RunHooks delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedRunHooks traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedRunHooks(delegate, tracing);
  }

  @Override
  public void onModelStart(RunHooks.Run run, String prompt) {
    TracedCall call = this.tracing.prepare(ON_MODEL_START)
        .key(run)
        .bracket(this)
        .set(RUN_MODEL, run, TracedRunHooks::runModel)
        .begin();
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.onModelStart(run, prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
  }

  @Override
  public void onToken(RunHooks.Run run, String token) {
    TracedCall call = this.tracing.callFor(run);
    call.set(TOKEN, token);
    try (TracedScope scope = call.enter()) {
      this.delegate.onToken(run, token);
    }
  }

  @Override
  public void onModelEnd(RunHooks.Run run, RunHooks.Reply reply) {
    TracedCall call = this.tracing.bracket(ON_MODEL_END, run);
    call.set(REPLY_TOKENS, reply, TracedRunHooks::replyTokens);
    try (TracedScope scope = call.enter()) {
      this.delegate.onModelEnd(run, reply);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.closeBracket(this);
  }

  @Override
  public boolean onToolStart(RunHooks.Run run, String tool) {
    TracedCall call = this.tracing.prepare(ON_TOOL_START)
        .key(run, TracedRunHooks::runId)
        .bracket(this)
        .name(tool)
        .begin();
    boolean result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.onToolStart(run, tool);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return result;
  }

  @Override
  public void onToolEnd(RunHooks.Run run) throws InterruptedException {
    TracedCall call = this.tracing.bracket(ON_TOOL_END, run, TracedRunHooks::runId);
    try (TracedScope scope = call.enter()) {
      this.delegate.onToolEnd(run);
    } catch (Throwable error) {
      call.set(ERROR_MESSAGE, error, TracedRunHooks::errorMessage);
      call.fail(error);
      throw error;
    }
    call.closeBracket(this);
  }

  @Override
  public CompletionStage<Void> onAgentStart() {
    TracedCall call = this.tracing.prepare(ON_AGENT_START).bracket(this).begin();
    CompletionStage<Void> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.onAgentStart();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return BracketTracing.opening(result, call);
  }

  @Override
  public void onHandoff(String next) {
    TracedCall call = this.tracing.prepare(ON_HANDOFF).handoff(this).set(NEXT, next).begin();
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.onHandoff(next);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.takeOverBracket();
  }

  @Override
  public CompletionStage<Void> onHandoffLater(RunHooks.Run run) {
    TracedCall call = this.tracing.prepare(ON_HANDOFF_LATER).key(run).handoff(this).begin();
    CompletionStage<Void> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.onHandoffLater(run);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return BracketTracing.switching(result, call);
  }

  @Override
  public CompletionStage<Void> onAgentEnd() {
    TracedCall call = this.tracing.bracket(ON_AGENT_END);
    CompletionStage<Void> result;
    try (TracedScope scope = call.enter()) {
      result = this.delegate.onAgentEnd();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return BracketTracing.closing(result, call, this);
  }

  @Override
  public int onProgress(int id, int percent) {
    TracedCall call = this.tracing.callFor(id);
    try (TracedScope scope = call.enter()) {
      return this.delegate.onProgress(id, percent);
    }
  }

  @Override
  public void onNote(String note) {
    TracedCall call = TracedCall.current();
    call.set(NOTE, note);
    this.delegate.onNote(note);
  }

  @Override
  public void onIdle() {
    this.delegate.onIdle();
  }

  @Override
  public void audit(String what) {
    TracedCall call = this.tracing.begin(AUDIT);
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.audit(what);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
  }

  @Override
  public RunHooks tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedRunHooks{" + this.delegate + "}";
  }

  private static Object runModel(RunHooks.Run run) {
    if (run == null) {
      return null;
    }
    return run.model();
  }

  private static Object replyTokens(RunHooks.Reply reply) {
    if (reply == null) {
      return null;
    }
    return reply.tokens();
  }

  private static Object runId(RunHooks.Run run) {
    if (run == null) {
      return null;
    }
    return run.id();
  }

  private static Object errorMessage(Throwable error) {
    return error.getMessage();
  }
}
