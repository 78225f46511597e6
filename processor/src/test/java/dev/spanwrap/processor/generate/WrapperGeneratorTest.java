// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import static dev.spanwrap.processor.generate.Models.ASSISTANT;
import static dev.spanwrap.processor.generate.Models.REPLY;
import static dev.spanwrap.processor.generate.Models.STRING;
import static dev.spanwrap.processor.generate.Models.capture;
import static dev.spanwrap.processor.generate.Models.constant;
import static dev.spanwrap.processor.generate.Models.generic;
import static dev.spanwrap.processor.generate.Models.parameter;
import static dev.spanwrap.processor.generate.Models.path;
import static dev.spanwrap.processor.generate.Models.traced;
import static dev.spanwrap.processor.generate.Models.untraced;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.spanwrap.annotations.Parent;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.processor.model.KeyKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WrapperGeneratorTest {

  @Test
  void theClassIsFinalAndSaysWhatItTraces() {
    assertThat(GeneratedCode.of(traced(STRING, "answer"), traced(REPLY, "chat")).source())
        .contains(
            """
            /**
             * Opens a span around {@code answer} and {@code chat} of {@link Assistant}, then delegates.
             */
            @Generated("dev.spanwrap.processor.TracedProcessor")
            @SuppressWarnings("try")
            public final class TracedAssistant implements Assistant, TracedWrapper<Assistant> {
            """);
  }

  @Test
  void manyOperationsAreListed() {
    var code =
        GeneratedCode.of(
            traced(REPLY, "chat"),
            traced(REPLY, "chat", parameter(ArrayTypeName.of(STRING), "prompts")),
            traced(REPLY, "answerEverythingAtOnce"),
            traced(REPLY, "summarizeTheConversation"));

    assertThat(code.source())
        .contains(
            """
            /**
             * Opens a span around these methods of {@link Assistant}, then delegates.
             *
             * <ul>
             *   <li>{@code chat()}
             *   <li>{@code chat(String[])}
             *   <li>{@code answerEverythingAtOnce}
             *   <li>{@code summarizeTheConversation}
             * </ul>
             */
            """);
  }

  @Test
  void anInterfaceWithoutOperationsIsOnlyDelegatedTo() {
    var code = GeneratedCode.of(untraced(STRING, "name"));

    assertThat(code.source())
        .contains(" * Delegates to {@link Assistant}, of which nothing is traced.\n")
        .doesNotContain("SuppressWarnings");
    assertThat(code.body("name")).isEqualTo("return this.delegate.name();");
  }

  @Test
  void wrapReturnsTheDelegateWhereNoWrapperIsNeeded() {
    var code = GeneratedCode.of(traced(STRING, "answer"));

    assertThat(code.body("wrap"))
        .isEqualTo(
            """
            Objects.requireNonNull(delegate, "delegate");
            Objects.requireNonNull(tracing, "tracing");
            if (tracing.isDisabled()) {
              return delegate;
            }
            if (delegate instanceof TracedAssistant traced && traced.tracing == tracing) {
              return delegate;
            }
            return new TracedAssistant(delegate, tracing);""");
  }

  @Test
  void typeParametersAreTheInterfaces() {
    TypeVariableName self =
        TypeVariableName.get("S", ParameterizedTypeName.get(ASSISTANT, TypeVariableName.get("S")));
    var code =
        GeneratedCode.of(
            Models.traced(ASSISTANT, List.of(self), List.of(traced(self, "self")), Set.of()));

    assertThat(code.source())
        .contains(
            "public final class TracedAssistant<S extends Assistant<S>>"
                + " implements Assistant<S>, TracedWrapper<Assistant<S>> {");
    assertThat(code.signature("wrap"))
        .isEqualTo(
            "public static <S extends Assistant<S>> Assistant<S>"
                + " wrap(Assistant<S> delegate, Tracing tracing) {");
    assertThat(code.body("wrap"))
        .contains("delegate instanceof TracedAssistant<?> traced")
        .endsWith("return new TracedAssistant<>(delegate, tracing);");
  }

  @Test
  void theDelegateIsShown() {
    var code = GeneratedCode.of(traced(STRING, "answer"));

    assertThat(code.body("tracedDelegate")).isEqualTo("return this.delegate;");
    assertThat(code.body("toString"))
        .isEqualTo("return \"TracedAssistant{\" + this.delegate + \"}\";");
  }

  @Test
  void toStringIsForwardedIfTheInterfaceRedeclaresIt() {
    var code = GeneratedCode.of(untraced(STRING, "toString"));

    assertThat(code.body("toString")).isEqualTo("return this.delegate.toString();");
  }

  @Test
  void equalsIsNeverForwardedWithoutTheHashCode() {
    var code =
        GeneratedCode.of(
            untraced(TypeName.BOOLEAN, "equals", parameter(TypeName.get(Object.class), "other")));

    assertThat(code.body("hashCode")).isEqualTo("return this.delegate.hashCode();");
    assertThat(GeneratedCode.of(traced(STRING, "answer")).source()).doesNotContain("hashCode");
  }

  @Test
  void anOperationSaysWhatIsTheSameForEveryCall() {
    var code =
        GeneratedCode.of(
            traced(STRING, "answer")
                .role(Role.MODEL)
                .parent(Parent.ROOT_LINKED)
                .capturing(constant("gen_ai.provider.name", "a \"b\" $T \\u0041 */ \n é")));

    assertThat(code.constant("ANSWER"))
        .isEqualTo(
            "private static final Operation ANSWER = Operation.named(\"Assistant.answer\")"
                + ".role(Role.MODEL).parent(Parent.ROOT_LINKED)"
                + ".constant(CaptureKey.text(\"gen_ai.provider.name\"),"
                + " \"a \\\"b\\\" $T \\\\u0041 */ \\n \\u00e9\")");
  }

  @Test
  void keysHaveTheirKindAndAggregate() {
    var code =
        GeneratedCode.of(
            traced(STRING, "answer", parameter(TypeName.INT, "limit"))
                .capturing(
                    capture("limit", KeyKind.INTEGERS, path(parameter(0), TypeName.INT), false)));

    assertThat(code.constant("LIMIT")).endsWith("= CaptureKey.integers(\"limit\")");
  }

  @Test
  void genericVarargsAreNoWarning() {
    TypeVariableName item = TypeVariableName.get("T");
    var code =
        GeneratedCode.of(
            untraced(TypeName.VOID, "all", parameter(ArrayTypeName.of(item), "items"))
                .variables(item)
                .varargs(),
            untraced(TypeName.VOID, "texts", parameter(ArrayTypeName.of(STRING), "items"))
                .varargs(),
            untraced(
                    TypeName.VOID,
                    "lists",
                    parameter(ArrayTypeName.of(generic(List.class, STRING)), "items"))
                .varargs());

    assertThat(code.signature("all"))
        .isEqualTo(
            """
            @Override
            @SuppressWarnings("unchecked")
            public <T> void all(T... items) {""");
    assertThat(code.signature("lists")).contains("@SuppressWarnings(\"unchecked\")");
    assertThat(code.signature("texts")).doesNotContain("@SuppressWarnings");
  }

  @Test
  void suppressionsStandWhereTheyAreNeeded() {
    var code =
        GeneratedCode.of(
            untraced(TypeName.VOID, "old").deprecated().suppressing("deprecation", "removal"),
            untraced(TypeName.VOID, "raw").suppressing("rawtypes", "deprecation"));

    assertThat(code.signature("old"))
        .isEqualTo(
            """
            @Override
            @Deprecated
            @SuppressWarnings("removal")
            public void old() {""");
    assertThat(code.signature("raw"))
        .contains("@SuppressWarnings({\"deprecation\", \"rawtypes\"})");
  }
}
