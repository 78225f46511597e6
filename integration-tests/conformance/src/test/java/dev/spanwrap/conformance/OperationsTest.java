// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which methods are operations, and whose annotations count. */
class OperationsTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the tools have no name, which is not what is tested")
          .waiving(Rule.NAME, "a template names the tool");

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Model extends AutoCloseable {
    String name();

    default List<String> aliases() {
      return List.of();
    }

    @Capture(value = "region", from = "result")
    String region();

    @Traced
    String version();

    void reset();

    CompletableFuture<String> warm();

    @Streamed
    Iterator<String> lines();

    String chat(String prompt);

    @Untraced
    String silent(String prompt);

    @Override
    void close();
  }

  @Traced
  interface Plain extends AutoCloseable {
    String name();

    @Override
    void close();
  }

  /** Only its annotated methods. */
  interface Partly {
    @Traced
    String traced(String input);

    @Traced(value = Role.TOOL, name = "t")
    String tool(String input);

    String untraced(String input);
  }

  interface Base {
    @Traced(name = "base")
    @Capture(value = "who", constant = "base")
    String inherited(String input);

    @Untraced
    String silent(String input);

    @Untraced
    String reopened(String input);
  }

  interface Other {
    @Capture(value = "who", constant = "other")
    String inherited2(String input);

    String bare(@Capture("input") String input);

    String overridden(@Capture("input") String input);
  }

  @Traced(name = "leaf")
  interface Leaf extends Base, Other {
    @Override
    @Traced
    String reopened(String input);

    @Override
    @Capture(value = "own", from = "input")
    String overridden(String input);
  }

  interface Left {
    @Capture(value = "side", constant = "left")
    String both(String input);
  }

  interface Right {
    @Capture(value = "side", constant = "right")
    String both(String input);
  }

  interface RightNearer extends Right {
    @Override
    @Capture(value = "side", constant = "nearer")
    String both(String input);
  }

  @Traced
  interface Diamond extends Left, RightNearer {}

  @Test
  void underAGenAiRoleAccessorsAndCloseAreNone() {
    Model model = TracedOperationsTest_Model.wrap(new ModelImpl(), telemetry.tracing());

    assertThat(model.name()).isEqualTo("name");
    assertThat(model.aliases()).isEmpty();
    model.close();
    model.silent("x");
    assertThat(telemetry.spans()).isEmpty();

    model.region();
    model.version();
    model.reset();
    model.warm().join();
    model.lines().forEachRemaining(line -> {});
    model.chat("x");
    assertThat(telemetry.spans()).hasSize(6);
    assertThat(telemetry.spans()).allMatch(span -> span.getName().equals("chat"));
  }

  @Test
  void underPlainAccessorsAndCloseAreOperations() {
    Plain plain =
        TracedOperationsTest_Plain.wrap(
            new Plain() {
              @Override
              public String name() {
                return "name";
              }

              @Override
              public void close() {}
            },
            telemetry.tracing());

    plain.name();
    plain.close();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Plain.name", "Plain.close");
  }

  @Test
  void annotatedMethodsAloneMakeAnInterfaceTraced() {
    Partly partly = TracedOperationsTest_Partly.wrap(new PartlyImpl(), telemetry.tracing());

    partly.traced("x");
    partly.tool("x");
    partly.untraced("x");

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Partly.traced", "t");
  }

  @Test
  void nearestDeclarationOfAnInheritedMethodWinsWhole() {
    Leaf leaf = TracedOperationsTest_Leaf.wrap(new LeafImpl(), telemetry.tracing());

    leaf.inherited("x");
    leaf.silent("x");
    leaf.reopened("x");
    leaf.bare("x");
    leaf.overridden("x");
    leaf.inherited2("x");

    assertThat(telemetry.spans())
        .extracting(span -> span.getName())
        .containsExactly("base", "leaf", "leaf", "leaf", "leaf");
    assertThat(attribute(0, "who")).isEqualTo("base");
    assertThat(attribute(2, "input")).isEqualTo("x");
    assertThat(attribute(3, "own")).isEqualTo("x");
    assertThat(attribute(3, "input")).isNull();
    assertThat(attribute(4, "who")).isEqualTo("other");
  }

  @Test
  void ofADiamondTheFirstOrNearerSideIsTakenOnce() {
    Diamond diamond = TracedOperationsTest_Diamond.wrap(input -> input, telemetry.tracing());

    assertThat(diamond.both("x")).isEqualTo("x");

    assertThat(attribute(0, "side")).isIn("left", "nearer");
    assertThat(telemetry.spans()).hasSize(1);
  }

  private String attribute(int index, String key) {
    return telemetry.spans().get(index).getAttributes().get(stringKey(key));
  }

  private static final class PartlyImpl implements Partly {
    @Override
    public String traced(String input) {
      return input;
    }

    @Override
    public String tool(String input) {
      return input;
    }

    @Override
    public String untraced(String input) {
      return input;
    }
  }

  private static final class LeafImpl implements Leaf {
    @Override
    public String inherited(String input) {
      return input;
    }

    @Override
    public String silent(String input) {
      return input;
    }

    @Override
    public String reopened(String input) {
      return input;
    }

    @Override
    public String bare(String input) {
      return input;
    }

    @Override
    public String overridden(String input) {
      return input;
    }

    @Override
    public String inherited2(String input) {
      return input;
    }
  }

  private static final class ModelImpl implements Model {
    @Override
    public String name() {
      return "name";
    }

    @Override
    public String region() {
      return "eu";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public void reset() {}

    @Override
    public CompletableFuture<String> warm() {
      return CompletableFuture.completedFuture("warm");
    }

    @Override
    public Iterator<String> lines() {
      return List.of("a").iterator();
    }

    @Override
    public String chat(String prompt) {
      return prompt;
    }

    @Override
    public String silent(String prompt) {
      return prompt;
    }

    @Override
    public void close() {}
  }
}
