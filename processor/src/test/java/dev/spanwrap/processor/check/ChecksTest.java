// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Parent;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.processor.model.Capture;
import dev.spanwrap.processor.model.CaptureSource;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Evolution;
import dev.spanwrap.processor.model.KeyKind;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.model.TracedOperation;
import dev.spanwrap.processor.problem.Code;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules on the model, without a compiler. */
class ChecksTest {
  private static final ClassName TEXT = ClassName.get(String.class);

  private record Place(String name) implements Site {}

  private static Capture from(String key, Root root, TypeName... when) {
    Path path = new Path(root, TEXT, List.of(when).stream().findFirst(), List.of(), Set.of());
    return new Capture(
        key,
        KeyKind.TEXT,
        Aggregate.LAST,
        new CaptureSource.FromPath(path),
        false,
        Optional.empty(),
        new Place(key));
  }

  private static TracedInterface assistant(Capture... captures) {
    TracedOperation operation =
        new TracedOperation(
            "Assistant.answer",
            Role.PLAIN,
            Optional.empty(),
            Optional.empty(),
            Parent.CURRENT,
            Optional.empty(),
            List.of(captures),
            new Ending.OnReturn());
    return assistant(Optional.of(operation));
  }

  private static TracedInterface assistant(Optional<TracedOperation> operation) {
    ClassName type = ClassName.get("app", "Assistant");
    Method method =
        new Method(
            "answer",
            "answer()",
            List.of(),
            TEXT,
            List.of(),
            false,
            List.of(),
            false,
            false,
            Set.of(),
            operation,
            Evolution.NONE,
            new Place("answer"));
    return new TracedInterface(
        ClassName.get("app", "TracedAssistant"),
        type,
        type,
        List.of(),
        true,
        false,
        List.of(method),
        Optional.empty(),
        List.of(),
        Set.of(),
        Set.of(),
        true,
        new Place("Assistant"));
  }

  private static List<Code> codes(TracedInterface traced) {
    return Checks.check(traced).stream().map(Problem::code).toList();
  }

  @Test
  void aKeyIsCapturedOnce() {
    assertThat(codes(assistant(from("k", Root.Named.RESULT), from("k", Root.Named.DELEGATE))))
        .containsExactly(Code.DUPLICATE_KEY);
  }

  @Test
  void aFailureMayHaveItsOwn() {
    assertThat(codes(assistant(from("k", Root.Named.RESULT), from("k", Root.Named.ERROR))))
        .isEmpty();
  }

  @Test
  void soMayEverySubtype() {
    ClassName number = ClassName.get(Integer.class);
    assertThat(
            codes(
                assistant(
                    from("k", Root.Named.ELEMENT, TEXT), from("k", Root.Named.ELEMENT, number))))
        .isEmpty();
    assertThat(
            codes(
                assistant(
                    from("k", Root.Named.ELEMENT, TEXT), from("k", Root.Named.ELEMENT, TEXT))))
        .containsExactly(Code.DUPLICATE_KEY);
  }

  @Test
  void suggestsTheNearestKey() {
    List<Problem> problems =
        Checks.check(
            assistant(
                from("gen_ai.usage.imput_tokens", Root.Named.RESULT),
                from("gen_ai.temperature", Root.Named.RESULT),
                from("gen_ai.something.else", Root.Named.RESULT)));

    assertThat(problems).extracting(Problem::code).containsOnly(Code.UNKNOWN_KEY);
    assertThat(problems.get(0).text()).endsWith("Did you mean gen_ai.usage.input_tokens?");
    assertThat(problems.get(1).text()).endsWith("Did you mean gen_ai.request.temperature?");
    assertThat(problems.get(2).text()).endsWith("Choose a namespace of your own.");
  }

  @Test
  void contentIsCapturedAsContent() {
    assertThat(
            codes(
                assistant(
                    from("gen_ai.tool.call.arguments", Root.Named.RESULT),
                    from("gen_ai.prompt.variable.name", Root.Named.RESULT))))
        .containsOnly(Code.CONTENT_KEY);
  }

  @Test
  void somethingIsTraced() {
    assertThat(codes(assistant(Optional.empty()))).containsExactly(Code.NOTHING_TRACED);
  }
}
