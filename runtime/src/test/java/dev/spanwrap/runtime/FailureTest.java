// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a trace tells of failures, and what it does not. */
@SuppressWarnings("try")
class FailureTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the operations say what is tested, nothing of their provider");

  private static final Operation STEP = Operation.named("Step.run");
  private static final AttributeKey<String> TYPE = stringKey("exception.type");
  private static final AttributeKey<String> MESSAGE = stringKey("exception.message");
  private static final AttributeKey<String> STACKTRACE = stringKey("exception.stacktrace");
  private static final AttributeKey<String> ERROR_TYPE = stringKey("error.type");

  static Stream<Arguments> errorTypes() {
    IOException io = new IOException();
    return Stream.of(
        Arguments.of(io, "java.io.IOException"),
        Arguments.of(new Broken(), "dev.spanwrap.runtime.FailureTest.Broken"),
        Arguments.of(new RuntimeException() {}, "dev.spanwrap.runtime.FailureTest$1"),
        Arguments.of(new CompletionException(io), "java.io.IOException"),
        Arguments.of(new ExecutionException(new CompletionException(io)), "java.io.IOException"),
        Arguments.of(new CompletionException(null), "java.util.concurrent.CompletionException"),
        Arguments.of(new StackOverflowError(), "java.lang.StackOverflowError"),
        Arguments.of(new TimeoutException(), "java.util.concurrent.TimeoutException"));
  }

  @ParameterizedTest
  @MethodSource("errorTypes")
  void errorTypeIsTheClassOfWhatWasThrownFirst(Throwable thrown, String type) {
    telemetry.tracing().begin(STEP).fail(thrown);

    assertThat(telemetry.span().getAttributes().get(ERROR_TYPE)).isEqualTo(type);
    assertThat(event().getAttributes().get(TYPE)).isEqualTo(type);
  }

  @Test
  void b154_recordsTypeAndFramesButNoMessageAnywhere() {
    IOException cause = new IOException("secret cause");
    IllegalStateException error = new IllegalStateException("secret", cause);
    error.addSuppressed(new IllegalArgumentException("secret suppressed"));

    telemetry.tracing().begin(STEP).fail(error);

    SpanData span = telemetry.span();
    assertThat(span.toString()).doesNotContain("secret");
    assertThat(span.getStatus()).isEqualTo(StatusData.error());
    assertThat(event().getName()).isEqualTo("exception");
    assertThat(event().getAttributes().asMap()).containsOnlyKeys(TYPE, STACKTRACE);
    assertThat(event().getAttributes().get(STACKTRACE))
        .startsWith("java.lang.IllegalStateException" + System.lineSeparator() + "\tat ")
        .contains("b154_recordsTypeAndFramesButNoMessageAnywhere")
        .contains("Caused by: java.io.IOException")
        .contains("Suppressed: java.lang.IllegalArgumentException");
  }

  @Test
  void b155_neverAsksAnExceptionForItsMessage() {
    Curious error = new Curious();

    telemetry.tracing().begin(STEP).fail(error);

    assertThat(error.asked).isEmpty();
  }

  @Test
  void b155_asksForTheMessageOfEachCallOnlyWhereItIsWanted() {
    Tracing tracing = telemetry.tracing(builder -> builder.exceptionMessages(true));

    tracing.begin(STEP).fail(new IllegalStateException("told"));

    assertThat(telemetry.span().getStatus()).isEqualTo(StatusData.create(StatusCode.ERROR, "told"));
    assertThat(event().getAttributes().get(MESSAGE)).isEqualTo("told");
    assertThat(event().getAttributes().get(STACKTRACE))
        .startsWith("java.lang.IllegalStateException: told");
  }

  static Stream<Throwable> printed() {
    Throwable withCause = new IllegalStateException("outer", new IOException("inner"));
    Throwable suppressed = new IllegalStateException("outer");
    suppressed.addSuppressed(new IOException("first", new IOException("its cause")));
    suppressed.addSuppressed(new IOException("second"));
    Throwable circular = new IllegalStateException("a");
    circular.initCause(new IOException("b", circular));
    return Stream.of(new IOException(), new IOException("plain"), withCause, suppressed, circular);
  }

  @ParameterizedTest
  @MethodSource("printed")
  void withMessagesStackTracesAreAsTheJdkPrintsThem(Throwable error) {
    StringWriter printed = new StringWriter();
    error.printStackTrace(new PrintWriter(printed, true));
    String expected =
        printed.toString().replaceAll("(CIRCULAR REFERENCE: [\\w.]+)[^\\]]*\\]", "$1]");

    assertThat(StackTraces.render(error, true, Integer.MAX_VALUE)).isEqualTo(expected);
  }

  @Test
  void contentCaptureImpliesMessages() {
    Tracing tracing = telemetry.tracing(builder -> builder.captureContent(ContentCapture.SPAN));

    tracing.begin(STEP).fail(new IllegalStateException("told"));

    assertThat(event().getAttributes().get(MESSAGE)).isEqualTo("told");
  }

  @Test
  void b143_anExceptionWhoseMessageThrowsIsRecordedByType() {
    Tracing tracing = telemetry.tracing(builder -> builder.exceptionMessages(true));

    tracing.begin(STEP).fail(new Broken());

    assertThat(telemetry.span().getStatus()).isEqualTo(StatusData.error());
    assertThat(event().getAttributes().get(TYPE))
        .isEqualTo("dev.spanwrap.runtime.FailureTest.Broken");
    assertThat(event().getAttributes().get(MESSAGE)).isNull();
  }

  @Test
  void b142_theCallerSeesTheOriginalExceptionWhateverTracingDoes() {
    Broken broken = new Broken();
    Model model =
        new TracedModel(
            request -> {
              throw broken;
            },
            telemetry.tracing(builder -> builder.exceptionMessages(true)));

    Throwable thrown = catchThrowable(() -> model.chat(new Model.Request("m", 1)));

    assertThat(thrown == broken).isTrue();
    assertThat(telemetry.span().getStatus()).isEqualTo(StatusData.error());
  }

  @Test
  void b144_eachCallThatFailsHasTheErrorAndOnlyTheInnermostTheException() {
    IOException error = new IOException();
    Tracing tracing = telemetry.tracing();
    TracedCall agent = tracing.begin(Operation.named("Agent.run").role(Role.AGENT));
    try (TracedScope agentScope = agent.makeCurrent()) {
      TracedCall model = tracing.begin(Operation.named("Model.chat").role(Role.MODEL));
      model.fail(error);
    }
    agent.fail(new CompletionException(error));

    assertThat(telemetry.span("chat").getEvents()).hasSize(1);
    assertThat(telemetry.span("invoke_agent").getEvents()).isEmpty();
    assertThat(telemetry.spans())
        .allSatisfy(
            span -> {
              assertThat(span.getStatus()).isEqualTo(StatusData.error());
              assertThat(span.getAttributes().get(ERROR_TYPE)).isEqualTo("java.io.IOException");
            });
  }

  @Test
  void anExceptionThatIsThrownAgainInAnotherTraceIsRecordedThereToo() {
    IOException constant = new IOException();
    Tracing tracing = telemetry.tracing();

    tracing.begin(STEP).fail(constant);
    tracing.begin(STEP).fail(constant);

    assertThat(telemetry.spans()).allSatisfy(span -> assertThat(span.getEvents()).hasSize(1));
  }

  @Test
  void aMissingErrorIsAFailureNevertheless() {
    telemetry.tracing().begin(STEP).fail(null);

    assertThat(telemetry.span().getStatus()).isEqualTo(StatusData.error());
    assertThat(telemetry.span().getAttributes().get(ERROR_TYPE))
        .isEqualTo("java.lang.NullPointerException");
  }

  @Test
  void b145_theFirstErrorStays() {
    TracedCall call = telemetry.tracing().begin(STEP);
    call.fail(new IOException());
    call.fail(new IllegalStateException());

    assertThat(telemetry.span().getAttributes().get(ERROR_TYPE)).isEqualTo("java.io.IOException");
    assertThat(telemetry.span().getEvents()).hasSize(1);
  }

  @Test
  void b146_aFailureThatTheParentHandledDoesNotMarkTheParent() {
    Tracing tracing = telemetry.tracing();
    TracedCall agent = tracing.begin(Operation.named("Agent.run").role(Role.AGENT));
    try (TracedScope scope = agent.makeCurrent()) {
      tracing.begin(Operation.named("Tool.run").role(Role.TOOL)).fail(new IOException());
    }
    agent.succeed();

    assertThat(telemetry.span("invoke_agent").getStatus()).isEqualTo(StatusData.unset());
    assertThat(telemetry.span("invoke_agent").getAttributes().get(ERROR_TYPE)).isNull();
  }

  @Test
  void b147_aCancellationThatIsThrownIsAFailureAndTellsItself() {
    telemetry.tracing().begin(STEP).fail(new CancellationException());

    assertThat(telemetry.span().getStatus()).isEqualTo(StatusData.error());
    assertThat(telemetry.span().getAttributes().get(ERROR_TYPE))
        .isEqualTo("java.util.concurrent.CancellationException");
  }

  @Test
  void b148_interruptsAreNotSwallowed() {
    Tracing tracing = telemetry.tracing();
    TracedCall call = tracing.begin(STEP);
    Thread.currentThread().interrupt();

    call.fail(new InterruptedException());

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void b148_anInterruptInTracingCodeIsKeptForTheApplication() {
    InterruptedException interrupt = new InterruptedException();
    TracedCall call = telemetry.tracing().begin(STEP);
    call.set(CaptureKey.text("k"), "root", root -> sneak(interrupt));
    call.succeed();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(telemetry.takeInternalErrors()).containsExactly(interrupt);
  }

  @Test
  void b149_aDeadlineIsRecordedAsTimeout() {
    telemetry.tracing().begin(STEP).fail(new ExecutionException(new TimeoutException()));

    assertThat(telemetry.span().getAttributes().get(ERROR_TYPE))
        .isEqualTo("java.util.concurrent.TimeoutException");
  }

  @Test
  void b150_expectedThrowablesAreNoFailures() {
    List<Outcome> outcomes = new ArrayList<>();
    Tracing tracing =
        telemetry.tracing(
            builder ->
                builder
                    .expected(error -> error instanceof TimeoutException)
                    .listener(
                        new CallListener() {
                          @Override
                          public void onEnd(TracedCall call, Outcome outcome) {
                            outcomes.add(outcome);
                          }
                        }));

    tracing.begin(STEP).fail(new CompletionException(new TimeoutException()));
    tracing.begin(STEP).fail(new IOException());

    assertThat(outcomes).containsExactly(Outcome.SUCCEEDED, Outcome.FAILED);
    assertThat(telemetry.spans().get(0).getStatus()).isEqualTo(StatusData.unset());
    assertThat(telemetry.spans().get(0).getAttributes().isEmpty()).isTrue();
    assertThat(telemetry.spans().get(0).getEvents()).isEmpty();
  }

  @Test
  void b150_aBrokenPredicateExpectsNothing() {
    IllegalStateException broken = new IllegalStateException();
    Tracing tracing =
        telemetry.tracing(
            builder ->
                builder.expected(
                    error -> {
                      throw broken;
                    }));

    tracing.begin(STEP).fail(new IOException());

    assertThat(telemetry.span().getStatus()).isEqualTo(StatusData.error());
    assertThat(telemetry.takeInternalErrors()).containsExactly(broken);
  }

  @Test
  void b151_aStatedOutcomeIsRecordedOnTheSpanThatItBelongsTo() {
    Operation tool =
        Operation.named("Tool.run")
            .role(Role.TOOL)
            .onError(
                (call, error) ->
                    call.set(CaptureKey.text("rejected.by"), error, Throwable::getMessage));

    telemetry.tracing().begin(tool).fail(new IllegalStateException("guard"));

    assertThat(telemetry.span().getAttributes().get(stringKey("rejected.by"))).isEqualTo("guard");
  }

  @Test
  void failureElementsAreToldByTheirClass() {
    telemetry.tracing().begin(STEP).fail(new FailureElementException(new Model.Request("m", 1)));

    SpanData span = telemetry.span();
    assertThat(span.getStatus()).isEqualTo(StatusData.error());
    assertThat(span.getAttributes().get(ERROR_TYPE))
        .isEqualTo("dev.spanwrap.runtime.Model.Request");
    assertThat(span.getEvents()).isEmpty();
  }

  static Stream<Arguments> recordings() {
    return Stream.of(
        Arguments.of(ExceptionRecording.SPAN_EVENT, 1, 0),
        Arguments.of(ExceptionRecording.LOG, 0, 1),
        Arguments.of(ExceptionRecording.SPAN_EVENT_AND_LOG, 1, 1),
        Arguments.of(ExceptionRecording.NONE, 0, 0));
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void exceptionsGoWhereTheyAreAskedFor(ExceptionRecording recording, int events, int logs) {
    Tracing tracing = telemetry.tracing(builder -> builder.exceptions(recording));

    tracing.begin(Operation.named("Model.chat").role(Role.MODEL)).fail(new IOException());

    assertThat(telemetry.span().getEvents()).hasSize(events);
    assertThat(telemetry.span().getAttributes().get(ERROR_TYPE)).isEqualTo("java.io.IOException");
    assertThat(telemetry.logs()).hasSize(logs);
  }

  @Test
  void loggedExceptionsFollowTheConventions() {
    Tracing tracing = telemetry.tracing(builder -> builder.exceptions(ExceptionRecording.LOG));

    tracing.begin(Operation.named("Model.chat").role(Role.MODEL)).fail(new IOException("secret"));
    tracing.begin(Operation.named("Tool.run").role(Role.TOOL)).fail(new IOException("secret"));

    LogRecordData ofModel = telemetry.logs().get(0);
    assertThat(ofModel.getEventName()).isEqualTo("gen_ai.client.operation.exception");
    assertThat(ofModel.getSeverity()).isEqualTo(Severity.WARN);
    assertThat(ofModel.getSpanContext().getSpanId()).isEqualTo(telemetry.span("chat").getSpanId());
    assertThat(ofModel.getAttributes().asMap()).containsOnlyKeys(TYPE, STACKTRACE);
    assertThat(ofModel.toString()).doesNotContain("secret");
    assertThat(telemetry.logs().get(1).getEventName()).isEqualTo("spanwrap.exception");
  }

  @Test
  void stackTracesAreBounded() {
    Tracing tracing = telemetry.tracing(builder -> builder.maxAttributeLength(200));

    tracing.begin(STEP).fail(new IOException());

    assertThat(event().getAttributes().get(STACKTRACE)).hasSize(200).endsWith("…");
  }

  @Test
  void causesWithoutEndAreBounded() {
    assertThat(StackTraces.render(new Endless(), false, 100_000))
        .startsWith("dev.spanwrap.runtime.FailureTest$Endless")
        .hasSizeLessThan(100_001);
  }

  private EventData event() {
    SpanData span = telemetry.span();
    assertThat(span.getEvents()).hasSize(1);
    EventData event = span.getEvents().get(0);
    Attributes attributes = event.getAttributes();
    assertThat(attributes.get(TYPE)).isNotNull();
    return event;
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> Object sneak(Throwable error) throws X {
    throw (X) error;
  }

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("getMessage");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("toString");
    }
  }

  private static final class Curious extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> asked = new ArrayList<>();

    @Override
    public String getMessage() {
      asked.add("getMessage");
      return "";
    }

    @Override
    public String getLocalizedMessage() {
      asked.add("getLocalizedMessage");
      return "";
    }

    @Override
    public String toString() {
      asked.add("toString");
      return "";
    }
  }

  private static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable getCause() {
      return new Endless();
    }
  }
}
