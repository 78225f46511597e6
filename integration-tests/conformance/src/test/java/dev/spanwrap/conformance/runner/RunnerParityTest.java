// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run gives the same tree in every shape; the plain one is the oracle. */
class RunnerParityTest {
  private static final int SCENARIOS = 50;

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  static Stream<Arguments> runs() {
    return Stream.of(Workers.Kind.values())
        .flatMap(kind -> Scenarios.first(SCENARIOS).map(scenario -> Arguments.of(kind, scenario)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("runs")
  void b178_everyShapeGivesTheTreeOfThePlainRun(Workers.Kind kind, Scenario scenario) {
    assumeTrue(kind.exists());
    String plain = tree(scenario, Shape.PLAIN, kind);

    assertThat(CanonicalTree.outline(plain)).isEqualTo(ExpectedTree.of(scenario));
    for (Shape shape : Shape.values()) {
      assertThat(tree(scenario, shape, kind)).as("%s: %s", shape, scenario).isEqualTo(plain);
    }
  }

  /** Runs without guardrails, which may or may not have begun when a run is stopped. */
  static Stream<Arguments> stoppedRuns() {
    return Stream.of(Workers.Kind.values())
        .flatMap(
            kind ->
                Scenarios.first(10 * SCENARIOS)
                    .filter(scenario -> scenario.guards().isEmpty())
                    .limit(SCENARIOS)
                    .map(scenario -> Arguments.of(kind, scenario)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("stoppedRuns")
  void b178_aRunThatIsStoppedGivesTheSameTreePulledAndPublished(
      Workers.Kind kind, Scenario scenario) {
    assumeTrue(kind.exists());
    int most = (int) (scenario.seed() % 9);
    List<String> trees = new ArrayList<>();
    for (Shape shape : List.of(Shape.PULLED, Shape.PUBLISHED)) {
      telemetry.reset();
      try (Workers workers = Workers.of(kind)) {
        new Performance(scenario, shape, workers.executor(), tracing()).run(most);
      }
      assertThat(telemetry.openSpans()).as("%s: open spans", shape).isZero();
      trees.add(CanonicalTree.of(scenario, telemetry.spans()));
    }

    assertThat(trees.get(1)).as("after %s events: %s", most, scenario).isEqualTo(trees.get(0));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("runs")
  void b180_tracedOrNotARunSeesTheSame(Workers.Kind kind, Scenario scenario) {
    assumeTrue(kind.exists());
    for (Shape shape : Shape.values()) {
      Performance.Seen untraced = perform(scenario, shape, kind, Tracing.disabled());
      Performance.Seen traced = perform(scenario, shape, kind, tracing());

      assertThat(traced).as("%s: %s", shape, scenario).isEqualTo(untraced);
    }
  }

  private String tree(Scenario scenario, Shape shape, Workers.Kind kind) {
    telemetry.reset();
    perform(scenario, shape, kind, tracing());
    AgentSums.check(telemetry.spans());
    return CanonicalTree.of(scenario, telemetry.spans());
  }

  private Performance.Seen perform(
      Scenario scenario, Shape shape, Workers.Kind kind, Tracing tracing) {
    try (Workers workers = Workers.of(kind)) {
      Performance.Seen seen = new Performance(scenario, shape, workers.executor(), tracing).run();
      assertThat(telemetry.openSpans()).as("%s: open spans", shape).isZero();
      assertThat(Context.current()).isSameAs(Context.root());
      return seen;
    }
  }

  private Tracing tracing() {
    return telemetry.tracing(builder -> builder.expected(Stopped.class::isInstance));
  }
}
