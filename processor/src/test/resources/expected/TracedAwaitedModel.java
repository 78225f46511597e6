package good;

import dev.spanwrap.runtime.DeferredCall;
import dev.spanwrap.runtime.FutureTracing;
import dev.spanwrap.runtime.HookStages;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.ReactorTracing;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.StagedHooks;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import reactor.core.publisher.Mono;

/**
 * Opens a span around these methods of {@link AwaitedModel}, then delegates.
 *
 * <ul>
 *   <li>{@code ask}
 *   <li>{@code askAs}
 *   <li>{@code askMono}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
final class TracedAwaitedModel implements AwaitedModel, TracedWrapper<AwaitedModel> {
  private static final Operation ASK = Operation.named("AwaitedModel.ask").role(Role.MODEL);

  private static final Operation ASK_AS = Operation.named("AwaitedModel.askAs").role(Role.MODEL);

  private static final Operation ASK_MONO = Operation.named("AwaitedModel.askMono")
      .role(Role.MODEL);

  private final AwaitedModel delegate;

  private final AwaitedModel.Guards hooks;

  private final Tracing tracing;

  private TracedAwaitedModel(AwaitedModel delegate, AwaitedModel.Guards hooks, Tracing tracing) {
    this.delegate = delegate;
    this.hooks = hooks;
    this.tracing = tracing;
  }

  /**
   * Returns {@code delegate} with its operations traced by {@code tracing}.
   *
   * @param delegate what is traced
   * @param hooks what runs inside the spans
   * @param tracing where the spans go
   * @return the wrapper, also if tracing is disabled, as it drives the hooks; the delegate itself
   *     if it is this wrapper already, with the same hooks and tracing
   */
  public static AwaitedModel wrap(AwaitedModel delegate, AwaitedModel.Guards hooks,
      Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(hooks, "hooks");
    Objects.requireNonNull(tracing, "tracing");
    if (delegate instanceof TracedAwaitedModel traced
        && traced.hooks == hooks
        && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedAwaitedModel(delegate, hooks, tracing);
  }

  @Override
  public CompletableFuture<AwaitedModel.Reply> ask(String prompt, int limit) throws IOException {
    TracedCall call = this.tracing.prepare(ASK, new GuardsOnAsk(this.hooks, prompt, limit))
        .begin();
    CompletableFuture<AwaitedModel.Reply> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = FutureTracing.afterStart(call, () -> this.delegate.ask(prompt, limit));
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.trace(result, call);
  }

  @Override
  public <T extends AwaitedModel.Reply> CompletionStage<? extends T> askAs(String prompt,
      T sample) {
    TracedCall call = this.tracing.prepare(ASK_AS, new GuardsOnAskAs(this.hooks, prompt))
        .begin();
    CompletionStage<? extends T> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = FutureTracing.afterStart(call, () -> this.delegate.askAs(prompt, sample));
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.trace(result, call);
  }

  @Override
  public Mono<AwaitedModel.Reply> askMono(String prompt) {
    DeferredCall call = this.tracing.defer(
        () -> this.tracing.prepare(ASK_MONO, new GuardsOnAskMono(this.hooks, prompt))
        .begin());
    Mono<AwaitedModel.Reply> result;
    try {
      result = this.delegate.askMono(prompt);
    } catch (Throwable error) {
      call.begin().fail(error);
      throw error;
    }
    return ReactorTracing.trace(result, call);
  }

  @Override
  public AwaitedModel tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedAwaitedModel{" + this.delegate + "}";
  }

  /**
   * Drives the hooks of one call of {@code ask}.
   */
  private record GuardsOnAsk(AwaitedModel.Guards hooks, String prompt,
      int limit) implements StagedHooks {
    @Override
    public void start(HookStages stages) throws Throwable {
      stages.await(() -> this.hooks.check(this.prompt));
      stages.run(() -> this.hooks.note(this.prompt));
    }

    @Override
    public void complete(Object result, HookStages stages) throws Throwable {
      stages.await(() -> this.hooks.onReply(this.prompt, this.limit, (AwaitedModel.Reply) result));
    }

    @Override
    public void error(Throwable error, HookStages stages) throws Throwable {
      if (error instanceof IllegalStateException narrowed) {
        stages.await(() -> this.hooks.onRefusal(this.prompt, narrowed));
      }
    }

    @Override
    public void cancel() {
      this.hooks.onCancel(this.prompt);
    }
  }

  /**
   * Drives the hooks of one call of {@code askAs}.
   */
  private record GuardsOnAskAs(AwaitedModel.Guards hooks, String prompt) implements StagedHooks {
    @Override
    public void start(HookStages stages) throws Throwable {
      stages.await(() -> this.hooks.check(this.prompt));
      stages.run(() -> this.hooks.note(this.prompt));
    }

    @Override
    public void error(Throwable error, HookStages stages) throws Throwable {
      if (error instanceof IllegalStateException narrowed) {
        stages.await(() -> this.hooks.onRefusal(this.prompt, narrowed));
      }
    }

    @Override
    public void cancel() {
      this.hooks.onCancel(this.prompt);
    }
  }

  /**
   * Drives the hooks of one call of {@code askMono}.
   */
  private record GuardsOnAskMono(AwaitedModel.Guards hooks, String prompt) implements StagedHooks {
    @Override
    public void start(HookStages stages) throws Throwable {
      stages.await(() -> this.hooks.check(this.prompt));
      stages.run(() -> this.hooks.note(this.prompt));
    }

    @Override
    public void error(Throwable error, HookStages stages) throws Throwable {
      if (error instanceof IllegalStateException narrowed) {
        stages.await(() -> this.hooks.onRefusal(this.prompt, narrowed));
      }
    }

    @Override
    public void cancel() {
      this.hooks.onCancel(this.prompt);
    }
  }
}
