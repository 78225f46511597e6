// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where calls begin: an OpenTelemetry, and how the telemetry is to look.
 *
 * <p>Wrappers that belong together share one. Whether spans are wanted is asked at each call, so an
 * SDK that is registered late works. Immutable and thread-safe; only its builder throws.
 */
public final class Tracing {
  static {
    HotSignatures.load();
  }

  private static final Tracing DISABLED = builder(OpenTelemetry.noop()).metrics(false).build();

  private final Signals signals;

  /** Whether nothing can ever be wanted: then not even that is asked. */
  private final boolean off;

  private final GenAiConventions conventions;
  private final int maxAttributeLength;
  private final ContentSettings content;
  private final @Nullable Duration abandonAfter;
  private final Predicate<? super Throwable> expected;
  private final ExceptionRecorder exceptions;
  private final OperationDetails details;
  private final Listeners listeners;
  private final InternalErrors errors;
  private final CallKeys keys = new CallKeys(Brackets::endOrphan);
  private final Propagation propagation;
  private final Brackets brackets = new Brackets(keys);
  private final HookTargets targets;

  private Tracing(Builder builder) {
    boolean messages = builder.exceptionMessages || builder.captureContent != ContentCapture.NONE;
    this.errors = new InternalErrors(builder.onInternalError, messages);
    this.targets = new HookTargets(keys, brackets, errors);
    this.listeners = new Listeners(builder.listeners, errors);
    this.conventions = builder.conventions;
    this.maxAttributeLength = builder.maxAttributeLength;
    this.content =
        new ContentSettings(
            builder.captureContent,
            builder.contentFormat,
            builder.redactor,
            builder.maxAttributeLength);
    this.abandonAfter = builder.abandonAfter;
    this.expected = builder.expected;
    this.propagation = new Propagation(builder.openTelemetry, errors);
    this.signals = new Signals(builder.openTelemetry, conventions, builder.metrics, errors);
    this.details = new OperationDetails(signals, conventions);
    this.off = builder.openTelemetry == OpenTelemetry.noop();
    this.exceptions =
        new ExceptionRecorder(
            builder.exceptions, messages, maxAttributeLength, builder.redactor, signals);
  }

  /** Returns a tracing over {@code openTelemetry} with all defaults. */
  public static Tracing create(OpenTelemetry openTelemetry) {
    return builder(openTelemetry).build();
  }

  /** Returns a builder of a tracing over {@code openTelemetry}. */
  public static Builder builder(OpenTelemetry openTelemetry) {
    return new Builder(openTelemetry);
  }

  /** Returns the tracing that traces nothing: wrapping with it returns the delegate itself. */
  public static Tracing disabled() {
    return DISABLED;
  }

  /** Returns true for {@link #disabled()} only. */
  public boolean isDisabled() {
    return this == DISABLED;
  }

  /**
   * Opens a call, under the current span unless the operation says otherwise; whoever opens it ends
   * it. Never throws, and never returns null: where nothing is wanted, a call that does nothing.
   */
  public TracedCall begin(Operation operation) {
    if (off) {
      return TracedCall.NOTHING;
    }
    boolean wantsSpan = wantsSpan();
    if (!wantsSpan && !measures(operation)) {
      return TracedCall.NOTHING;
    }
    return brackets.isUsed()
        ? new CallBuilder(this, operation, null, null, wantsSpan).begin()
        : Opening.begin(this, operation, current(), wantsSpan);
  }

  /** Returns a builder of a call, for what must be known before its span starts. Never throws. */
  public CallBuilder prepare(Operation operation) {
    if (off) {
      return CallBuilder.NOTHING;
    }
    boolean wantsSpan = wantsSpan();
    if (!wantsSpan && !measures(operation)) {
      return CallBuilder.NOTHING;
    }
    return new CallBuilder(this, operation, null, null, wantsSpan);
  }

  /**
   * Returns a builder of a call that drives {@code hooks}, which run even where nothing is traced.
   * Never throws.
   */
  public CallBuilder prepare(Operation operation, CallHooks hooks) {
    return new CallBuilder(this, operation, null, hooks, wantsSpan());
  }

  /** Returns a call that {@code opening} opens, later, and anew for each subscription. */
  public DeferredCall defer(Supplier<TracedCall> opening) {
    DeferredCall call = new DeferredCall(this, current(), opening);
    if (brackets.isUsed()) {
      call.join();
    }
    return call;
  }

  /**
   * Returns the call that a hook runs inside: the newest open one under {@code key}, the current
   * one if it is among them; without a key or such a call the current one; without that a call that
   * does nothing. Never throws.
   */
  public TracedCall callFor(@Nullable Object key) {
    return targets.callFor(key);
  }

  /** Returns the call that a hook runs inside whose key is what {@code path} finds. */
  public <R> TracedCall callFor(@Nullable R root, Function<? super R, ?> path) {
    return targets.callFor(targets.key(root, path));
  }

  /**
   * Returns the bracket that a hook closes, opened for the role of {@code closing} under {@code
   * key}, or beside the hook where one of them has no key; if there is none, a call that does
   * nothing. Never throws.
   */
  public TracedCall bracket(Operation closing, @Nullable Object key) {
    return targets.bracket(closing, key);
  }

  /** Returns the bracket that a hook without a key closes. */
  public TracedCall bracket(Operation closing) {
    return bracket(closing, null);
  }

  /** Returns the bracket that a hook closes whose key is what {@code path} finds. */
  public <R> TracedCall bracket(Operation closing, @Nullable R root, Function<? super R, ?> path) {
    return targets.bracket(closing, targets.key(root, path));
  }

  /**
   * Returns a copy of {@code carrier} (null: a new map) with the current context written into it by
   * the configured propagators; {@code carrier} itself if that fails. Never throws.
   *
   * @param carrier headers or metadata, whose values are texts or objects
   * @param <V> {@code String} or {@code Object}
   */
  public <V> @Nullable Map<String, V> propagated(@Nullable Map<String, V> carrier) {
    return propagation.write(carrier);
  }

  CallKeys keys() {
    return keys;
  }

  Brackets brackets() {
    return brackets;
  }

  /** Whether the tracer, asked now, wants spans. */
  boolean wantsSpan() {
    return signals.wantsSpan();
  }

  /** Whether anybody, asked now, reads what would be measured of {@code operation}. */
  boolean measures(Operation operation) {
    Metrics metrics = signals.metricsOrNull();
    if (metrics == null) {
      return false;
    }
    try {
      return metrics.wants(plan(operation));
    } catch (Throwable error) {
      errors.report("ask", "the instruments", error);
      return false;
    }
  }

  OperationPlan plan(Operation operation) {
    return operation.plan(conventions);
  }

  /** Returns {@code value} as what {@code key} holds; null if there is nothing to record. */
  @Nullable Object convert(CaptureKey key, Object value) {
    if (value instanceof String text && key.isLastText()) {
      return AttributeValues.truncate(text, maxAttributeLength);
    }
    if (value instanceof Long && key.isLastInteger()) {
      return value;
    }
    if (value instanceof Double number && key.isLastNumber() && Double.isFinite(number)) {
      return value;
    }
    return AttributeValues.of(key.attribute(conventions).getType(), value, maxAttributeLength);
  }

  boolean isExpected(TracedCall call, Throwable error) {
    try {
      return expected.test(error);
    } catch (Throwable second) {
      call.report("ask whether an exception is expected", second);
      return false;
    }
  }

  Tracer tracer() {
    return signals.tracer();
  }

  @Nullable Metrics metricsOrNull() {
    return signals.metricsOrNull();
  }

  GenAiConventions conventions() {
    return conventions;
  }

  int maxAttributeLength() {
    return maxAttributeLength;
  }

  ContentSettings content() {
    return content;
  }

  /**
   * Whether the content of {@code call}, which is recording, is wanted on its span or elsewhere.
   */
  boolean wantsContent(TracedCall call) {
    return content.isOnSpans() || (content.isInEvents() && wantsEvents(call));
  }

  /** Whether anybody reads the event of {@code call}. */
  boolean wantsEvents(TracedCall call) {
    try {
      return details.isWanted(call);
    } catch (Throwable error) {
      call.report("ask the logger", error);
      return false;
    }
  }

  OperationDetails details() {
    return details;
  }

  /** Returns for how long a stream may be idle; null if for ever. */
  @Nullable Duration abandonAfter() {
    return abandonAfter;
  }

  ExceptionRecorder exceptions() {
    return exceptions;
  }

  Listeners listeners() {
    return listeners;
  }

  InternalErrors errors() {
    return errors;
  }

  Context current() {
    try {
      return Context.current();
    } catch (Throwable error) {
      errors.report("read", "the current context", error);
      return Context.root();
    }
  }

  /** How the telemetry is to look. Not thread-safe. */
  public static final class Builder {
    /** What can be told in nanoseconds. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final OpenTelemetry openTelemetry;
    private final List<CallListener> listeners = new ArrayList<>();
    private ContentCapture captureContent = ContentCapture.fromEnvironment();
    private ContentFormat contentFormat = ContentFormat.JSON;
    private @Nullable Redactor redactor;
    private int maxAttributeLength = 65_536;
    private GenAiConventions conventions = GenAiConventions.V1_41;
    private ExceptionRecording exceptions = ExceptionRecording.SPAN_EVENT;
    private boolean exceptionMessages;
    private Predicate<? super Throwable> expected = error -> false;
    private boolean metrics = true;
    private @Nullable Duration abandonAfter;
    private @Nullable Consumer<Throwable> onInternalError;

    private Builder(OpenTelemetry openTelemetry) {
      this.openTelemetry = Objects.requireNonNull(openTelemetry, "openTelemetry");
    }

    /**
     * Where content is recorded: prompts, replies, tool arguments and results. By default what the
     * environment variable {@code OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT} says, and
     * nowhere if it says nothing. Where content is recorded, messages of exceptions are, too.
     */
    public Builder captureContent(ContentCapture captureContent) {
      this.captureContent = Objects.requireNonNull(captureContent, "captureContent");
      return this;
    }

    /**
     * How content is written on spans; {@link ContentFormat#JSON} by default. In events it is
     * always structured.
     */
    public Builder contentFormat(ContentFormat contentFormat) {
      this.contentFormat = Objects.requireNonNull(contentFormat, "contentFormat");
      return this;
    }

    /**
     * What sees every content, and every message of an exception, before it is cut and recorded; by
     * default nothing does. {@link Redactors} has ready ones.
     */
    public Builder redactor(Redactor redactor) {
      this.redactor = Objects.requireNonNull(redactor, "redactor");
      return this;
    }

    /**
     * How many characters a text has at most, stack traces and content included; a longer one is
     * cut and ends with an ellipsis. Of content the JSON is cut so that it stays JSON, with a
     * marker for what is missing. 65,536 by default.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxAttributeLength(int characters) {
      if (characters <= 0) {
        throw new IllegalArgumentException("maxAttributeLength must be positive: " + characters);
      }
      this.maxAttributeLength = characters;
      return this;
    }

    /** Which conventions name the telemetry; {@link GenAiConventions#V1_41} by default. */
    public Builder conventions(GenAiConventions conventions) {
      this.conventions = Objects.requireNonNull(conventions, "conventions");
      return this;
    }

    /** Where exceptions are recorded; {@link ExceptionRecording#SPAN_EVENT} by default. */
    public Builder exceptions(ExceptionRecording exceptions) {
      this.exceptions = Objects.requireNonNull(exceptions, "exceptions");
      return this;
    }

    /**
     * Whether messages of exceptions are recorded: they may quote prompts, replies and keys. False
     * by default: types and frames only, and {@code getMessage} is not even called. Implied where
     * content is captured.
     */
    public Builder exceptionMessages(boolean exceptionMessages) {
      this.exceptionMessages = exceptionMessages;
      return this;
    }

    /**
     * Which throwables are no failures: control flow, such as an interruption for an approval. A
     * call that throws one has neither an error status nor an {@code error.type}. None by default;
     * asked on the thread that ends the call, unwrapped of {@code CompletionException} and the
     * like.
     */
    public Builder expected(Predicate<? super Throwable> expected) {
      this.expected = Objects.requireNonNull(expected, "expected");
      return this;
    }

    /** Whether metrics are recorded; true by default. */
    public Builder metrics(boolean metrics) {
      this.metrics = metrics;
      return this;
    }

    /**
     * After how much time without activity a stream that nobody ended counts as abandoned, besides
     * being collected. No time by default.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder abandonAfter(Duration idle) {
      if (idle.isZero() || idle.isNegative()) {
        throw new IllegalArgumentException("abandonAfter must be positive: " + idle);
      }
      this.abandonAfter = idle.compareTo(LONGEST) > 0 ? LONGEST : idle;
      return this;
    }

    /** Adds an observer of all calls. */
    public Builder listener(CallListener listener) {
      this.listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Who hears of failures of tracing code (the SDK, accessors, mappers, listeners, a redactor),
     * which the application never does: once for each place that fails, on the thread where it
     * does. Must not block; what it throws is swallowed. By default a warning is logged, without
     * messages unless {@link #exceptionMessages} asks for them.
     */
    public Builder onInternalError(Consumer<? super Throwable> handler) {
      this.onInternalError = Objects.requireNonNull(handler, "handler")::accept;
      return this;
    }

    /** Returns the tracing. */
    public Tracing build() {
      return new Tracing(this);
    }
  }
}
