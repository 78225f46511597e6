// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("try")
class FutureTracingTest {
  private static final Operation ASK =
      Operation.named("Assistant.ask")
          .<Object>onResult((call, result) -> call.span().setAttribute("result", "" + result));

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  private TracedCall begin() {
    return recorded.tracing().begin(ASK);
  }

  @Test
  void b73_endsBeforeDependentsAndInTheCallersContext() {
    CompletableFuture<String> source = new CompletableFuture<>();
    Contexts dependents = new Contexts();
    List<Outcome> outcomes = new ArrayList<>();
    Span caller = recorded.tracer().spanBuilder("caller").startSpan();
    TracedCall call;
    CompletableFuture<String> traced;
    try (Scope scope = caller.makeCurrent()) {
      call = begin();
      traced = FutureTracing.trace(source, call);
    }
    CompletableFuture<Void> dependent =
        traced.thenAccept(
            reply -> {
              dependents.note();
              outcomes.add(call.outcome());
            });
    source.complete("reply");
    caller.end();
    assertThat(traced).isCompletedWithValue("reply");
    assertThat(dependent).isCompleted();
    assertThat(outcomes).containsExactly(Outcome.SUCCEEDED);
    assertThat(dependents.seen()).containsExactly(Contexts.id(caller));
  }

  @Test
  void b142_failsAndShowsTheSameExceptionAsTheSource() {
    RuntimeException broken = new RuntimeException("broken");
    CompletableFuture<String> source = new CompletableFuture<>();
    TracedCall call = begin();
    CompletableFuture<String> traced =
        FutureTracing.trace(source.thenApply(reply -> reply + "!"), call);
    source.completeExceptionally(broken);
    assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
    assertThatThrownBy(traced::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isSameAs(broken);
    assertThatThrownBy(traced::get).isInstanceOf(ExecutionException.class).cause().isSameAs(broken);
  }

  @Test
  void b75_cancelReachesTheSourceAndIsNoFailure() {
    CompletableFuture<String> source = new CompletableFuture<>();
    TracedCall call = begin();
    CompletableFuture<String> traced = FutureTracing.trace(source, call);
    assertThat(traced.cancel(true)).isTrue();
    assertThat(source).isCancelled();
    assertThat(traced).isCancelled();
    assertThat(call.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(traced.cancel(true)).isTrue();
  }

  @Test
  void b147_aCancelledSourceIsACancelledCallAlsoBehindADependent() {
    CompletableFuture<String> source = new CompletableFuture<>();
    TracedCall call = begin();
    CompletableFuture<String> traced = FutureTracing.trace(source.thenApply(reply -> reply), call);
    source.cancel(false);
    assertThat(call.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThatThrownBy(traced::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(CancellationException.class);
  }

  static Stream<Named<Consumer<CompletableFuture<String>>>> completions() {
    return Stream.of(
        Named.of("complete", future -> future.complete("reply")),
        Named.of("completeAsync", future -> future.completeAsync(() -> "reply")),
        Named.of(
            "completeAsync by an executor",
            future -> future.completeAsync(() -> "reply", Runnable::run)),
        Named.of(
            "completeOnTimeout",
            future -> future.completeOnTimeout("reply", 1, TimeUnit.MILLISECONDS)),
        Named.of("obtrudeValue", future -> future.obtrudeValue("reply")));
  }

  @ParameterizedTest
  @MethodSource("completions")
  void b75_whatCompletesItCompletesTheSource(Consumer<CompletableFuture<String>> completion) {
    CompletableFuture<String> source = new CompletableFuture<>();
    TracedCall call = begin();
    CompletableFuture<String> traced = FutureTracing.trace(source, call);
    completion.accept(traced);
    assertThat(traced.join()).isEqualTo("reply");
    assertThat(source.join()).isEqualTo("reply");
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  static Stream<Named<Consumer<CompletableFuture<String>>>> failures() {
    return Stream.of(
        Named.of("completeExceptionally", f -> f.completeExceptionally(new TimeoutException())),
        Named.of("orTimeout", future -> future.orTimeout(1, TimeUnit.MILLISECONDS)),
        Named.of("obtrudeException", f -> f.obtrudeException(new TimeoutException())));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void b75_b149_whatFailsItFailsTheSource(Consumer<CompletableFuture<String>> failure) {
    CompletableFuture<String> source = new CompletableFuture<>();
    TracedCall call = begin();
    CompletableFuture<String> traced = FutureTracing.trace(source, call);
    failure.accept(traced);
    assertThatThrownBy(traced::join).hasCauseInstanceOf(TimeoutException.class);
    assertThatThrownBy(source::join).hasCauseInstanceOf(TimeoutException.class);
    assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void obtrudedAfterItCompletedItShowsTheNewValueAsTheSourceDoes() {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> traced = FutureTracing.trace(source, begin());
    source.complete("reply");
    traced.obtrudeValue("other");
    assertThat(traced.join()).isEqualTo("other");
    assertThat(source.join()).isEqualTo("other");
  }

  @Test
  void b73_endsAtOnceIfCompletedAlready() {
    TracedCall call = begin();
    CompletableFuture<String> traced =
        FutureTracing.trace(CompletableFuture.completedFuture("reply"), call);
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(traced).isCompletedWithValue("reply");
  }

  @Test
  void dependentsAreOfTheTypeThatTheSourceGivesThem() {
    class Custom<T> extends CompletableFuture<T> {
      @Override
      public <U> CompletableFuture<U> newIncompleteFuture() {
        return new Custom<>();
      }
    }
    CompletableFuture<String> source = new Custom<>();
    CompletableFuture<String> traced = FutureTracing.trace(source, begin());
    assertThat(traced.thenApply(reply -> reply)).isInstanceOf(Custom.class);
    assertThat(traced.defaultExecutor()).isSameAs(source.defaultExecutor());
    source.complete("reply");
  }

  @Test
  void copiesAndMinimalStagesFollowItWithoutReachingTheSource() {
    CompletableFuture<String> source = new CompletableFuture<>();
    TracedCall call = begin();
    CompletableFuture<String> traced = FutureTracing.trace(source, call);
    traced.copy().cancel(true);
    traced.minimalCompletionStage().toCompletableFuture().cancel(true);
    assertThat(source).isNotDone();
    assertThat(call.outcome()).isNull();
    CompletableFuture<String> copy = traced.copy();
    source.complete("reply");
    assertThat(copy).isCompletedWithValue("reply");
  }

  @Test
  void aMinimalStageStaysOneThatCannotBeCompleted() {
    CompletableFuture<String> hidden = new CompletableFuture<>();
    TracedCall call = begin();
    CompletionStage<String> traced = FutureTracing.trace(hidden.minimalCompletionStage(), call);
    traced.toCompletableFuture().complete("other");
    assertThat(call.outcome()).isNull();
    hidden.complete("reply");
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(traced.toCompletableFuture()).isCompletedWithValue("reply");
  }

  @Test
  void aStageThatIsCastCompletesNoSoonerThanItsSource() {
    CompletableFuture<String> hidden = new CompletableFuture<>();
    TracedCall call = begin();
    CompletableFuture<String> cast =
        (CompletableFuture<String>) FutureTracing.trace(foreign(hidden), call);

    assertThat(cast.complete("other")).isFalse();
    assertThat(cast.completeExceptionally(new IllegalStateException())).isFalse();
    assertThat(cast.cancel(true)).isFalse();
    assertThatThrownBy(() -> cast.obtrudeValue("other"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(cast).isNotDone();
    assertThat(call.outcome()).isNull();
    hidden.complete("reply");
    assertThat(cast).isCompletedWithValue("reply");
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  /** A stage that is no future. */
  @SuppressWarnings("unchecked")
  private static CompletionStage<String> foreign(CompletableFuture<String> future) {
    return (CompletionStage<String>)
        Proxy.newProxyInstance(
            FutureTracingTest.class.getClassLoader(),
            new Class<?>[] {CompletionStage.class},
            (proxy, method, arguments) -> method.invoke(future, arguments));
  }

  @Test
  void aMinimalStageThatIsCastRefusesAsItDoesUntraced() {
    CompletableFuture<String> hidden = new CompletableFuture<>();
    TracedCall call = begin();
    CompletableFuture<String> cast =
        (CompletableFuture<String>) FutureTracing.trace(hidden.minimalCompletionStage(), call);

    assertThatThrownBy(() -> cast.complete("other"))
        .isInstanceOf(UnsupportedOperationException.class);
    hidden.complete("reply");
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void aStageThatIsAFutureKeepsItsCancellation() {
    CompletableFuture<String> source = new CompletableFuture<>();
    TracedCall call = begin();
    CompletionStage<String> declared = source;
    FutureTracing.trace(declared, call).toCompletableFuture().cancel(true);
    assertThat(source).isCancelled();
    assertThat(call.outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void aDeclaredSubclassIsTheSameObjectWithASideFinisher() {
    class Declared extends CompletableFuture<String> {}
    Declared source = new Declared();
    TracedCall call = begin();
    assertThat(FutureTracing.observe(source, call)).isSameAs(source);
    assertThat(call.outcome()).isNull();
    source.complete("reply");
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void b5_aNullFutureEndsTheCall() {
    TracedCall call = begin();
    assertThat(FutureTracing.trace((CompletableFuture<String>) null, call)).isNull();
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }
}
