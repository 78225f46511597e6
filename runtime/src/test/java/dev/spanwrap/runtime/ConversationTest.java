// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A conversation reaches the calls below it, as far as the conventions let it. */
@SuppressWarnings("try")
class ConversationTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the operations say what is tested, nothing of their provider");

  private static final AttributeKey<String> ID = stringKey("gen_ai.conversation.id");
  private static final AttributeKey<String> TENANT = stringKey("tenant");

  static Stream<Arguments> rolesWithId() {
    return Stream.of(
        Arguments.of(GenAiConventions.V1_41, Set.of(Role.MODEL, Role.AGENT)),
        Arguments.of(
            GenAiConventions.LATEST, Set.of(Role.MODEL, Role.AGENT, Role.TOOL, Role.WORKFLOW)));
  }

  @ParameterizedTest
  @MethodSource("rolesWithId")
  void theIdIsWhereTheConventionsHaveItAndTheAttributesAreEverywhere(
      GenAiConventions conventions, Set<Role> withId) {
    Tracing tracing = telemetry.tracing(builder -> builder.conventions(conventions));
    for (Role role : Role.values()) {
      telemetry.reset();
      try (Scope scope = Conversation.of("c-1").with(TENANT, "t").makeCurrent()) {
        tracing.begin(Operation.named("Type.method").role(role)).succeed();
      }

      assertThat(telemetry.span().getAttributes().get(ID))
          .as("the id under %s", role)
          .isEqualTo(withId.contains(role) ? "c-1" : null);
      assertThat(telemetry.span().getAttributes().get(TENANT)).isEqualTo("t");
    }
  }

  @Test
  void refusesAnAttributeWithoutKeyAndNoContext() {
    assertThatNullPointerException()
        .isThrownBy(() -> Conversation.current().with(null, "value"))
        .withMessage("key");
    assertThatNullPointerException()
        .isThrownBy(() -> Conversation.fromContext(null))
        .withMessage("context");
  }

  @Test
  void aCapturedIdWins() {
    Operation chat = Operation.named("Model.chat").role(Role.MODEL);
    try (Scope scope = Conversation.of("ambient").makeCurrent()) {
      telemetry
          .tracing()
          .prepare(chat)
          .set(CaptureKey.text("gen_ai.conversation.id"), "captured")
          .begin()
          .succeed();
    }

    assertThat(telemetry.span().getAttributes().get(ID)).isEqualTo("captured");
  }

  @Test
  void aConversationIsNeverMadeUp() {
    assertThat(Conversation.current().id()).isNull();
    assertThat(Conversation.current().attributes().isEmpty()).isTrue();
    assertThat(Conversation.fromContextOrNull(Context.root())).isNull();
    assertThat(Conversation.of(null).id()).isNull();
    assertThat(Conversation.of("").with(TENANT, "t").id()).isNull();

    telemetry.tracing().begin(Operation.named("Model.chat").role(Role.MODEL)).succeed();
    assertThat(telemetry.span().getAttributes().get(ID)).isNull();
  }

  @Test
  void attributesAddUpAndReplaceOneAnother() {
    Conversation conversation =
        Conversation.of("c").with(TENANT, "old").with(longKey("n"), 1L).with(TENANT, "new");

    assertThat(conversation.with(TENANT, null)).isSameAs(conversation);
    assertThat(conversation.attributes().get(TENANT)).isEqualTo("new");
    assertThat(conversation.attributes().get(longKey("n"))).isEqualTo(1L);
    assertThat(conversation.id()).isEqualTo("c");
  }

  @Test
  void anInnerConversationReplacesTheOuterOne() {
    try (Scope outer = Conversation.of("outer").with(TENANT, "t").makeCurrent();
        Scope inner = Conversation.of("inner").makeCurrent()) {
      assertThat(Conversation.current().id()).isEqualTo("inner");
      assertThat(Conversation.current().attributes().get(TENANT)).isNull();
    }
  }
}
