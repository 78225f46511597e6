// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import static dev.spanwrap.processor.generate.Models.ASSISTANT;
import static dev.spanwrap.processor.generate.Models.REPLY;
import static dev.spanwrap.processor.generate.Models.REQUEST;
import static dev.spanwrap.processor.generate.Models.STRING;
import static dev.spanwrap.processor.generate.Models.assistant;
import static dev.spanwrap.processor.generate.Models.call;
import static dev.spanwrap.processor.generate.Models.capture;
import static dev.spanwrap.processor.generate.Models.generic;
import static dev.spanwrap.processor.generate.Models.parameter;
import static dev.spanwrap.processor.generate.Models.path;
import static dev.spanwrap.processor.generate.Models.traced;
import static dev.spanwrap.processor.generate.Models.untraced;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.spanwrap.processor.generate.Models.MethodModel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "answer, ANSWER",
    "askTwice, ASK_TWICE",
    "getHTTPResponse, GET_HTTP_RESPONSE",
    "chatV2, CHAT_V2",
    "snake_case, SNAKE_CASE",
    "größe, GRÖSSE",
  })
  void constantsAreNamedAfterMethods(String method, String constant) {
    assertThat(Identifiers.constant(method)).isEqualTo(constant);
  }

  @ParameterizedTest
  @CsvSource({
    "getModel, model",
    "isLast, last",
    "model, model",
    "get, get",
    "getaway, getaway",
    "issue, issue",
  })
  void accessorsAreNamedAfterTheirProperty(String accessor, String property) {
    assertThat(Identifiers.property(accessor)).isEqualTo(property);
  }

  @ParameterizedTest
  @CsvSource({
    "choices, choice",
    "queries, query",
    "matches, match",
    "addresses, address",
    "boxes, box",
    "data, each",
    "address, each",
  })
  void elementsAreNamedAfterTheirCollection(String plural, String singular) {
    assertThat(Identifiers.singular(plural)).isEqualTo(singular);
  }

  @Test
  void overloadsAreToldApartByTheirParameterTypes() {
    var code =
        GeneratedCode.of(
            traced(TypeName.VOID, "consume"),
            traced(TypeName.VOID, "consume", parameter(STRING, "a")),
            traced(TypeName.VOID, "consume", parameter(ArrayTypeName.of(TypeName.DOUBLE), "a")),
            traced(
                TypeName.VOID,
                "consume",
                parameter(generic(List.class, STRING), "a"),
                parameter(TypeVariableName.get("T", Number.class), "b")));

    assertThat(code.source())
        .contains("Operation CONSUME =")
        .contains("Operation CONSUME_STRING =")
        .contains("Operation CONSUME_DOUBLE_ARRAY =")
        .contains("Operation CONSUME_LIST_NUMBER =");
  }

  @Test
  void constantsDoNotDependOnTheOrderOfDeclaration() {
    MethodModel camel = traced(TypeName.VOID, "runTwice");
    MethodModel snake = traced(TypeName.VOID, "run_Twice");

    for (var code : List.of(GeneratedCode.of(camel, snake), GeneratedCode.of(snake, camel))) {
      assertThat(code.body("runTwice")).contains("begin(RUN_TWICE)");
      assertThat(code.body("run_Twice")).contains("begin(RUN_TWICE_)");
    }
  }

  @Test
  void anOperationKeepsItsNameWhateverAnotherOneCaptures() {
    var code =
        GeneratedCode.of(
            traced(TypeName.VOID, "a", parameter(STRING, "b"))
                .capturing(capture("k", path(parameter(0), STRING))),
            traced(TypeName.VOID, "b"));

    assertThat(code.body("b")).contains("begin(B)");
    assertThat(code.body("a")).contains("capture(A_B, b)");
  }

  @Test
  void localsGiveWayToParameters() {
    var code =
        GeneratedCode.of(
            traced(
                STRING,
                "overlap",
                parameter(STRING, "call"),
                parameter(STRING, "scope"),
                parameter(STRING, "result"),
                parameter(STRING, "error"),
                parameter(STRING, "delegate"),
                parameter(STRING, "tracing")));

    assertThat(code.body("overlap"))
        .isEqualTo(
            """
            TracedCall call_ = this.tracing.begin(OVERLAP);
            String result_;
            try (TracedScope scope_ = call_.makeCurrent()) {
              result_ = this.delegate.overlap(call, scope, result, error, delegate, tracing);
            } catch (Throwable error_) {
              call_.fail(error_);
              throw error_;
            }
            call_.succeed();
            return result_;""");
  }

  @Test
  void parametersGiveWayToTypesThatStaticMethodsAreCalledOn() {
    var code =
        GeneratedCode.of(
            traced(
                    generic(CompletableFuture.class, REPLY),
                    "ask",
                    parameter(STRING, "FutureTracing"),
                    parameter(REQUEST, "TracedAssistant"))
                .awaitedBy("FutureTracing")
                .capturing(capture("k", path(parameter(1), REQUEST, call("text")))));

    assertThat(code.body("ask"))
        .contains("call.set(TRACED_ASSISTANT_TEXT, TracedAssistant_,")
        .contains("this.delegate.ask(FutureTracing_, TracedAssistant_)")
        .endsWith("return FutureTracing.trace(result, call);");
  }

  @Test
  void parametersGiveWayToPackagesOfTypesThatMustBeQualified() {
    var code =
        GeneratedCode.of(
            traced(generic(CompletableFuture.class, REPLY), "ask", parameter(STRING, "dev"))
                .variables(TypeVariableName.get("FutureTracing"))
                .awaitedBy("FutureTracing"));

    assertThat(code.body("ask"))
        .contains("this.delegate.ask(dev_)")
        .endsWith("return dev.spanwrap.runtime.FutureTracing.trace(result, call);");
  }

  @Test
  void parametersNamedLikeKeywordsAreRenamed() {
    var code = GeneratedCode.of(untraced(TypeName.VOID, "run", parameter(STRING, "default")));

    assertThat(code.body("run")).isEqualTo("this.delegate.run(default_);");
  }

  @Test
  void staticMethodsGiveWayToInheritedOnes() {
    var code =
        GeneratedCode.of(
            traced(TypeName.VOID, "chat", parameter(REQUEST, "request"))
                .capturing(capture("k", path(parameter(0), REQUEST, call("text")))),
            untraced(STRING, "requestText", parameter(REQUEST, "request")));

    assertThat(code.body("chat")).contains("TracedAssistant::chatRequestText)");
    assertThat(code.body("requestText")).startsWith("return this.delegate.requestText(");
  }

  @Test
  void typesThatAreShadowedAreQualified() {
    var traced =
        Models.traced(
            ASSISTANT,
            List.of(TypeVariableName.get("Operation"), TypeVariableName.get("Override")),
            List.of(traced(STRING, "ask")),
            Set.of("TracedCall", "String"));

    assertThat(GeneratedCode.of(traced).source())
        .doesNotContain("import dev.spanwrap.runtime.TracedCall;")
        .contains("dev.spanwrap.runtime.TracedCall call = this.tracing.begin(ASK);")
        .contains("java.lang.String result;")
        .contains("@java.lang.Override")
        .contains("private static final dev.spanwrap.runtime.Operation ASK");
  }

  @Test
  void userTypesKeepTheirSimpleNamesWherePossible() {
    var code =
        GeneratedCode.of(
            assistant(
                traced(
                    TypeName.VOID,
                    "run",
                    parameter(ASSISTANT.peerClass("Tracing"), "one"),
                    parameter(ASSISTANT.peerClass("Operation"), "two"))));

    assertThat(code.signature("run")).contains("Tracing one, Operation two");
    assertThat(code.source())
        .contains("private final dev.spanwrap.runtime.Tracing tracing;")
        .contains("private static final dev.spanwrap.runtime.Operation RUN");
  }
}
