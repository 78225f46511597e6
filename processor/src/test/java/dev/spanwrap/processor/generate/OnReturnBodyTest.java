// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import static dev.spanwrap.processor.generate.Models.ASSISTANT;
import static dev.spanwrap.processor.generate.Models.REPLY;
import static dev.spanwrap.processor.generate.Models.REQUEST;
import static dev.spanwrap.processor.generate.Models.STRING;
import static dev.spanwrap.processor.generate.Models.call;
import static dev.spanwrap.processor.generate.Models.capture;
import static dev.spanwrap.processor.generate.Models.early;
import static dev.spanwrap.processor.generate.Models.parameter;
import static dev.spanwrap.processor.generate.Models.path;
import static dev.spanwrap.processor.generate.Models.traced;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.model.Root;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnReturnBodyTest {

  @Test
  void theCallIsMadeInScopeAndThenSucceeds() {
    var code = GeneratedCode.of(traced(STRING, "answer", parameter(STRING, "question")));

    assertThat(code.body("answer"))
        .isEqualTo(
            """
            TracedCall call = this.tracing.begin(ANSWER);
            String result;
            try (TracedScope scope = call.makeCurrent()) {
              result = this.delegate.answer(question);
            } catch (Throwable error) {
              call.fail(error);
              throw error;
            }
            call.succeed();
            return result;""");
  }

  @Test
  void aVoidMethodHasNoResult() {
    var code = GeneratedCode.of(traced(TypeName.VOID, "stop"));

    assertThat(code.body("stop"))
        .isEqualTo(
            """
            TracedCall call = this.tracing.begin(STOP);
            try (TracedScope scope = call.makeCurrent()) {
              this.delegate.stop();
            } catch (Throwable error) {
              call.fail(error);
              throw error;
            }
            call.succeed();""");
  }

  @Test
  void capturesAreSetWhereTheirRootsAreKnown() {
    var code =
        GeneratedCode.of(
            traced(REPLY, "chat", parameter(REQUEST, "request"), parameter(TypeName.INT, "limit"))
                .capturing(
                    early("model", path(parameter(0), REQUEST, call("model"))),
                    early("limit", path(parameter(1), TypeName.INT)),
                    capture("text", path(parameter(0), REQUEST, call("text"))),
                    capture("who", path(Root.Named.DELEGATE, ASSISTANT, call("name"))),
                    capture("reply", path(Root.Named.RESULT, REPLY, call("text")))));

    assertThat(code.body("chat"))
        .isEqualTo(
            """
            TracedCall call = this.tracing.prepare(CHAT)
                .set(REQUEST_MODEL, request, TracedAssistant::requestModel)
                .set(LIMIT, limit)
                .begin();
            call.set(REQUEST_TEXT, request, TracedAssistant::requestText);
            call.set(DELEGATE_NAME, this.delegate, TracedAssistant::delegateName);
            Reply result;
            try (TracedScope scope = call.makeCurrent()) {
              result = this.delegate.chat(request, limit);
            } catch (Throwable error) {
              call.fail(error);
              throw error;
            }
            call.set(RESULT_TEXT, result, TracedAssistant::resultText);
            call.succeed();
            return result;""");
  }

  @Test
  void theHolesOfTheNameAreFilledBeforeTheSpanStarts() {
    var code =
        GeneratedCode.of(
            traced(STRING, "ask", parameter(STRING, "room"), parameter(REQUEST, "request"))
                .template(
                    List.of("ask ", " in ", ""),
                    path(parameter(1), REQUEST, call("model")),
                    path(parameter(0), STRING)));

    assertThat(code.body("ask"))
        .startsWith(
            """
            TracedCall call = this.tracing.prepare(ASK)
                .name(request, TracedAssistant::requestModel)
                .name(room)
                .begin();
            """);
    assertThat(code.constant("ASK"))
        .endsWith("Operation.named(\"Assistant.ask\").template(\"ask {} in {}\")");
  }

  @Test
  void aDelegateThatReturnsItselfStaysWrapped() {
    var code = GeneratedCode.of(traced(ASSISTANT, "with", parameter(STRING, "tool")).fluent());

    assertThat(code.body("with"))
        .endsWith("call.succeed();\nreturn result == this.delegate ? this : result;");
  }

  @Test
  void capturesFromTheErrorBelongToTheOperation() {
    var code =
        GeneratedCode.of(
            traced(TypeName.VOID, "stop")
                .capturing(
                    capture(
                        "why",
                        path(Root.Named.ERROR, TypeName.get(Throwable.class), call("getCause")))));

    assertThat(code.constant("STOP")).endsWith(".onError(TracedAssistant::captureStopError)");
    assertThat(code.body("captureStopError"))
        .isEqualTo("call.set(ERROR_CAUSE, error, TracedAssistant::errorCause);");
    assertThat(code.body("errorCause")).isEqualTo("return error.getCause();");
  }
}
