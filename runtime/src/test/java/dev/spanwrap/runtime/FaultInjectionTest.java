// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import dev.spanwrap.runtime.testing.FaultyTelemetry;
import dev.spanwrap.runtime.testing.FaultyTelemetry.InjectedFault;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever of OpenTelemetry breaks, wherever: the application does not notice. */
@SuppressWarnings("try")
class FaultInjectionTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the operations say what is tested, nothing of their provider")
          .waiving(Rule.NAME, "what should have set it is broken")
          .waiving(Rule.STATUS, "what should have set it is broken");

  private static final Operation AGENT = Operation.named("Agent.run").role(Role.AGENT);
  private static final String RESULT = "r-1, then java.io.IOException";

  private final FaultyTelemetry faulty = new FaultyTelemetry(telemetry.openTelemetry());
  private final List<Throwable> errors = new ArrayList<>();

  /** Options under which different parts of OpenTelemetry are called. */
  private enum Options {
    RELEASED,
    LATEST,
    NO_METRICS;

    Tracing.Builder applyTo(Tracing.Builder builder) {
      return switch (this) {
        case RELEASED -> builder;
        case LATEST ->
            builder
                .conventions(GenAiConventions.LATEST)
                .exceptions(ExceptionRecording.SPAN_EVENT_AND_LOG)
                .exceptionMessages(true);
        case NO_METRICS -> builder.metrics(false);
      };
    }
  }

  /** Each method of OpenTelemetry that a run calls, under each set of options. */
  static Stream<Arguments> methods() {
    FaultInjectionTest clean = new FaultInjectionTest();
    return Stream.of(Options.values())
        .flatMap(
            options -> {
              clean.faulty.breakWhere(call -> false);
              clean.run(clean.tracing(options));
              Set<String> calls = clean.faulty.calls();
              return calls.stream().map(call -> Arguments.of(options, call));
            });
  }

  @ParameterizedTest
  @MethodSource("methods")
  void b170_aMethodThatAlwaysThrowsChangesNothing(Options options, String method) {
    faulty.breakWhere(method::equals);
    Tracing tracing = tracing(options);

    assertThat(run(tracing)).isEqualTo(RESULT);
    List<Throwable> first = List.copyOf(errors);
    assertThat(run(tracing)).isEqualTo(RESULT);

    assertThat(faulty.faults()).isPositive();
    assertThat(first)
        .isNotEmpty()
        .allSatisfy(error -> assertThat(error).isInstanceOf(InjectedFault.class));
    assertThat(errors).as("errors, once per place").hasSameSizeAs(first);
    if (method.equals("Span.end")) {
      telemetry.forgetOpenSpans();
    }
    assertThat(telemetry.openSpans()).as("open spans").isZero();
  }

  @ParameterizedTest
  @MethodSource("allOptions")
  void b170_aCallThatThrowsOnceChangesNothing(Options options) {
    faulty.breakWhere(call -> false);
    run(tracing(options));
    int calls = faulty.callCount();

    for (int i = 0; i < calls; i++) {
      errors.clear();
      faulty.breakAt(i);
      assertThat(run(tracing(options))).as("the result when call %s breaks", i).isEqualTo(RESULT);
      // Exemplars are taken at random: the last calls of one run may be missing from another.
      assertThat(errors).as("the errors when call %s breaks", i).hasSize(faulty.faults());
      if (!errors.isEmpty() && errors.get(0).getMessage().equals("Span.end")) {
        telemetry.forgetOpenSpans();
      }
      assertThat(telemetry.openSpans()).as("open spans when call %s breaks", i).isZero();
    }
    assertThat(calls).isGreaterThan(50);
  }

  static Stream<Options> allOptions() {
    return Stream.of(Options.values());
  }

  @Test
  void b170_listenersThatThrowChangeNothingAndDoNotStopOneAnother() {
    List<String> heard = new ArrayList<>();
    IllegalStateException broken = new IllegalStateException();
    CallListener throwing =
        new CallListener() {
          @Override
          public void onStart(TracedCall call) {
            throw broken;
          }

          @Override
          public void onElement(TracedCall call, Object element) {
            throw broken;
          }

          @Override
          public void onEnd(TracedCall call, Outcome outcome) {
            throw broken;
          }
        };
    CallListener hearing =
        new CallListener() {
          @Override
          public void onEnd(TracedCall call, Outcome outcome) {
            heard.add(call.operation() + " " + outcome);
          }
        };
    Tracing tracing =
        telemetry.tracing(
            builder -> builder.listener(throwing).listener(hearing).listener(throwing));

    assertThat(run(tracing)).isEqualTo(RESULT);
    tracing.begin(AGENT).element("x");

    assertThat(heard)
        .containsExactly("Model.chat SUCCEEDED", "Model.chat FAILED", "Agent.run SUCCEEDED");
    assertThat(telemetry.takeInternalErrors()).containsExactly(broken, broken, broken);
    telemetry.forgetOpenSpans();
  }

  @Test
  void aHandlerOfInternalErrorsThatThrowsChangesNothing() {
    faulty.breakWhere(call -> call.startsWith("Span."));
    Tracing tracing =
        Tracing.builder(faulty.openTelemetry())
            .onInternalError(
                error -> {
                  throw new IllegalStateException();
                })
            .build();

    assertThat(run(tracing)).isEqualTo(RESULT);
    telemetry.forgetOpenSpans();
  }

  @Test
  void capturesThatThrowChangeNothing() {
    IllegalStateException broken = new IllegalStateException();
    Operation operation =
        Operation.named("Step.run")
            .onElement(
                (call, element) -> {
                  throw broken;
                })
            .onResult(
                (call, result) -> {
                  throw broken;
                });
    Operation failing =
        Operation.named("Step.fail")
            .onError(
                (call, error) -> {
                  throw broken;
                });
    Tracing tracing = telemetry.tracing();
    TracedCall call = tracing.begin(operation);
    call.element("x");
    call.succeed("result");
    tracing.begin(failing).fail(new IOException());

    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(telemetry.takeInternalErrors()).containsExactly(broken, broken, broken);
  }

  @Test
  void aTextThatThrowsWhenItIsReadIsNotCaptured() {
    IllegalStateException broken = new IllegalStateException();
    CharSequence text =
        new CharSequence() {
          @Override
          public int length() {
            throw broken;
          }

          @Override
          public char charAt(int index) {
            throw broken;
          }

          @Override
          public CharSequence subSequence(int start, int end) {
            throw broken;
          }

          @Override
          public String toString() {
            throw broken;
          }
        };
    TracedCall call =
        telemetry
            .tracing()
            .prepare(Operation.named("Step.run").template("step {}"))
            .name(text)
            .set(CaptureKey.text("before"), text)
            .begin();
    call.set(CaptureKey.text("after"), text);
    call.succeed();

    assertThat(telemetry.span().getName()).isEqualTo("step");
    assertThat(telemetry.span().getAttributes().isEmpty()).isTrue();
    assertThat(telemetry.takeInternalErrors()).containsExactly(broken, broken, broken);
  }

  private Tracing tracing(Options options) {
    return options
        .applyTo(Tracing.builder(faulty.openTelemetry()).onInternalError(errors::add))
        .build();
  }

  /** An application: an agent that calls a model twice, the second time in vain. */
  private String run(Tracing tracing) {
    IOException broken = new IOException();
    Model model =
        new TracedModel(
            request -> {
              if (request.maxTokens() == 0) {
                throw broken;
              }
              return new Model.Reply("r-1", 3, 4);
            },
            tracing);
    String result;
    try (Scope conversation = Conversation.of("c-1").makeCurrent()) {
      Context before = Context.current();
      TracedCall call = tracing.begin(AGENT.parent(Parent.ROOT_LINKED));
      try (TracedScope scope = call.makeCurrent()) {
        result = chat(model, 1) + ", then " + chat(model, 0);
      } catch (Throwable error) {
        call.fail(error);
        throw error;
      }
      call.succeed();
      assertThat(Context.current()).isSameAs(before);
    }
    return result;
  }

  private static String chat(Model model, int maxTokens) {
    try {
      Model.Reply reply = model.chat(new Model.Request("small", maxTokens));
      return reply == null ? "nothing" : reply.id();
    } catch (IOException e) {
      return e.getClass().getName();
    }
  }
}
