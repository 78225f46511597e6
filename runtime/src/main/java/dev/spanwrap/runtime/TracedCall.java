// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One run of an operation: its span, its context, and how it ends. The first ending wins; the
 * others do nothing.
 *
 * <p>Wrappers open and end calls by themselves. Application code reaches the call around it by
 * {@link #current()}, and opens one by hand where there is no interface to annotate:
 *
 * <pre>{@code
 * try (TracedCall call = tracing.begin(TURN);
 *     TracedScope scope = call.makeCurrent()) {
 *   Reply reply = runTurn();
 *   call.set(REPLY_TOKENS, reply.tokens());
 *   call.succeed();
 *   return reply;
 * }
 * }</pre>
 *
 * <p>As with a transaction, {@link #close()} cancels what was not ended before. Where the trace is
 * to tell why a run failed, write what wrappers do:
 *
 * <pre>{@code
 * TracedCall call = tracing.begin(TURN);
 * Reply reply;
 * try (TracedScope scope = call.makeCurrent()) {
 *   reply = runTurn();
 * } catch (Throwable error) {
 *   call.fail(error);
 *   throw error;
 * }
 * call.succeed();
 * }</pre>
 *
 * <p>Thread-safe. None of its methods throws, save for what {@linkplain CallHooks hooks} throw.
 * Called by generated code; its API is stable.
 */
public abstract sealed class TracedCall implements AutoCloseable permits ContextCall, DerivedCall {
  /** The call that stands for none: nothing is recorded, nothing made current. */
  @SuppressWarnings("ClassInitializationDeadlock") // its subclasses are known to this class alone
  static final TracedCall NOTHING =
      new DerivedCall(
          Tracing.disabled(),
          Operation.named("none"),
          Span.getInvalid(),
          false,
          Context.root(),
          null,
          true);

  private static final byte OPEN = 0;
  private static final byte ENDING = 1;

  /** What is not less has ended, and tells how: a field for that would cost 8 bytes a call. */
  private static final byte ENDED = 2;

  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final VarHandle PHASE;

  static {
    try {
      PHASE = MethodHandles.lookup().findVarHandle(TracedCall.class, "phase", byte.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Tracing tracing;
  private final Span span;
  private final boolean recording;

  /** Whether there is nothing to make current: no span, nothing to count. */
  private final boolean silent;

  /** What this is a run of; another one once that has joined a bracket. */
  private Operation operation;

  /** Whether the span's name is complete. */
  private boolean named;

  private @Nullable Object lateName;

  // Open at first: a volatile write, even of the default, would cost a fence in each call.
  private volatile byte phase;

  // Not volatile for the same reason; what it refers to is safe to publish by a race.
  private @Nullable CallState state;

  TracedCall(
      Tracing tracing,
      Operation operation,
      Span span,
      boolean valid,
      @Nullable CallState state,
      boolean named) {
    this.tracing = tracing;
    this.operation = operation;
    this.span = span;
    this.state = state;
    this.named = named;
    this.recording = valid && Opening.isRecording(tracing, operation, span);
    this.silent = !valid && (state == null || state.facts == null);
  }

  /**
   * Returns a call.
   *
   * @param valid whether {@code span} is a valid one
   */
  static TracedCall of(
      Tracing tracing,
      Operation operation,
      Span span,
      boolean valid,
      Context parent,
      @Nullable CallState state,
      boolean named) {
    Context base = CallContext.base(parent);
    return valid && CallContext.isPlain(base)
        ? new ContextCall(tracing, operation, span, base, state, named)
        : new DerivedCall(tracing, operation, span, valid, parent, state, named);
  }

  /** Returns the context of this call, whether it is to be made current or not. */
  abstract Context ownContext();

  /** Makes {@code parent} what the context of this call stands upon. */
  abstract void moveUnder(Context parent);

  boolean isSilent() {
    return silent;
  }

  /**
   * Returns the call that the current context belongs to. Never null: where there is none, a call
   * that does nothing.
   */
  public static TracedCall current() {
    try {
      TracedCall call = fromContextOrNull(Context.current());
      return call == null ? NOTHING : call;
    } catch (Throwable broken) {
      return NOTHING;
    }
  }

  /** Returns the call that {@code context} belongs to; null if there is none. */
  public static @Nullable TracedCall fromContextOrNull(Context context) {
    return CallContext.callOrNull(context);
  }

  /** Returns the span; an invalid one if this call has none. */
  public Span span() {
    return span;
  }

  /**
   * Returns the context of this call: what happens below it belongs in there, on whatever thread,
   * as in {@code call.context().wrap(task)}. The current context if this call does nothing.
   */
  public Context context() {
    return silent ? Context.current() : ownContext();
  }

  /** Returns what this is a run of. */
  public Operation operation() {
    return operation;
  }

  /** Returns how this call ended; null while it is open. */
  public @Nullable Outcome outcome() {
    byte now = phase;
    return now < ENDED ? null : OUTCOMES[now - ENDED];
  }

  /**
   * Makes the context of this call current on this thread, until the returned scope is closed, by
   * the same method.
   */
  public TracedScope makeCurrent() {
    return silent ? TracedScope.NOTHING : TracedScope.open(this, ownContext());
  }

  /**
   * Makes this call current on this thread, until the returned scope is closed, by the same method:
   * for what was called from somewhere else. All else that its caller's context holds stays; where
   * this call is current, or what is current belongs to it, nothing changes.
   */
  public TracedScope enter() {
    if (silent) {
      return TracedScope.NOTHING;
    }
    try {
      Context current = Context.current();
      return fromContextOrNull(current) == this
          ? TracedScope.NOTHING
          : TracedScope.open(this, inside(current));
    } catch (Throwable error) {
      report("enter the call", error);
      return TracedScope.NOTHING;
    }
  }

  /** Returns {@code current} with this call, its span and its conversation in it. */
  Context inside(Context current) {
    if (silent) {
      return current;
    }
    return current == Context.root()
        ? ownContext()
        : CallContext.enter(current, ownContext(), this, span.getSpanContext().isValid());
  }

  /** Records {@code value}, converted to the type of {@code key}; null records nothing. */
  public void set(CaptureKey key, @Nullable Object value) {
    if (value != null && wants(key)) {
      CallCaptures.capture(this, key, value);
    }
  }

  /** Records an integer. */
  public void set(CaptureKey key, long value) {
    if (!wants(key)) {
      return;
    }
    if (key.isLastInteger()) {
      CallCaptures.write(this, key, value);
    } else {
      CallCaptures.capture(this, key, value);
    }
  }

  /** Records a floating-point number. */
  public void set(CaptureKey key, double value) {
    if (wants(key)) {
      CallCaptures.capture(this, key, value);
    }
  }

  /** Records a boolean. */
  public void set(CaptureKey key, boolean value) {
    if (wants(key)) {
      CallCaptures.capture(this, key, value);
    }
  }

  /** Records a character, as text. */
  public void set(CaptureKey key, char value) {
    if (wants(key)) {
      CallCaptures.capture(this, key, value);
    }
  }

  /** Records what {@code path} finds from {@code root}, evaluated only if somebody wants it. */
  public <R> void set(CaptureKey key, @Nullable R root, Function<? super R, ?> path) {
    if (root == null || !wants(key)) {
      return;
    }
    Object value = null;
    try {
      value = path.apply(root);
    } catch (Throwable error) {
      report("read " + key, error);
    }
    if (value != null) {
      CallCaptures.capture(this, key, value);
    }
  }

  /**
   * Records {@code value} as content, where the application opted in to that; null records nothing.
   */
  public void content(ContentKey<?> key, @Nullable Object value) {
    if (value != null && wantsContent()) {
      CallCaptures.content(this, key, value);
    }
  }

  /** Records what {@code path} finds from {@code root}, evaluated only where content is wanted. */
  public <R> void content(ContentKey<?> key, @Nullable R root, Function<? super R, ?> path) {
    if (root == null || !wantsContent()) {
      return;
    }
    Object value = null;
    try {
      value = path.apply(root);
    } catch (Throwable error) {
      report("read " + key, error);
    }
    if (value != null) {
      CallCaptures.content(this, key, value);
    }
  }

  /**
   * Runs the {@code START} hooks. To be called once, with the context of this call current, where
   * the delegate is about to be called: what a hook throws is thrown, and the delegate not called.
   */
  public void start() {
    startStages();
  }

  /** As {@link #start()}; returns what the hooks are not done with, null if nothing. */
  @Nullable CompletionStage<Optional<Throwable>> startStages() {
    CallHooks hooks = hooksOrNull();
    return hooks == null ? null : HookRuns.start(this, hooks);
  }

  /**
   * Ends this call as succeeded. What a {@code COMPLETE} hook throws fails this call instead, and
   * is thrown.
   */
  public void succeed() {
    succeed(null);
  }

  /**
   * Ends this call as succeeded with {@code result}, for the hooks and the operation's captures to
   * see first. What a {@code COMPLETE} hook throws fails this call instead, and is thrown.
   */
  public void succeed(@Nullable Object result) {
    if (!isHeld(Outcome.SUCCEEDED, result) && claim()) {
      Ending.succeed(this, result);
    }
  }

  /**
   * Ends this call as failed with {@code error}, or as succeeded where {@code error} is {@linkplain
   * Tracing.Builder#expected expected}. What an {@code ERROR} hook throws is added to {@code error}
   * as suppressed.
   */
  public void fail(Throwable error) {
    if (claim()) {
      Ending.fail(this, Objects.requireNonNullElseGet(error, NullPointerException::new));
    }
  }

  /** Ends this call as cancelled. What a {@code CANCEL} hook throws is thrown. */
  public void cancel() {
    if (claim()) {
      Ending.cancel(this);
    }
  }

  /** Cancels this call if nobody ended it. */
  @Override
  public void close() {
    cancel();
  }

  /**
   * Gives the span another name, from the template of an operation that ends this call: {@code
   * call.rename(CLOSE).name(reason).apply()}.
   */
  public CallName rename(Operation closing) {
    return new CallName(this, closing);
  }

  /**
   * Ends this call as it has turned out, if it is a bracket, and {@code hooks} are the last of
   * those that opened it.
   */
  public void closeBracket(Object hooks) {
    Bracket bracket = bracketOrNull();
    if (bracket != null) {
      bracket.close(hooks);
    }
  }

  /** Puts this call, if it is a bracket to which hooks handed over, in the place of the other. */
  public void takeOverBracket() {
    Bracket bracket = bracketOrNull();
    if (bracket != null) {
      tracing.brackets().takeOver(bracket);
    }
  }

  @Override
  public String toString() {
    return "TracedCall{" + operation + '}';
  }

  /** As {@link #incomplete(Object)}, with nothing delivered. */
  void incomplete() {
    incomplete(null);
  }

  /**
   * Ends this call as incomplete: its stream ended without its terminal element. What an {@code
   * ERROR} hook throws is thrown.
   *
   * @param result what the end delivered nevertheless
   */
  void incomplete(@Nullable Object result) {
    if (!isHeld(Outcome.INCOMPLETE, result) && claim()) {
      Ending.incomplete(this, result);
    }
  }

  /** Ends this call with an outcome that was settled before, {@code age} nanoseconds ago. */
  void end(Outcome settled, long age) {
    if (claim()) {
      Ending.end(this, settled, age);
    }
  }

  /** Ends this call as abandoned, as of its last activity {@code idleNanos} ago. */
  void abandon(long idleNanos) {
    if (claim() || awaitsHooks()) {
      Ending.end(this, Outcome.ABANDONED, Math.max(1, idleNanos));
    }
  }

  /**
   * Lets the end of this call, which the caller has claimed or holds, wait for hooks.
   *
   * @param pending what they are not done with
   * @param ending what follows, given what they failed with; returns what of that the consumer is
   *     to see
   */
  void await(
      CompletionStage<Optional<Throwable>> pending, UnaryOperator<Optional<Throwable>> ending) {
    links().awaiting(pending.thenApply(ending));
  }

  /** Returns what is over after this call has ended, once; null if its end waits for nothing. */
  @Nullable CompletionStage<Optional<Throwable>> takeAwaitedOrNull() {
    CallLinks current = linksOrNull();
    return current == null ? null : current.takeAwaitedOrNull();
  }

  private boolean awaitsHooks() {
    CallLinks current = linksOrNull();
    return phase == ENDING && current != null && current.isAwaiting();
  }

  /**
   * Lets captures, listeners and then hooks see an element, before the consumer gets it. What a
   * hook throws is thrown.
   */
  void element(Object element) {
    CallCaptures.element(this, element);
  }

  /** Whether {@link #element} has anybody to show an element to. */
  boolean observesElements() {
    return CallCaptures.observesElements(this);
  }

  /** Sets what is run once, by whoever ends this call, before its span ends. */
  void beforeEnd(Consumer<TracedCall> last) {
    if (!isNothing()) {
      state().extras().beforeEnd(last);
    }
  }

  /** Whether there is nothing to make current: nothing at all, or what is current already. */
  boolean isCurrent() {
    return silent || Context.current() == ownContext();
  }

  /** True for the call that stands for none: there is nothing to watch and nothing to wrap. */
  boolean isNothing() {
    return this == NOTHING;
  }

  /** When this call began, by {@link System#nanoTime}. */
  long startNanos() {
    return state().startNanos;
  }

  /** Sets an attribute that Spanwrap itself has to say. */
  <T> void set(AttributeKey<T> key, T value) {
    mark(key, value);
    CallState current = state;
    CallContent content = current == null ? null : current.contentOrNull();
    if (content != null && GenAiNames.isDetail(key.getKey(), tracing.conventions())) {
      content.note(key, value);
    }
  }

  /** Sets an attribute of the span. */
  <T> void mark(AttributeKey<T> key, T value) {
    if (recording) {
      try {
        span.setAttribute(key, value);
      } catch (Throwable error) {
        report("set an attribute", error);
      }
    }
  }

  /** Names the span after what came to be known only now; what comes later corrects it. */
  void nameAfter(Object value) {
    if (!named || (lateName != null && !value.equals(lateName))) {
      named = true;
      lateName = value;
      updateName(plan().name(value.toString()));
    }
  }

  /** Makes this the call of {@code joining}, whose hooks and, unless null, context it gets. */
  void join(Operation joining, @Nullable CallHooks hooks, @Nullable Context parent) {
    operation = joining;
    synchronized (this) {
      state = state().joined(plan(), hooks);
    }
    if (parent != null && !silent) {
      moveUnder(parent);
    }
    if (recording) {
      setConstants();
    }
    if (!named) {
      updateName(plan().name());
    }
  }

  private void setConstants() {
    try {
      plan().forSamplers().setOn(span);
      plan().others().setOn(span);
    } catch (Throwable error) {
      report("set constant attributes", error);
    }
  }

  /** Makes {@code name} the final name of the span. */
  void rename(String name) {
    named = true;
    updateName(name);
  }

  boolean isNamed() {
    return named;
  }

  /** Returns the operation whose captures and element rules hold. */
  Operation heeded() {
    CallLinks current = linksOrNull();
    Operation closing = current == null ? null : current.heededOrNull();
    return closing == null ? operation : closing;
  }

  /** Fails this call with what one of its hooks threw. */
  void failWithHook(Throwable error) {
    if (claim()) {
      Ending.failed(this, error);
    }
  }

  private void updateName(String name) {
    if (recording) {
      try {
        span.updateName(name);
      } catch (Throwable error) {
        report("name the span", error);
      }
    }
  }

  /** Whether nobody has begun to end this call. */
  boolean isOpen() {
    return phase == OPEN;
  }

  synchronized CallLinks links() {
    return state().extras().links(this);
  }

  @Nullable CallLinks linksOrNull() {
    CallState current = state;
    return current == null ? null : current.linksOrNull();
  }

  @Nullable Bracket bracketOrNull() {
    CallLinks current = linksOrNull();
    return current == null ? null : current.bracketOrNull();
  }

  private boolean isHeld(Outcome ending, @Nullable Object result) {
    CallLinks current = linksOrNull();
    return current != null && current.holds(ending, result);
  }

  void report(String step, Throwable error) {
    tracing.errors().report(step, operation, error);
  }

  Tracing tracing() {
    return tracing;
  }

  OperationPlan plan() {
    return tracing.plan(operation);
  }

  boolean isRecording() {
    return recording;
  }

  @Nullable CallState stateOrNull() {
    return state;
  }

  @Nullable Facts factsOrNull() {
    CallState current = state;
    return current == null ? null : current.facts;
  }

  @Nullable CallHooks hooksOrNull() {
    CallState current = state;
    return current == null ? null : current.hooksOrNull();
  }

  /**
   * Leaves it to the caller, whose life ends with the stream's, to hold the hooks: they belong to
   * the application, and what watches an open stream must not keep that alive.
   */
  @Nullable CallHooks holdHooksWeakly() {
    CallState current = state;
    CallExtras extras = current == null ? null : current.extrasOrNull();
    return extras == null ? null : extras.holdHooksWeakly();
  }

  /** Makes {@code ending} how this call ended; by {@link Ending} only. */
  @SuppressWarnings("EnumOrdinal") // of one run of the JVM only
  void ended(Outcome ending) {
    PHASE.setRelease(this, (byte) (ENDED + ending.ordinal()));
  }

  private boolean claim() {
    return this != NOTHING && PHASE.compareAndSet(this, OPEN, ENDING);
  }

  /** Whether anybody wants captures of this call at all. */
  boolean wants() {
    return (recording || factsOrNull() != null) && phase < ENDED;
  }

  private boolean wants(CaptureKey key) {
    return (recording || (factsOrNull() != null && key.fact() != null)) && phase < ENDED;
  }

  private boolean wantsContent() {
    return recording && phase < ENDED && tracing.wantsContent(this);
  }

  CallState state() {
    CallState current = state;
    if (current != null) {
      return current;
    }
    synchronized (this) {
      if (state == null) {
        state = new CallState(null, null);
      }
      return state;
    }
  }
}
