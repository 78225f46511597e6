// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Span-name templates: paths in braces, and what becomes of those that lead to nothing. */
@SuppressWarnings({"DoNotCallSuggester", "NullOptional"}) // hostile on purpose
class NamesTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.NAME, "templates name the spans")
          .waiving(Rule.REQUIRED, "what a template names captures nothing else");

  enum Speed {
    FAST,
    SLOW {
      @Override
      public String toString() {
        return "very slow";
      }
    };

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Options(String model, Optional<String> region, OptionalInt seed, Speed speed) {}

  record Request(Options options, List<String> messages) {
    String broken() {
      throw new IllegalStateException("accessor");
    }
  }

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Model {
    String region();

    @Traced(name = "ask {model}")
    String one(String model);

    @Traced(name = "ask {model} in {region}")
    String two(String model, String region);

    @Traced(name = "{a}{b}")
    String glued(String a, String b);

    @Traced(name = "{a} {b} {c}")
    String onlyPaths(String a, Integer b, Boolean c);

    @Traced(name = "deep {request.options.model} {request.options.region}")
    String deep(Request request);

    @Traced(name = "seed {request.options.seed} {request.options.speed}")
    String odd(Request request);

    @Traced(name = "count {request.messages.size}")
    String size(Request request);

    @Traced(name = "at {delegate.region} now")
    String delegate(String prompt);

    @Traced(name = "broken {request.broken} end")
    String broken(Request request);

    @Traced(name = "plain text")
    String literal(String prompt);

    @Traced(name = "id {id} {letter} {number} {flag} {ratio}")
    String kinds(UUID id, char letter, long number, boolean flag, double ratio);

    @Traced(name = "named {model}")
    String captured(@Capture(GenAi.REQUEST_MODEL) String model);

    @Traced(name = "json {model}-{region}/x")
    String punctuated(String model, String region);
  }

  @Traced(value = Role.TOOL, name = "tool {name}")
  interface Shared {
    String run(String name);

    String other(String something);

    @Traced(name = "own")
    String own(String name);
  }

  @Test
  void pathIsReplacedByItsValue() {
    assertThat(nameOf(model -> model.one("gpt"))).isEqualTo("ask gpt");
    assertThat(nameOf(model -> model.two("gpt", "eu"))).isEqualTo("ask gpt in eu");
    assertThat(nameOf(model -> model.glued("x", "y"))).isEqualTo("xy");
    assertThat(nameOf(model -> model.onlyPaths("x", 3, true))).isEqualTo("x 3 true");
    assertThat(nameOf(model -> model.literal("p"))).isEqualTo("plain text");
    assertThat(nameOf(model -> model.punctuated("m", "r"))).isEqualTo("json m-r/x");
  }

  @Test
  void pathWithoutValueGoesWithTheSpaceBeforeIt() {
    assertThat(nameOf(model -> model.one(null))).isEqualTo("ask");
    assertThat(nameOf(model -> model.two(null, "eu"))).isEqualTo("ask in eu");
    assertThat(nameOf(model -> model.two("gpt", null))).isEqualTo("ask gpt in");
    assertThat(nameOf(model -> model.onlyPaths("x", null, true))).isEqualTo("x true");
    assertThat(nameOf(model -> model.onlyPaths(null, 3, null))).isEqualTo("3");
  }

  @Test
  void nameThatComesToNothingIsTheRoles() {
    assertThat(nameOf(model -> model.glued(null, null))).isNotBlank();
    telemetry.reset();
    assertThat(nameOf(model -> model.onlyPaths(null, null, null))).isEqualTo("chat");
  }

  @Test
  void nullsAndEmptyOptionalsAnywhereEndThePath() {
    Options options = new Options("gpt", Optional.of("eu"), OptionalInt.of(7), Speed.SLOW);
    assertThat(nameOf(m -> m.deep(new Request(options, List.of())))).isEqualTo("deep gpt eu");
    assertThat(nameOf(m -> m.deep(null))).isEqualTo("deep");
    assertThat(nameOf(m -> m.deep(new Request(null, null)))).isEqualTo("deep");
    Options empty = new Options(null, Optional.empty(), OptionalInt.empty(), null);
    assertThat(nameOf(m -> m.deep(new Request(empty, null)))).isEqualTo("deep");
    assertThat(nameOf(m -> m.odd(new Request(empty, null)))).isEqualTo("seed");
    Options nulls = new Options("gpt", null, null, Speed.FAST);
    assertThat(nameOf(m -> m.deep(new Request(nulls, null)))).isEqualTo("deep gpt");
    assertThat(nameOf(m -> m.odd(new Request(nulls, null)))).isEqualTo("seed FAST");
    assertThat(nameOf(m -> m.odd(new Request(options, null)))).isEqualTo("seed 7 SLOW");
    assertThat(nameOf(m -> m.size(new Request(null, List.of("a", "b"))))).isEqualTo("count 2");
    assertThat(nameOf(m -> m.size(new Request(null, null)))).isEqualTo("count");
  }

  @Test
  void delegateNamesTheSpan() {
    assertThat(nameOf(model -> model.delegate("p"))).isEqualTo("at eu-1 now");
  }

  @Test
  void attributeTypesAreWrittenAsTheirText() {
    UUID id = new UUID(1, 2);
    assertThat(nameOf(model -> model.kinds(id, 'x', 42L, false, 0.5)))
        .isEqualTo("id " + id + " x 42 false 0.5");
  }

  @Test
  void accessorThatThrowsLeavesItsPartOutAndIsReportedOnce() {
    Request request = new Request(null, null);
    Model model = TracedNamesTest_Model.wrap(new ModelImpl(), telemetry.tracing());

    assertThat(model.broken(request)).isEqualTo("broken");
    assertThat(model.broken(request)).isEqualTo("broken");

    assertThat(telemetry.spans()).allMatch(span -> span.getName().equals("broken end"));
    assertThat(telemetry.takeInternalErrors())
        .singleElement()
        .satisfies(error -> assertThat(error).hasStackTraceContaining("accessor"));
  }

  @Test
  void templateDoesNotKeepACaptureFromBeingCaptured() {
    assertThat(nameOf(model -> model.captured("gpt"))).isEqualTo("named gpt");
    assertThat(telemetry.spans().get(0).getAttributes().get(stringKey(GenAi.REQUEST_MODEL)))
        .isEqualTo("gpt");
  }

  @Test
  void nameInTheTemplateOnlyIsNoAttribute() {
    nameOf(model -> model.one("gpt"));

    assertThat(telemetry.span().getAttributes().asMap())
        .containsOnlyKeys(stringKey("gen_ai.operation.name"), stringKey("gen_ai.provider.name"));
    assertThat(telemetry.span().getAttributes().get(longKey("model"))).isNull();
  }

  @Test
  void templateOfTheInterfaceHoldsForEachOperationThatHasThePath() {
    Shared shared = TracedNamesTest_Shared.wrap(new SharedImpl(), telemetry.tracing());

    shared.run("search");
    shared.other("x");
    shared.own("search");

    assertThat(telemetry.spans())
        .extracting(span -> span.getName())
        .containsExactly("tool search", "tool", "own");
  }

  private String nameOf(java.util.function.Function<Model, String> call) {
    telemetry.reset();
    assertThat(call.apply(TracedNamesTest_Model.wrap(new ModelImpl(), telemetry.tracing())))
        .isNotEqualTo("never");
    return telemetry.span().getName();
  }

  private static final class SharedImpl implements Shared {
    @Override
    public String run(String name) {
      return name;
    }

    @Override
    public String other(String something) {
      return something;
    }

    @Override
    public String own(String name) {
      return name;
    }
  }

  private static final class ModelImpl implements Model {
    @Override
    public String region() {
      return "eu-1";
    }

    @Override
    public String one(String model) {
      return model;
    }

    @Override
    public String two(String model, String region) {
      return model;
    }

    @Override
    public String glued(String a, String b) {
      return a;
    }

    @Override
    public String onlyPaths(String a, Integer b, Boolean c) {
      return a;
    }

    @Override
    public String deep(Request request) {
      return "deep";
    }

    @Override
    public String odd(Request request) {
      return "odd";
    }

    @Override
    public String size(Request request) {
      return "size";
    }

    @Override
    public String delegate(String prompt) {
      return prompt;
    }

    @Override
    public String broken(Request request) {
      return "broken";
    }

    @Override
    public String literal(String prompt) {
      return prompt;
    }

    @Override
    public String kinds(UUID id, char letter, long number, boolean flag, double ratio) {
      return "kinds";
    }

    @Override
    public String captured(String model) {
      return model;
    }

    @Override
    public String punctuated(String model, String region) {
      return model;
    }
  }
}
