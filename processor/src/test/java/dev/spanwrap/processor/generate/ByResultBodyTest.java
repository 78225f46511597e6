// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import static dev.spanwrap.processor.generate.Models.REPLY;
import static dev.spanwrap.processor.generate.Models.REQUEST;
import static dev.spanwrap.processor.generate.Models.STRING;
import static dev.spanwrap.processor.generate.Models.call;
import static dev.spanwrap.processor.generate.Models.capture;
import static dev.spanwrap.processor.generate.Models.early;
import static dev.spanwrap.processor.generate.Models.generic;
import static dev.spanwrap.processor.generate.Models.narrowed;
import static dev.spanwrap.processor.generate.Models.parameter;
import static dev.spanwrap.processor.generate.Models.path;
import static dev.spanwrap.processor.generate.Models.primitive;
import static dev.spanwrap.processor.generate.Models.streamed;
import static dev.spanwrap.processor.generate.Models.traced;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.StreamRules;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class ByResultBodyTest {

  private static final ClassName DELTA = ClassName.get("app", "Delta");
  private static final TypeName PUBLISHER = generic(Flow.Publisher.class, DELTA);

  @Test
  void theAdapterEndsTheCall() {
    var code =
        GeneratedCode.of(
            traced(generic(CompletableFuture.class, REPLY), "ask", parameter(STRING, "question"))
                .awaitedBy("FutureTracing"));

    assertThat(code.body("ask"))
        .isEqualTo(
            """
            TracedCall call = this.tracing.begin(ASK);
            CompletableFuture<Reply> result;
            try (TracedScope scope = call.makeCurrent()) {
              result = this.delegate.ask(question);
            } catch (Throwable error) {
              call.fail(error);
              throw error;
            }
            return FutureTracing.trace(result, call);""");
    assertThat(code.constant("ASK")).endsWith("Operation.named(\"Assistant.ask\")");
  }

  @Test
  void capturesFromAnAwaitedValueBelongToTheOperation() {
    var code =
        GeneratedCode.of(
            traced(generic(CompletableFuture.class, REPLY), "ask")
                .awaitedBy("FutureTracing")
                .capturing(
                    capture("text", path(Root.Named.RESULT, REPLY, call("text"))),
                    capture("id", path(Root.Named.RESULT, REPLY, call("getId")))));

    assertThat(code.constant("ASK")).endsWith(".onResult(TracedAssistant::captureAskResult)");
    assertThat(code.signature("captureAskResult"))
        .isEqualTo("private static void captureAskResult(TracedCall call, Reply result) {");
    assertThat(code.body("captureAskResult"))
        .isEqualTo(
            """
            call.set(RESULT_TEXT, result, TracedAssistant::resultText);
            call.set(RESULT_ID, result, TracedAssistant::resultId);""");
  }

  @Test
  void theRulesOfAStreamBelongToTheOperation() {
    StreamRules rules =
        new StreamRules(
            true,
            List.of(ClassName.get("app", "Done"), ClassName.get("app", "Cut")),
            List.of(ClassName.get("app", "Failed")),
            Optional.of(path(Root.Named.ELEMENT, DELTA, call("usage"), primitive("last"))),
            true,
            true,
            false,
            Set.of("deprecation"));
    var code =
        GeneratedCode.of(
            traced(PUBLISHER, "stream")
                .streamedBy("PublisherTracing", false, rules)
                .capturing(
                    capture(
                        "id",
                        narrowed(
                            Root.Named.ELEMENT, DELTA, ClassName.get("app", "Done"), call("id")))));

    assertThat(code.constant("STREAM"))
        .endsWith(
            "Operation.named(\"Assistant.stream\").streamed().endsWith(Done.class, Cut.class)"
                + ".failsWith(Failed.class).endsWhen(TracedAssistant::streamEndsWhen)"
                + ".endRequired().hot().onElement(TracedAssistant::captureStreamElement)");
    assertThat(code.source())
        .contains("@SuppressWarnings(\"deprecation\")\n  private static final Operation STREAM");
    assertThat(code.body("captureStreamElement"))
        .isEqualTo("call.set(ELEMENT_DONE_ID, element, TracedAssistant::elementDoneId);");
    assertThat(code.body("elementDoneId"))
        .isEqualTo(
            """
            if (!(element instanceof Done done)) {
              return null;
            }
            return done.id();""");
    assertThat(code.body("streamEndsWhen"))
        .isEqualTo(
            """
            if (element == null) {
              return false;
            }
            var usage = element.usage();
            if (usage == null) {
              return false;
            }
            return usage.last();""");
  }

  @Test
  void aBoxedConditionMayBeNull() {
    StreamRules rules =
        new StreamRules(
            true,
            List.of(),
            List.of(),
            Optional.of(path(Root.Named.ELEMENT, DELTA, call("last"))),
            false,
            false,
            false,
            Set.of());
    var code =
        GeneratedCode.of(
            traced(generic(Iterator.class, DELTA), "stream")
                .streamedBy("IteratorTracing", false, rules));

    assertThat(code.body("streamEndsWhen")).endsWith("return Boolean.TRUE.equals(element.last());");
  }

  @Test
  void aDeferredResultOpensItsCallWhenItIsSubscribedTo() {
    var code =
        GeneratedCode.of(
            traced(PUBLISHER, "stream", parameter(REQUEST, "request"))
                .streamedBy("PublisherTracing", true, streamed()));

    assertThat(code.body("stream"))
        .isEqualTo(
            """
            DeferredCall call = this.tracing.defer(() -> this.tracing.begin(STREAM));
            Flow.Publisher<Delta> result;
            try {
              result = this.delegate.stream(request);
            } catch (Throwable error) {
              call.begin().fail(error);
              throw error;
            }
            return PublisherTracing.trace(result, call);""");
  }

  @Test
  void aDeferredCallRecordsItsArgumentsWhenItOpens() {
    var code =
        GeneratedCode.of(
            traced(PUBLISHER, "stream", parameter(REQUEST, "request"))
                .streamedBy("PublisherTracing", true, streamed())
                .capturing(
                    early("model", path(parameter(0), REQUEST, call("model"))),
                    capture("text", path(parameter(0), REQUEST, call("text")))));

    assertThat(code.body("stream"))
        .startsWith(
            """
            DeferredCall call = this.tracing.defer(() -> {
              TracedCall opened = this.tracing.prepare(STREAM)
                  .set(REQUEST_MODEL, request, TracedAssistant::requestModel)
                  .begin();
              opened.set(REQUEST_TEXT, request, TracedAssistant::requestText);
              return opened;
            });
            """);
  }
}
