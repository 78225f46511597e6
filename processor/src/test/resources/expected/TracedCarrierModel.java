package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.DeferredCall;
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
 * Opens a span around these methods of {@link CarrierModel}, then delegates.
 *
 * <ul>
 *   <li>{@code answer}
 *   <li>{@code answerLater}
 *   <li>{@code tokens}
 *   <li>{@code publish}
 *   <li>{@code register}
 *   <li>{@code remote}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedCarrierModel implements CarrierModel, TracedWrapper<CarrierModel> {
  private static final Operation ANSWER = Operation.named("CarrierModel.answer")
      .role(Role.MODEL)
      .streamed()
      .endsWith(CarrierModel.Done.class)
      .withResult()
      .onElement(TracedCarrierModel::captureAnswerElement);

  private static final CaptureKey ELEMENT_DONE_OUTPUT_TOKENS = CaptureKey.integer(
      "gen_ai.usage.output_tokens");

  private static final Operation ANSWER_LATER = Operation.named("CarrierModel.answerLater")
      .role(Role.MODEL)
      .streamed()
      .endsWith(CarrierModel.Done.class)
      .withResult();

  private static final Operation TOKENS = Operation.named("CarrierModel.tokens")
      .role(Role.MODEL)
      .streamed();

  private static final Operation PUBLISH = Operation.named("CarrierModel.publish")
      .role(Role.MODEL)
      .streamed();

  private static final Operation REGISTER = Operation.named("CarrierModel.register")
      .role(Role.MODEL)
      .streamed();

  private static final Operation REMOTE = Operation.named("CarrierModel.remote")
      .role(Role.MODEL)
      .streamed();

  private final CarrierModel delegate;

  private final Tracing tracing;

  private TracedCarrierModel(CarrierModel delegate, Tracing tracing) {
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
  public static CarrierModel wrap(CarrierModel delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedCarrierModel traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedCarrierModel(delegate, tracing);
  }

  @Override
  public CarrierModel.Answer<CarrierModel.Event> answer(String prompt) {
    TracedCall call = this.tracing.begin(ANSWER);
    CarrierModel.Answer<CarrierModel.Event> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.answer(prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return TracedCarrierModel_Answer.trace(result, call);
  }

  @Override
  public CompletableFuture<CarrierModel.Answer<CarrierModel.Event>> answerLater(String prompt) {
    TracedCall call = this.tracing.begin(ANSWER_LATER);
    CompletableFuture<CarrierModel.Answer<CarrierModel.Event>> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.answerLater(prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.traceStream(result, call, TracedCarrierModel_Answer::trace);
  }

  @Override
  public CarrierModel.Tokens tokens(String prompt) {
    TracedCall call = this.tracing.begin(TOKENS);
    CarrierModel.Tokens result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.tokens(prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return TracedCarrierModel_Tokens.trace(result, call);
  }

  @Override
  public CarrierModel.TokenPublisher publish(String prompt) {
    DeferredCall call = this.tracing.defer(() -> this.tracing.begin(PUBLISH));
    CarrierModel.TokenPublisher result;
    try {
      result = this.delegate.publish(prompt);
    } catch (Throwable error) {
      call.begin().fail(error);
      throw error;
    }
    return TracedCarrierModel_TokenPublisher.trace(result, call);
  }

  @Override
  public CarrierModel.Registration register(String prompt) {
    TracedCall call = this.tracing.begin(REGISTER);
    CarrierModel.Registration result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.register(prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return TracedCarrierModel_Registration.trace(result, call);
  }

  @Override
  public CarrierModel.RemoteStream remote(String prompt) {
    TracedCall call = this.tracing.begin(REMOTE);
    CarrierModel.RemoteStream result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.remote(prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return TracedCarrierModel_RemoteStream.trace(result, call);
  }

  @Override
  public CarrierModel tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedCarrierModel{" + this.delegate + "}";
  }

  private static void captureAnswerElement(TracedCall call, Object element) {
    call.set(ELEMENT_DONE_OUTPUT_TOKENS, element, TracedCarrierModel::elementDoneOutputTokens);
  }

  private static Object elementDoneOutputTokens(Object element) {
    if (!(element instanceof CarrierModel.Done done)) {
      return null;
    }
    return done.outputTokens();
  }
}
