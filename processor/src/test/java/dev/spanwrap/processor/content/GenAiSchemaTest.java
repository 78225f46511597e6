// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.processor.content.model.Access;
import dev.spanwrap.processor.content.model.ContentModel;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.Omission;
import dev.spanwrap.processor.content.model.Property;
import dev.spanwrap.processor.content.model.Shape;
import dev.spanwrap.processor.content.model.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GenAiSchemaTest {
  private static final ClassName TYPE = ClassName.get("app", "Type");
  private static final Shape BEAN = new Shape.Named("bean");
  private static final Shape BEANS = new Shape.Elements(BEAN, false, false, Optional.empty());

  @Test
  void findsNothingWhereAllIsThere() {
    assertThat(difference("gen_ai.input.messages", BEANS, bean("role", "parts", "more"))).isEmpty();
    assertThat(difference("gen_ai.tool.call.arguments", BEAN, bean("city"))).isEmpty();
    assertThat(difference("app.own", BEAN, bean("x"))).isEmpty();
  }

  @Test
  void findsNothingWhereOnlyValuesCouldTell() {
    assertThat(difference("gen_ai.input.messages", new Shape.Any())).isEmpty();
    assertThat(difference("gen_ai.input.messages", Shape.Scalar.TEXT)).isEmpty();
    assertThat(
            difference(
                "gen_ai.input.messages",
                new Shape.Elements(new Shape.Self(), false, false, Optional.empty())))
        .isEmpty();
    assertThat(
            difference(
                "gen_ai.input.messages",
                BEANS,
                new Definition.Bean(
                    "bean",
                    TYPE,
                    "Type",
                    Set.of(),
                    List.of(
                        new Property.Inlined(
                            new Access("x", true), false, Optional.empty(), "other")),
                    false)))
        .isEmpty();
  }

  @Test
  void findsAnotherKindOfValue() {
    assertThat(difference("gen_ai.output.messages", BEAN, bean("role", "parts")))
        .contains("is not written as an array");
    assertThat(difference("gen_ai.output.messages", Shape.Scalar.NUMBER))
        .contains("is not written as an array");
    assertThat(difference("gen_ai.tool.call.result", BEANS, bean("x")))
        .contains("is written as an array, not as an object");
    assertThat(
            difference(
                "gen_ai.system_instructions",
                new Shape.Elements(Shape.Scalar.NUMBER, false, false, Optional.empty())))
        .contains("has elements that are not written as objects");
  }

  @Test
  void findsTheFirstMissingProperty() {
    assertThat(difference("gen_ai.input.messages", BEANS, bean("role", "text")))
        .contains("has elements without the property \"parts\"");
    assertThat(difference("gen_ai.tool.definitions", BEANS, bean("name")))
        .contains("has elements without the property \"type\"");
  }

  @Test
  void countsTheIdOfATypeAsAProperty() {
    Definition choice =
        new Definition.Choice(
            "choice",
            TYPE,
            "Type",
            Set.of(),
            List.of(new Definition.Case(TYPE, true, new Tag.AsProperty("type", "text"), BEAN)),
            "");
    assertThat(
            difference(
                "gen_ai.system_instructions",
                new Shape.Elements(new Shape.Named("choice"), false, false, Optional.empty()),
                choice,
                bean("content")))
        .isEmpty();
  }

  private static Optional<String> difference(String key, Shape root, Definition... definitions) {
    return GenAiSchema.difference(
        key, new ContentModel(TYPE, root, List.of(definitions), List.of()));
  }

  private static Definition bean(String... names) {
    return new Definition.Bean(
        "bean",
        TYPE,
        "Type",
        Set.of(),
        Arrays.stream(names)
            .map(
                name ->
                    (Property)
                        new Property.Plain(
                            name, new Access(name, true), Omission.Simple.NONE, Shape.Scalar.TEXT))
            .toList(),
        false);
  }
}
