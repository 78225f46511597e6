// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.ContentCapture;
import dev.spanwrap.runtime.ExceptionRecording;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Failures: the same instance to the caller, type and frames to the trace, secrets to nobody. */
class FailuresTest {
  private static final String SECRET = "sk-planted-4711";
  private static final AttributeKey<String> ERROR_TYPE = stringKey("error.type");

  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the tools have no name, which is not what is tested");

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  interface Model {
    String chat(String prompt) throws IOException;

    CompletableFuture<String> later(String prompt);

    @Streamed
    Iterator<String> stream(String prompt);

    <X extends Exception> void generic(X failure) throws X;
  }

  @Traced(Role.TOOL)
  interface Tool {
    String run(String arguments);
  }

  static final class Nested extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Nested(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Like those that build their text from what has long been closed. */
  static final class Mute extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }

    @Override
    public String getLocalizedMessage() {
      throw new IllegalStateException("no localized message");
    }
  }

  static final class Counting extends RuntimeException {
    private static final long serialVersionUID = 1L;
    int asked;

    @Override
    public String getMessage() {
      asked++;
      return SECRET;
    }
  }

  static final class Interrupt extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void b142_callerGetsTheSameInstanceOfWhateverIsThrown() {
    for (Throwable failure :
        List.of(
            new IOException("io"),
            new FileNotFoundException("sub"),
            new IllegalStateException("unchecked"),
            new StackOverflowError(),
            new AssertionError("error"),
            new ThreadDeath2())) {
      Model model = model(failure);
      telemetry.reset();

      assertThat(catchThrowable(() -> model.chat("p"))).isSameAs(failure);

      SpanData span = telemetry.span();
      assertThat(span.getStatus()).isEqualTo(StatusData.create(StatusCode.ERROR, ""));
      assertThat(span.getAttributes().get(ERROR_TYPE))
          .isEqualTo(failure.getClass().getCanonicalName());
      assertThat(span.getAttributes().get(stringKey("spanwrap.outcome"))).isNull();
    }
  }

  @Test
  void genericThrowsClauseIsKept() {
    IOException failure = new IOException("x");
    Throwable thrown = catchThrowable(() -> model(null).generic(failure));

    assertThat(thrown).isSameAs(failure);
    assertThat(telemetry.span().getAttributes().get(ERROR_TYPE)).isEqualTo("java.io.IOException");
  }

  @Test
  void errorTypeOfAnAnonymousOrLocalClassIsItsBinaryName() {
    RuntimeException anonymous =
        new RuntimeException() {
          private static final long serialVersionUID = 1L;
        };

    assertThat(catchThrowable(() -> model(anonymous).chat("p"))).isNotNull();

    assertThat(telemetry.span().getAttributes().get(ERROR_TYPE))
        .isEqualTo(anonymous.getClass().getName());
  }

  @Test
  void errorTypeOfANestedClassIsItsCanonicalName() {
    assertThat(catchThrowable(() -> model(new Nested("m", null)).chat("p"))).isNotNull();

    assertThat(telemetry.span().getAttributes().get(ERROR_TYPE))
        .isEqualTo("dev.spanwrap.conformance.FailuresTest.Nested");
  }

  @Test
  void b73_wrappersOfAFuturesFailureAreUnwrappedForTheTraceOnly() {
    IOException cause = new IOException("x");
    CompletableFuture<String> source = CompletableFuture.failedFuture(cause);
    Throwable seen =
        catchThrowable(
            () -> model(source.thenApply(x -> x)).later("p").toCompletableFuture().get());

    assertThat(seen).isInstanceOf(ExecutionException.class).hasCause(cause);
    assertThat(telemetry.span().getAttributes().get(ERROR_TYPE)).isEqualTo("java.io.IOException");
    assertThat(telemetry.span().getEvents().get(0).getAttributes().get(stringKey("exception.type")))
        .isEqualTo("java.io.IOException");
  }

  @Test
  void completionExceptionThrownByAPlainCallStaysWhatItIsToTheCaller() {
    CompletionException failure = new CompletionException(new IOException("x"));

    assertThat(catchThrowable(() -> model(failure).chat("p"))).isSameAs(failure);

    assertThat(telemetry.span().getAttributes().get(ERROR_TYPE)).isEqualTo("java.io.IOException");
  }

  @Test
  void cancellationExceptionThrownToTheCallerIsAFailure() {
    CancellationException failure = new CancellationException();

    assertThat(catchThrowable(() -> model(failure).chat("p"))).isSameAs(failure);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat ERROR(java.util.concurrent.CancellationException)");
  }

  @Test
  void b154_messagesAppearNowhereByDefault() throws Exception {
    IOException cause = new IOException(SECRET + " cause");
    Nested failure = new Nested("outer " + SECRET, cause);
    failure.addSuppressed(new IllegalStateException(SECRET + " suppressed"));
    cause.addSuppressed(new Nested("x", new RuntimeException(SECRET + " deep")));

    failInEveryWay(failure, telemetry.tracing());

    assertThat(telemetry.spans()).hasSize(4);
    assertThat(telemetry.spans().toString()).doesNotContain(SECRET);
    assertThat(telemetry.logs().toString()).doesNotContain(SECRET);
    assertThat(telemetry.metrics().toString()).doesNotContain(SECRET);
    for (SpanData span : telemetry.spans()) {
      assertThat(span.getStatus().getDescription()).isEmpty();
      for (EventData event : span.getEvents()) {
        assertThat(event.getAttributes().toString()).doesNotContain(SECRET);
        assertThat(event.getAttributes().get(stringKey("exception.message"))).isNull();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ExceptionRecording.class)
  void b154_messagesAppearNowhereWhereverExceptionsAreRecorded(ExceptionRecording recording)
      throws Exception {
    failInEveryWay(
        new Nested("outer " + SECRET, new IOException(SECRET)),
        telemetry.tracing(builder -> builder.exceptions(recording)));

    assertThat(telemetry.spans().toString()).doesNotContain(SECRET);
    for (SpanData span : telemetry.spans()) {
      assertThat(span.getEvents().toString()).doesNotContain(SECRET);
    }
    for (LogRecordData log : telemetry.logs()) {
      assertThat(log.getAttributes().toString() + log.getBodyValue()).doesNotContain(SECRET);
    }
    boolean inSpans = recording.name().contains("SPAN_EVENT");
    boolean inLogs = recording.name().contains("LOG");
    assertThat(telemetry.spans().stream().anyMatch(span -> !span.getEvents().isEmpty()))
        .isEqualTo(inSpans);
    assertThat(telemetry.logs().isEmpty()).isEqualTo(!inLogs);
    assertThat(telemetry.spans())
        .allMatch(span -> span.getStatus().getStatusCode() == StatusCode.ERROR);
  }

  @Test
  void typeAndFramesAreRecordedByDefault() {
    Nested failure = new Nested(SECRET, new IOException(SECRET));

    assertThat(catchThrowable(() -> model(failure).chat("p"))).isNotNull();

    EventData event = telemetry.span().getEvents().get(0);
    assertThat(telemetry.span().getEvents()).hasSize(1);
    assertThat(event.getName()).isEqualTo("exception");
    assertThat(event.getAttributes().get(stringKey("exception.type")))
        .isEqualTo(Nested.class.getCanonicalName());
    assertThat(event.getAttributes().get(stringKey("exception.stacktrace")))
        .contains("FailuresTest.typeAndFramesAreRecordedByDefault")
        .contains("Caused by: java.io.IOException");
  }

  @Test
  void messagesAreRecordedIfAskedFor() {
    Tracing tracing = telemetry.tracing(builder -> builder.exceptionMessages(true));
    Nested failure = new Nested("said " + SECRET, null);

    assertThat(
            catchThrowable(
                () -> TracedFailuresTest_Model.wrap(new ModelImpl(failure), tracing).chat("p")))
        .isNotNull();

    SpanData span = telemetry.span();
    assertThat(span.getEvents().get(0).getAttributes().get(stringKey("exception.message")))
        .isEqualTo("said " + SECRET);
    assertThat(span.getStatus().getDescription()).isEqualTo("said " + SECRET);
    assertThat(span.getEvents().get(0).getAttributes().get(stringKey("exception.stacktrace")))
        .contains(SECRET);
  }

  @Test
  void messagesAreRecordedWhereContentIsCaptured() {
    Tracing tracing = telemetry.tracing(builder -> builder.captureContent(ContentCapture.SPAN));

    assertThat(
            catchThrowable(
                () ->
                    TracedFailuresTest_Model.wrap(new ModelImpl(new Nested(SECRET, null)), tracing)
                        .chat("p")))
        .isNotNull();

    assertThat(telemetry.span().getEvents().toString()).contains(SECRET);
  }

  @Test
  void b155_messageIsNotEvenAskedForByDefaultAndOnceIfWanted() {
    Counting failure = new Counting();
    assertThat(catchThrowable(() -> model(failure).chat("p"))).isNotNull();
    assertThat(failure.asked).isZero();

    Tracing tracing = telemetry.tracing(builder -> builder.exceptionMessages(true));
    assertThat(
            catchThrowable(
                () -> TracedFailuresTest_Model.wrap(new ModelImpl(failure), tracing).chat("p")))
        .isNotNull();
    assertThat(failure.asked).isLessThanOrEqualTo(1);
  }

  @Test
  void b143_exceptionWhoseTextThrowsIsRecordedByType() {
    Mute failure = new Mute();
    Tracing tracing = telemetry.tracing(builder -> builder.exceptionMessages(true));

    Throwable seen =
        catchThrowable(
            () -> TracedFailuresTest_Model.wrap(new ModelImpl(failure), tracing).chat("p"));

    assertThat((Object) seen == failure).isTrue();
    assertThat(telemetry.span().getAttributes().get(ERROR_TYPE))
        .isEqualTo(Mute.class.getCanonicalName());
    assertThat(telemetry.span().getEvents()).hasSize(1);
    telemetry.takeInternalErrors();
  }

  @Test
  void b150_expectedThrowablesAreNoFailures() {
    Tracing tracing =
        telemetry.tracing(builder -> builder.expected(error -> error instanceof Interrupt));
    Interrupt interrupt = new Interrupt();

    assertThat(
            catchThrowable(
                () -> TracedFailuresTest_Model.wrap(new ModelImpl(interrupt), tracing).chat("p")))
        .isSameAs(interrupt);
    Model later =
        TracedFailuresTest_Model.wrap(
            new ModelImpl(CompletableFuture.supplyAsync(raise(interrupt), telemetry.pool(1))),
            tracing);
    assertThat(catchThrowable(() -> later.later("p").join())).hasCause(interrupt);
    assertThat(
            catchThrowable(
                () ->
                    TracedFailuresTest_Model.wrap(new ModelImpl(interrupt), tracing).stream("p")
                        .next()))
        .isSameAs(interrupt);

    assertThat(telemetry.spans()).hasSize(3);
    assertThat(telemetry.spans())
        .allSatisfy(
            span -> {
              assertThat(span.getStatus()).isEqualTo(StatusData.unset());
              assertThat(span.getAttributes().get(ERROR_TYPE)).isNull();
              assertThat(span.getEvents()).isEmpty();
            });
  }

  @Test
  void expectedPredicateThatThrowsLeavesAFailureAFailure() {
    Tracing tracing =
        telemetry.tracing(
            builder ->
                builder.expected(
                    error -> {
                      throw new IllegalStateException("predicate");
                    }));
    IOException failure = new IOException("x");

    assertThat(
            catchThrowable(
                () -> TracedFailuresTest_Model.wrap(new ModelImpl(failure), tracing).chat("p")))
        .isSameAs(failure);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat ERROR(java.io.IOException)");
    assertThat(telemetry.takeInternalErrors()).hasSize(1);
  }

  @Test
  void exceptionThatBubblesIsRecordedOnceButFailsEachSpan() {
    IllegalStateException failure = new IllegalStateException("x");
    Tracing tracing = telemetry.tracing();
    Tool inner =
        TracedFailuresTest_Tool.wrap(
            arguments -> {
              throw failure;
            },
            tracing);
    Tool outer = TracedFailuresTest_Tool.wrap(arguments -> inner.run(arguments), tracing);

    assertThat(catchThrowable(() -> outer.run("a"))).isSameAs(failure);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "execute_tool ERROR(java.lang.IllegalStateException)",
            "  execute_tool ERROR(java.lang.IllegalStateException)");
    assertThat(telemetry.spans().get(0).getEvents()).hasSize(1);
    assertThat(telemetry.spans().get(1).getEvents()).isEmpty();
  }

  @Test
  void b146_handledFailureOfAChildDoesNotMarkTheParent() {
    Tracing tracing = telemetry.tracing();
    Tool inner =
        TracedFailuresTest_Tool.wrap(
            arguments -> {
              throw new IllegalStateException("x");
            },
            tracing);
    Tool outer =
        TracedFailuresTest_Tool.wrap(
            arguments -> {
              try {
                return inner.run(arguments);
              } catch (IllegalStateException handled) {
                return "handled";
              }
            },
            tracing);

    assertThat(outer.run("a")).isEqualTo("handled");

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("execute_tool", "  execute_tool ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void b152_eachAttemptOfARetryHasItsOwnEnd() {
    Tracing tracing = telemetry.tracing();
    int[] attempts = {0};
    Tool attempt =
        TracedFailuresTest_Tool.wrap(
            arguments -> {
              if (++attempts[0] < 3) {
                throw new IllegalStateException("again");
              }
              return "done";
            },
            tracing);
    Tool logical =
        TracedFailuresTest_Tool.wrap(
            arguments -> {
              while (true) {
                try {
                  return attempt.run(arguments);
                } catch (IllegalStateException again) {
                  assertThat(attempts[0]).isLessThan(3);
                }
              }
            },
            tracing);

    assertThat(logical.run("a")).isEqualTo("done");

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "execute_tool",
            "  execute_tool ERROR(java.lang.IllegalStateException)",
            "  execute_tool ERROR(java.lang.IllegalStateException)",
            "  execute_tool");
  }

  @Test
  void b148_interruptFlagIsKept() {
    Tool tool =
        TracedFailuresTest_Tool.wrap(
            arguments -> {
              Thread.currentThread().interrupt();
              return "interrupted";
            },
            telemetry.tracing());

    tool.run("a");

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void b160_longTextIsCutOnACodePointBoundaryWithAMarker() {
    Tracing tracing =
        telemetry.tracing(builder -> builder.maxAttributeLength(5).exceptionMessages(true));
    assertThat(
            catchThrowable(
                () ->
                    TracedFailuresTest_Model.wrap(
                            new ModelImpl(
                                new Nested("äöü\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", null)),
                            tracing)
                        .chat("p")))
        .isNotNull();

    String message =
        telemetry.span().getEvents().get(0).getAttributes().get(stringKey("exception.message"));
    assertThat(message).startsWith("äöü").hasSizeLessThanOrEqualTo(6).endsWith("…");
    assertThat(Character.isHighSurrogate(message.charAt(message.length() - 2))).isFalse();
  }

  private void failInEveryWay(Nested failure, Tracing tracing) {
    Model plain = TracedFailuresTest_Model.wrap(new ModelImpl(failure), tracing);
    Model future =
        TracedFailuresTest_Model.wrap(
            new ModelImpl(CompletableFuture.failedFuture(failure)), tracing);
    Model wrapped =
        TracedFailuresTest_Model.wrap(
            new ModelImpl(CompletableFuture.failedFuture(new CompletionException(SECRET, failure))),
            tracing);
    assertThat(catchThrowable(() -> plain.chat("p"))).isSameAs(failure);
    assertThat(catchThrowable(() -> plain.stream("p").next())).isSameAs(failure);
    assertThat(catchThrowable(() -> future.later("p").join())).hasCause(failure);
    assertThat(catchThrowable(() -> wrapped.later("p").join())).isNotNull();
  }

  private Model model(Object behaviour) {
    return TracedFailuresTest_Model.wrap(new ModelImpl(behaviour), telemetry.tracing());
  }

  private static Supplier<String> raise(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  /** An error of no known kind. */
  static final class ThreadDeath2 extends Error {
    private static final long serialVersionUID = 1L;
  }

  private record ModelImpl(Object behaviour) implements Model {
    @Override
    public String chat(String prompt) throws IOException {
      if (behaviour instanceof IOException checked) {
        throw checked;
      }
      if (behaviour instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (behaviour instanceof Error error) {
        throw error;
      }
      throw new NoSuchElementException();
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<String> later(String prompt) {
      return (CompletableFuture<String>) behaviour;
    }

    @Override
    public Iterator<String> stream(String prompt) {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return true;
        }

        @Override
        public String next() {
          throw (RuntimeException) behaviour;
        }
      };
    }

    @Override
    public <X extends Exception> void generic(X failure) throws X {
      throw failure;
    }
  }
}
