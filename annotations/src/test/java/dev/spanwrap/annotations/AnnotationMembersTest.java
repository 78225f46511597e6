// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The members of each annotation, with their types and defaults. */
class AnnotationMembersTest {

  /** Each annotation with its members as {@code type name = default}, without one if required. */
  static Stream<Arguments> contract() {
    return Stream.of(
        Arguments.of(
            Traced.class,
            Map.of(
                "value", "Role = PLAIN",
                "name", "String = ",
                "kind", "SpanKind = INTERNAL",
                "genAiOperation", "String = ",
                "parent", "Parent = CURRENT")),
        Arguments.of(Untraced.class, Map.of()),
        Arguments.of(MixinFor.class, Map.of("value", "Class")),
        Arguments.of(Legacy.class, Map.of("value", "Class[]")),
        Arguments.of(Added.class, Map.of()),
        Arguments.of(Hooks.class, Map.of("value", "Class")),
        Arguments.of(
            Streamed.class,
            Map.of(
                "endsWith", "Class[] = []",
                "failsWith", "Class[] = []",
                "endsWhen", "String = ",
                "endRequired", "boolean = false",
                "hot", "boolean = false",
                "via", "Class = void")),
        Arguments.of(On.class, Map.of("value", "Signal", "payload", "boolean = true")),
        Arguments.of(OpensSpan.class, Map.of("value", "Role = PLAIN", "name", "String = ")),
        Arguments.of(SwitchesSpan.class, Map.of("value", "Role = PLAIN", "name", "String = ")),
        Arguments.of(ClosesSpan.class, Map.of("value", "Role = PLAIN", "name", "String = ")),
        Arguments.of(SpanKey.class, Map.of("from", "String = ")),
        Arguments.of(
            Capture.class,
            Map.of(
                "value", "String",
                "from", "String = ",
                "when", "Class = void",
                "constant", "String = ",
                "aggregate", "Aggregate = LAST",
                "content", "boolean = false",
                "mapper", "Class = " + Mapper.class.getName())),
        Arguments.of(Captures.class, Map.of("value", "Capture[]")),
        Arguments.of(Propagated.class, Map.of()));
  }

  @ParameterizedTest
  @MethodSource("contract")
  void hasTheMembersOfTheContract(
      Class<? extends Annotation> annotation, Map<String, String> members) {
    assertThat(
            Arrays.stream(annotation.getDeclaredMethods())
                .collect(Collectors.toMap(Method::getName, AnnotationMembersTest::describe)))
        .isEqualTo(members);
  }

  @Test
  void spanKindIsTheOneOfOpenTelemetry() throws NoSuchMethodException {
    assertThat(Traced.class.getMethod("kind").getReturnType()).isEqualTo(SpanKind.class);
  }

  @Test
  void enumsHaveTheConstantsOfTheContract() {
    assertThat(Role.values())
        .extracting(Role::name)
        .containsExactly(
            "MODEL", "EMBEDDER", "RETRIEVER", "TOOL", "AGENT", "WORKFLOW", "HOOK", "PLAIN");
    assertThat(Parent.values())
        .extracting(Parent::name)
        .containsExactly("CURRENT", "ROOT", "ROOT_LINKED");
    assertThat(Signal.values())
        .extracting(Signal::name)
        .containsExactly("START", "ELEMENT", "COMPLETE", "ERROR", "CANCEL");
    assertThat(Aggregate.values())
        .extracting(Aggregate::name)
        .containsExactly("FIRST", "LAST", "SUM", "COUNT", "MAX");
  }

  @Test
  void mapperMapsOneValueAndMayYieldNothing() {
    Mapper<String, Integer> length = value -> value.isEmpty() ? null : value.length();

    assertThat(length.map("four")).isEqualTo(4);
    assertThat(length.map("")).isNull();
  }

  private static String describe(Method member) {
    Object byDefault = member.getDefaultValue();
    String type = member.getReturnType().getSimpleName();
    return byDefault == null ? type : type + " = " + text(byDefault);
  }

  private static String text(Object value) {
    if (value instanceof Object[] array) {
      return Arrays.toString(array);
    }
    return value instanceof Class<?> type ? type.getName() : Objects.toString(value);
  }
}
