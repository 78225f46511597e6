package good;

import dev.spanwrap.runtime.CallHooks;
import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.DeferredCall;
import dev.spanwrap.runtime.FutureTracing;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.PublisherTracing;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

/**
 * Opens a span around these methods of {@link HookedChatModel}, then delegates.
 *
 * <ul>
 *   <li>{@code chat}
 *   <li>{@code warmUp}
 *   <li>{@code ask}
 *   <li>{@code stream}
 *   <li>{@code version}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedHookedChatModel<T>
    implements HookedChatModel<T>, TracedWrapper<HookedChatModel<T>> {
  private static final Operation CHAT = Operation.named("HookedChatModel.chat").role(Role.MODEL);

  private static final CaptureKey REQUEST_MODEL = CaptureKey.text("gen_ai.request.model");

  private static final Operation WARM_UP = Operation.named("HookedChatModel.warmUp")
      .role(Role.MODEL);

  private static final Operation ASK = Operation.named("HookedChatModel.ask").role(Role.MODEL);

  private static final Operation STREAM = Operation.named("HookedChatModel.stream")
      .role(Role.MODEL)
      .streamed();

  private static final Operation VERSION = Operation.named("HookedChatModel.version")
      .role(Role.MODEL);

  private final HookedChatModel<T> delegate;

  private final HookedChatModel.ChatHooks hooks;

  private final Tracing tracing;

  private TracedHookedChatModel(HookedChatModel<T> delegate, HookedChatModel.ChatHooks hooks,
      Tracing tracing) {
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
  public static <T> HookedChatModel<T> wrap(HookedChatModel<T> delegate,
      HookedChatModel.ChatHooks hooks, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(hooks, "hooks");
    Objects.requireNonNull(tracing, "tracing");
    if (delegate instanceof TracedHookedChatModel<?> traced
        && traced.hooks == hooks
        && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedHookedChatModel<>(delegate, hooks, tracing);
  }

  @Override
  public HookedChatModel.Reply chat(HookedChatModel.Request request, int limit) throws IOException {
    TracedCall call = this.tracing.prepare(CHAT, new ChatHooksOnChat(this.hooks, request, limit))
        .set(REQUEST_MODEL, request, TracedHookedChatModel::requestModel)
        .begin();
    HookedChatModel.Reply result;
    try (TracedScope scope = call.makeCurrent()) {
      call.start();
      result = this.delegate.chat(request, limit);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed(result);
    return result;
  }

  @Override
  public void warmUp(HookedChatModel.Request request) throws IOException {
    TracedCall call = this.tracing.prepare(WARM_UP, new ChatHooksOnWarmUp(this.hooks, request))
        .begin();
    try (TracedScope scope = call.makeCurrent()) {
      call.start();
      this.delegate.warmUp(request);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
  }

  @Override
  public CompletableFuture<HookedChatModel.Reply> ask(HookedChatModel.Request request) throws
      IOException {
    TracedCall call = this.tracing.prepare(ASK, new ChatHooksOnAsk(this.hooks, request))
        .begin();
    CompletableFuture<HookedChatModel.Reply> result;
    try (TracedScope scope = call.makeCurrent()) {
      call.start();
      result = this.delegate.ask(request);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.trace(result, call);
  }

  @Override
  public Flow.Publisher<String> stream(HookedChatModel.Request request, List<? extends T> cancel)
      throws IOException {
    DeferredCall call = this.tracing.defer(
        () -> this.tracing.prepare(STREAM, new ChatHooksOnStream<>(this.hooks, request, cancel))
        .begin());
    Flow.Publisher<String> result;
    try {
      result = this.delegate.stream(request, cancel);
    } catch (Throwable error) {
      call.begin().fail(error);
      throw error;
    }
    return PublisherTracing.trace(result, call);
  }

  @Override
  public String version(int minor) {
    TracedCall call = this.tracing.begin(VERSION);
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.version(minor);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public HookedChatModel<T> tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedHookedChatModel{" + this.delegate + "}";
  }

  private static Object requestModel(HookedChatModel.Request request) {
    if (request == null) {
      return null;
    }
    return request.model();
  }

  /**
   * Drives the hooks of one call of {@code chat}.
   */
  private record ChatHooksOnChat(HookedChatModel.ChatHooks hooks, HookedChatModel.Request request,
      int limit) implements CallHooks {
    @Override
    public void start() throws IOException {
      this.hooks.onStart(this.request);
    }

    @Override
    public void complete(Object result) {
      this.hooks.onReply(this.request, this.limit, (HookedChatModel.Reply) result);
      this.hooks.onDone(this.request);
    }

    @Override
    public void error(Throwable error) {
      this.hooks.onError(this.request, error);
      if (error instanceof IllegalStateException narrowed) {
        this.hooks.onRefusal(this.request, narrowed);
      }
    }

    @Override
    public void cancel() {
      this.hooks.onCancel(this.request);
    }
  }

  /**
   * Drives the hooks of one call of {@code warmUp}.
   */
  private record ChatHooksOnWarmUp(HookedChatModel.ChatHooks hooks,
      HookedChatModel.Request request) implements CallHooks {
    @Override
    public void start() throws IOException {
      this.hooks.onStart(this.request);
    }

    @Override
    public void complete(Object result) {
      this.hooks.onDone(this.request);
    }

    @Override
    public void error(Throwable error) {
      this.hooks.onError(this.request, error);
      if (error instanceof IllegalStateException narrowed) {
        this.hooks.onRefusal(this.request, narrowed);
      }
    }

    @Override
    public void cancel() {
      this.hooks.onCancel(this.request);
    }
  }

  /**
   * Drives the hooks of one call of {@code ask}.
   */
  private record ChatHooksOnAsk(HookedChatModel.ChatHooks hooks,
      HookedChatModel.Request request) implements CallHooks {
    @Override
    public void start() throws IOException {
      this.hooks.onStart(this.request);
    }

    @Override
    public void complete(Object result) {
      this.hooks.onDone(this.request);
    }

    @Override
    public void error(Throwable error) {
      this.hooks.onError(this.request, error);
      if (error instanceof IllegalStateException narrowed) {
        this.hooks.onRefusal(this.request, narrowed);
      }
    }

    @Override
    public void cancel() {
      this.hooks.onCancel(this.request);
    }
  }

  /**
   * Drives the hooks of one call of {@code stream}.
   */
  private record ChatHooksOnStream<T>(HookedChatModel.ChatHooks hooks,
      HookedChatModel.Request request, List<? extends T> cancel_) implements CallHooks {
    @Override
    public void start() throws IOException {
      this.hooks.onStart(this.request);
    }

    @Override
    public void element(Object element) {
      this.hooks.onDelta(this.request, this.cancel_, (String) element);
    }

    @Override
    public void complete(Object result) {
      this.hooks.onDone(this.request);
    }

    @Override
    public void error(Throwable error) {
      this.hooks.onError(this.request, error);
      if (error instanceof IllegalStateException narrowed) {
        this.hooks.onRefusal(this.request, narrowed);
      }
    }

    @Override
    public void cancel() {
      this.hooks.onCancel(this.request);
    }
  }
}
