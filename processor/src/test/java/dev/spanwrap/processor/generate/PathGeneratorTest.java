// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import static dev.spanwrap.processor.generate.Models.REPLY;
import static dev.spanwrap.processor.generate.Models.REQUEST;
import static dev.spanwrap.processor.generate.Models.STRING;
import static dev.spanwrap.processor.generate.Models.call;
import static dev.spanwrap.processor.generate.Models.capture;
import static dev.spanwrap.processor.generate.Models.generic;
import static dev.spanwrap.processor.generate.Models.mapped;
import static dev.spanwrap.processor.generate.Models.parameter;
import static dev.spanwrap.processor.generate.Models.path;
import static dev.spanwrap.processor.generate.Models.primitive;
import static dev.spanwrap.processor.generate.Models.traced;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathGeneratorTest {

  private static final ClassName CENTS = ClassName.get("app", "Cents");

  @Test
  void everyStepReturnsEarlyWhereThereIsNull() {
    var code = result(call("usage"), call("getDetails"), primitive("isCached"));

    assertThat(code.body("resultUsageDetailsCached"))
        .isEqualTo(
            """
            if (result == null) {
              return null;
            }
            var usage = result.usage();
            if (usage == null) {
              return null;
            }
            var details = usage.getDetails();
            if (details == null) {
              return null;
            }
            return details.isCached();""");
  }

  @Test
  void aFieldIsReadAsItIs() {
    var code = result(new Step.Field("usage", false), new Step.Field("tokens", true));

    assertThat(code.body("resultUsageTokens"))
        .contains("var usage = result.usage;\n")
        .endsWith("return usage.tokens;");
  }

  @Test
  void anOptionalOnTheWayIsOpened() {
    var code = result(call("usage"), new Step.OptionalValue(), call("tokens"));

    assertThat(code.body("resultUsageTokens"))
        .endsWith(
            """
            var usage = result.usage();
            if (usage == null || usage.isEmpty()) {
              return null;
            }
            return usage.get().tokens();""");
  }

  @Test
  void optionalsOfOptionalsAreOpenedInTurn() {
    var code =
        result(call("usage"), new Step.OptionalValue(), new Step.OptionalValue(), call("tokens"));

    assertThat(code.body("resultUsageTokens"))
        .endsWith(
            """
            var usage_ = usage.get();
            if (usage_ == null || usage_.isEmpty()) {
              return null;
            }
            return usage_.get().tokens();""");
  }

  @Test
  void aRootThatIsOptionalIsOpened() {
    var code =
        GeneratedCode.of(
            traced(TypeName.VOID, "chat", parameter(generic(Optional.class, REQUEST), "request"))
                .capturing(
                    capture(
                        "k",
                        path(
                            parameter(0),
                            generic(Optional.class, REQUEST),
                            new Step.OptionalValue(),
                            call("text")))));

    assertThat(code.body("requestText"))
        .isEqualTo(
            """
            if (request == null || request.isEmpty()) {
              return null;
            }
            return request.get().text();""");
  }

  @Test
  void theRestOfAPathMapsOverElements() {
    var code =
        result(
            call("choices"),
            new Step.Each(
                List.of(call("parts"), new Step.Each(List.of(call("meta"), call("reason"))))));

    assertThat(code.body("resultChoicesPartsMetaReason"))
        .endsWith(
            """
            var values = new ArrayList<Object>();
            for (var choice : choices) {
              if (choice == null) {
                continue;
              }
              var parts = choice.parts();
              if (parts == null) {
                continue;
              }
              for (var part : parts) {
                if (part == null) {
                  continue;
                }
                var meta = part.meta();
                if (meta == null) {
                  continue;
                }
                values.add(meta.reason());
              }
            }
            return values;""");
  }

  @Test
  void sizesAreOfCollectionsOrArrays() {
    assertThat(result(call("choices"), new Step.Size(false)).body("resultChoicesSize"))
        .endsWith("return choices.size();");
    assertThat(result(call("choices"), new Step.Size(true)).body("resultChoicesSize"))
        .endsWith("return choices.length;");
  }

  @Test
  void aMapperGetsTheValueAtTheEnd() {
    var code = mapping(path(Root.Named.RESULT, REPLY, call("price")));

    assertThat(code.body("resultPriceCents"))
        .endsWith(
            """
            var price = result.price();
            if (price == null) {
              return null;
            }
            return Mappers.CENTS.map(price);""");
    assertThat(code.source())
        .endsWith(
            """
              private static final class Mappers {
                private static final Cents CENTS = new Cents();
              }
            }
            """);
  }

  @Test
  void aMapperGetsTheRootWhereThereAreNoSteps() {
    assertThat(mapping(path(Root.Named.RESULT, REPLY)).body("resultCents"))
        .isEqualTo(
            """
            if (result == null) {
              return null;
            }
            return Mappers.CENTS.map(result);""");
  }

  @Test
  void aMapperGetsEachElement() {
    var code =
        mapping(
            path(
                Root.Named.RESULT,
                REPLY,
                call("items"),
                new Step.Each(List.of(new Step.OptionalValue()))));

    assertThat(code.body("resultItemsCents"))
        .endsWith(
            """
            for (var item : items) {
              if (item == null || item.isEmpty()) {
                continue;
              }
              values.add(Mappers.CENTS.map(item.get()));
            }
            return values;""");
  }

  @Test
  void aPathIsWalkedByOneMethodHoweverOftenItIsUsed() {
    Path model = path(parameter(0), REQUEST, call("model"));
    var code =
        GeneratedCode.of(
            traced(TypeName.VOID, "chat", parameter(REQUEST, "request"))
                .template(List.of("chat ", ""), model)
                .capturing(capture("one", model), capture("other", model)));

    assertThat(code.source()).containsOnlyOnce("private static Object ");
    assertThat(code.body("chat"))
        .contains("call.set(REQUEST_MODEL, request, TracedAssistant::requestModel);")
        .contains("call.set(CHAT_REQUEST_MODEL, request, TracedAssistant::requestModel);");
  }

  @Test
  void localsAreNamedAroundKeywordsAndEachOther() {
    var code = result(call("getClass"), call("result"), call("getClass"), call("getName"));

    assertThat(code.body("resultClassResultClassName"))
        .contains("var class_ = result.getClass();")
        .contains("var result_ = class_.result();")
        .contains("var class__ = result_.getClass();")
        .endsWith("return class__.getName();");
  }

  private static GeneratedCode result(Step... steps) {
    return GeneratedCode.of(
        traced(REPLY, "chat", parameter(STRING, "prompt"))
            .capturing(capture("k", path(Root.Named.RESULT, REPLY, steps))));
  }

  private static GeneratedCode mapping(Path path) {
    return GeneratedCode.of(
        traced(REPLY, "chat", parameter(STRING, "prompt")).capturing(mapped("k", path, CENTS)));
  }
}
