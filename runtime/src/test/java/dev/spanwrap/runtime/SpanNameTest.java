// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a span is called, and of which kind it is. */
class SpanNameTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the operations say what is tested, nothing of their provider")
          .waiving(Rule.NAME, "Spans are named by templates here.");

  private static final CaptureKey MODEL = CaptureKey.text("gen_ai.request.model");

  static Stream<Arguments> roles() {
    return Stream.of(
        Arguments.of(Role.MODEL, "chat", "gen_ai.request.model", SpanKind.CLIENT),
        Arguments.of(Role.EMBEDDER, "embeddings", "gen_ai.request.model", SpanKind.CLIENT),
        Arguments.of(Role.RETRIEVER, "retrieval", "gen_ai.data_source.id", SpanKind.CLIENT),
        Arguments.of(Role.TOOL, "execute_tool", "gen_ai.tool.name", SpanKind.INTERNAL),
        Arguments.of(Role.AGENT, "invoke_agent", "gen_ai.agent.name", SpanKind.INTERNAL),
        Arguments.of(Role.WORKFLOW, "invoke_workflow", "gen_ai.workflow.name", SpanKind.INTERNAL));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void rolesGiveOperationTargetAndKind(
      Role role, String operationName, String target, SpanKind kind) {
    Operation operation = Operation.named("Type.method").role(role);

    telemetry.tracing().prepare(operation).set(CaptureKey.text(target), "x").begin().succeed();

    assertThat(telemetry.span().getName()).isEqualTo(operationName + " x");
    assertThat(telemetry.span().getKind()).isEqualTo(kind);
    assertThat(telemetry.span().getAttributes().get(stringKey("gen_ai.operation.name")))
        .isEqualTo(operationName);
    assertThat(telemetry.span().getAttributes().get(stringKey(target))).isEqualTo("x");
  }

  @ParameterizedTest
  @MethodSource("roles")
  void anUnknownTargetIsLeftOutWithItsSpace(
      Role role, String operationName, String target, SpanKind kind) {
    telemetry.tracing().begin(Operation.named("Type.method").role(role)).succeed();

    assertThat(telemetry.span().getName()).isEqualTo(operationName);
  }

  @ParameterizedTest
  @MethodSource("roles")
  void aConstantTargetCompletesTheName(
      Role role, String operationName, String target, SpanKind kind) {
    Operation operation =
        Operation.named("Type.method").role(role).constant(CaptureKey.text(target), "fixed");

    telemetry.tracing().begin(operation).succeed();

    assertThat(telemetry.span().getName()).isEqualTo(operationName + " fixed");
  }

  @Test
  void plainOperationsAreInternalAndNamedAsTheyAre() {
    telemetry.tracing().begin(Operation.named("Type.method")).succeed();

    assertThat(telemetry.span().getName()).isEqualTo("Type.method");
    assertThat(telemetry.span().getKind()).isEqualTo(SpanKind.INTERNAL);
    assertThat(telemetry.span().getAttributes().isEmpty()).isTrue();
  }

  @Test
  void operationNameAndKindReplaceTheRoles() {
    Operation operation =
        Operation.named("Type.method")
            .role(Role.MODEL)
            .genAiOperation("generate_content")
            .kind(SpanKind.INTERNAL);

    telemetry.tracing().prepare(operation).set(MODEL, "m").begin().succeed();

    assertThat(telemetry.span().getName()).isEqualTo("generate_content m");
    assertThat(telemetry.span().getKind()).isEqualTo(SpanKind.INTERNAL);
  }

  @Test
  void anOperationNameOfItsOwnKeepsTheTargetOfTheRole() {
    Operation operation =
        Operation.named("Type.method").role(Role.MODEL).genAiOperation("moderate");

    telemetry.tracing().prepare(operation).set(MODEL, "m").begin().succeed();

    assertThat(telemetry.span().getName()).isEqualTo("moderate m");
  }

  @Test
  void memoryOperationsHaveNoTarget() {
    Operation operation = Operation.named("Memory.search").genAiOperation("search_memory");

    telemetry.tracing().prepare(operation).set(MODEL, "m").begin().succeed();

    assertThat(telemetry.span().getName()).isEqualTo("search_memory");
  }

  @Test
  void templatesAreFilledInOrder() {
    Operation operation =
        Operation.named("Type.method").role(Role.MODEL).template("chat {} in {} now");

    telemetry.tracing().prepare(operation).name("small").name(Optional.of(3)).begin().succeed();

    assertThat(telemetry.span().getName()).isEqualTo("chat small in 3 now");
  }

  static Stream<Arguments> gaps() {
    return Stream.of(
        Arguments.of("chat {} in {}", null, "eu", "chat in eu"),
        Arguments.of("chat {} in {}", "m", null, "chat m in"),
        Arguments.of("{} {}", null, "b", "b"),
        Arguments.of("{}", null, null, "Type.method"),
        Arguments.of("{}-{}", "a", "b", "a-b"),
        Arguments.of("fixed", "a", "b", "fixed"));
  }

  @ParameterizedTest
  @MethodSource("gaps")
  void aMissingValueGoesWithTheSpaceBeforeIt(
      String template, @Nullable String first, @Nullable String second, String name) {
    Operation operation = Operation.named("Type.method").template(template);

    telemetry.tracing().prepare(operation).name(first).name(second).begin().succeed();

    assertThat(telemetry.span().getName()).isEqualTo(name);
  }

  @Test
  void templatesThatNobodyFillsAreJustText() {
    telemetry.tracing().begin(Operation.named("Type.method").template("turn {}")).succeed();

    assertThat(telemetry.span().getName()).isEqualTo("turn");
  }

  @Test
  void attributesThatComeBeforeTheNameAreKept() {
    Operation operation = Operation.named("Type.method").role(Role.MODEL);

    telemetry
        .tracing()
        .prepare(operation)
        .set(CaptureKey.text("server.address"), "localhost")
        .set(MODEL, "m")
        .begin()
        .succeed();

    assertThat(telemetry.span().getName()).isEqualTo("chat m");
    assertThat(telemetry.span().getAttributes().get(stringKey("server.address")))
        .isEqualTo("localhost");
  }

  @Test
  void aPathThatThrowsCostsOnlyItsPart() {
    IllegalStateException broken = new IllegalStateException();
    Operation operation = Operation.named("Type.method").template("chat {}");

    telemetry
        .tracing()
        .prepare(operation)
        .<Object>name(
            "root",
            root -> {
              throw broken;
            })
        .begin()
        .succeed();

    assertThat(telemetry.span().getName()).isEqualTo("chat");
    assertThat(telemetry.takeInternalErrors()).containsExactly(broken);
  }

  @Test
  void b164_aTargetThatIsKnownLateCompletesTheName() {
    TracedCall call = telemetry.tracing().begin(Operation.named("Type.method").role(Role.MODEL));
    call.set(MODEL, "late");
    call.set(MODEL, "later");
    call.succeed();

    assertThat(telemetry.span().getName()).isEqualTo("chat later");
    assertThat(telemetry.span().getAttributes().get(stringKey("gen_ai.request.model")))
        .isEqualTo("later");
  }

  @Test
  void differentTargetsOfOneOperationGiveDifferentNames() {
    Operation operation = Operation.named("Type.method").role(Role.MODEL);
    Tracing tracing = telemetry.tracing();
    for (String model : new String[] {"a", "b", "a"}) {
      tracing.prepare(operation).set(MODEL, model).begin().succeed();
    }

    assertThat(telemetry.spans())
        .extracting(span -> span.getName())
        .containsExactly("chat a", "chat b", "chat a");
  }
}
