// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.processor.conventions.Published.Metric;
import dev.spanwrap.runtime.GenAiConventions;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import dev.spanwrap.runtime.conformance.Violation;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every metric of the conventions, recorded by wrappers, accepted, and refused where broken. */
class EveryMetricTest {
  private static final Map<GenAiConventions, Compiled> COMPILED =
      new EnumMap<>(GenAiConventions.class);

  @TempDir static Path directory;

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @BeforeAll
  static void compile() throws IOException {
    for (GenAiConventions conventions : GenAiConventions.values()) {
      Path output = Files.createDirectory(directory.resolve(conventions.name()));
      COMPILED.put(conventions, Compiled.of(Conventions.interfaces(conventions), output));
    }
  }

  /** Calls each operation once with and once without success, and returns what was measured. */
  private Map<String, MetricData> measured(GenAiConventions conventions)
      throws ReflectiveOperationException {
    Tracing tracing = telemetry.tracing(options -> options.conventions(conventions));
    for (Everything everything : Conventions.interfaces(conventions)) {
      COMPILED.get(conventions).call(everything, tracing);
      COMPILED.get(conventions).fail(everything, tracing, new IllegalStateException("broken"));
    }
    return telemetry.metrics().stream()
        .collect(
            Collectors.toMap(MetricData::getName, metric -> metric, (a, b) -> a, TreeMap::new));
  }

  private static List<Metric> published(GenAiConventions conventions) {
    return Published.of(conventions).metrics().stream()
        .filter(metric -> !Conventions.isOfOthers(metric.name()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void allThatTheConventionsHaveAreRecordedAsTheyAre(GenAiConventions conventions)
      throws ReflectiveOperationException {
    Map<String, MetricData> measured = measured(conventions);

    assertThat(measured.keySet())
        .containsExactlyInAnyOrderElementsOf(
            published(conventions).stream().map(Metric::name).toList());
    for (Metric metric : published(conventions)) {
      MetricData data = measured.get(metric.name());
      assertThat(data.getUnit()).as(metric.name()).isEqualTo(metric.unit());
      assertThat(data.getType())
          .as(metric.name())
          .isEqualTo(
              metric.instrument().equals("counter")
                  ? MetricDataType.LONG_SUM
                  : MetricDataType.HISTOGRAM);
      assertThat(dimensions(data)).as(metric.name()).isEqualTo(metric.levels().keySet());
      if (!metric.buckets().isEmpty()) {
        assertThat(data.getHistogramData().getPoints())
            .as(metric.name())
            .extracting(HistogramPointData::getBoundaries)
            .containsOnly(metric.buckets());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachOperationIsMeasuredByWhatTheConventionsGiveIt(GenAiConventions conventions)
      throws ReflectiveOperationException {
    Map<String, MetricData> measured = measured(conventions);

    if (conventions == GenAiConventions.LATEST) {
      assertThat(operations(measured.get("gen_ai.client.inference.duration")))
          .containsExactly("chat", "generate_content", "text_completion");
      assertThat(operations(measured.get("gen_ai.client.operation.duration")))
          .containsExactly(
              "create_agent",
              "embeddings",
              "fetch_response",
              "invoke_agent",
              "retrieval",
              "search_memory");
    } else {
      assertThat(operations(measured.get("gen_ai.client.operation.duration")))
          .containsExactly(
              "chat",
              "create_agent",
              "embeddings",
              "generate_content",
              "invoke_agent",
              "retrieval",
              "text_completion");
    }
  }

  private static Set<String> operations(MetricData metric) {
    return metric.getData().getPoints().stream()
        .map(point -> point.getAttributes().get(AttributeKey.stringKey("gen_ai.operation.name")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> dimensions(MetricData metric) {
    return metric.getData().getPoints().stream()
        .flatMap(point -> point.getAttributes().asMap().keySet().stream())
        .map(AttributeKey::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource
  void eachBreachOfTheTableIsRefused(GenAiConventions conventions)
      throws ReflectiveOperationException {
    for (MetricData good : measured(conventions).values()) {
      Attributes attributes = good.getData().getPoints().iterator().next().getAttributes();
      Recipe recipe =
          new Recipe(good.getName(), good.getUnit(), buckets(good), counts(good), attributes);

      assertThat(rules(conventions, recipe)).as(good.getName()).isEmpty();
      assertThat(rules(conventions, recipe.named("gen_ai.mood"))).containsExactly(Rule.NAME);
      assertThat(rules(conventions, recipe.in("kg"))).containsExactly(Rule.UNIT);
      assertThat(rules(conventions, recipe.ofTheOtherInstrument())).contains(Rule.INSTRUMENT);
      assertThat(rules(conventions, recipe.with("gen_ai.response.id", "1")))
          .containsExactly(Rule.ALLOWED);
      assertThat(rules(conventions, recipe.with("user.id", "ada"))).containsExactly(Rule.ALLOWED);
      assertThat(rules(conventions, recipe.with("gen_ai.mood", "calm"))).contains(Rule.KNOWN_KEY);
      if (!recipe.counts) {
        assertThat(rules(conventions, recipe.within(List.of(1.0, 2.0))))
            .containsExactly(Rule.BUCKETS);
      }
      requiredOf(conventions, good.getName())
          .forEach(
              key ->
                  assertThat(rules(conventions, recipe.without(key)))
                      .as(good.getName() + " without " + key)
                      .containsExactly(Rule.REQUIRED));
    }
  }

  private static List<String> requiredOf(GenAiConventions conventions, String name) {
    return published(conventions).stream()
        .filter(metric -> metric.name().equals(name))
        .flatMap(metric -> metric.levels().entrySet().stream())
        .filter(level -> level.getValue() == 'R')
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean counts(MetricData metric) {
    return metric.getType() == MetricDataType.LONG_SUM;
  }

  private static List<Double> buckets(MetricData metric) {
    return counts(metric)
        ? List.of(1.0)
        : metric.getHistogramData().getPoints().iterator().next().getBoundaries();
  }

  private static List<Rule> rules(GenAiConventions conventions, Recipe recipe) {
    Telemetry byHand = Telemetry.create();
    recipe.accept(byHand.openTelemetry().getMeter("test"));
    return GenAiConformance.create().against(conventions).ofMetrics(byHand.metrics()).stream()
        .map(Violation::rule)
        .distinct()
        .toList();
  }

  /** A metric made by hand. */
  private record Recipe(
      String name, String unit, List<Double> buckets, boolean counts, Attributes attributes)
      implements Consumer<Meter> {

    Recipe named(String other) {
      return new Recipe(other, unit, buckets, counts, attributes);
    }

    Recipe in(String other) {
      return new Recipe(name, other, buckets, counts, attributes);
    }

    Recipe within(List<Double> others) {
      return new Recipe(name, unit, others, counts, attributes);
    }

    Recipe ofTheOtherInstrument() {
      return new Recipe(name, unit, buckets, !counts, attributes);
    }

    Recipe with(String key, String value) {
      Attributes more = attributes.toBuilder().put(key, value).build();
      return new Recipe(name, unit, buckets, counts, more);
    }

    Recipe without(String key) {
      Attributes fewer = attributes.toBuilder().removeIf(one -> one.getKey().equals(key)).build();
      return new Recipe(name, unit, buckets, counts, fewer);
    }

    @Override
    public void accept(Meter meter) {
      if (counts) {
        meter.counterBuilder(name).setUnit(unit).build().add(1, attributes);
      } else {
        DoubleHistogramBuilder histogram = meter.histogramBuilder(name).setUnit(unit);
        histogram.setExplicitBucketBoundariesAdvice(buckets).build().record(1, attributes);
      }
    }
  }
}
