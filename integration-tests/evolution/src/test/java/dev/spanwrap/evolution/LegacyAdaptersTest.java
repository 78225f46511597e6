// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Implementations of an interface that another one has replaced. */
class LegacyAdaptersTest {
  @RegisterExtension
  static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

  @RegisterExtension
  final ConformanceExtension conformance =
      ConformanceExtension.of(TELEMETRY::getSpans, TELEMETRY::getMetrics, TELEMETRY::getLogRecords)
          .checking(
              GenAiConformance.create()
                  .waiving(
                      Rule.REQUIRED, "The interfaces say no more than their evolution needs."));

  @TempDir Path directory;

  private static Tracing tracing() {
    return Tracing.create(TELEMETRY.getOpenTelemetry());
  }

  private static final String OLD_MODEL =
      """
      public interface OldModel {
        String chat(String $model, String $prompt, long $limit) throws IOException;
        CompletableFuture<String> later(String $model, String $prompt);
        Iterator<String> pull(String $model, String... $prompts);
        <T extends Comparable<T>> T largest(T $one, T $other);
        String name();
      }
      """;

  private static final String OLD_IMPLEMENTATION =
      """
      public class OldImplementation implements OldModel {
        @Override
        public String chat(String $model, String $prompt, long $limit) throws IOException {
          if ($limit < 0) {
            throw new FileNotFoundException($model + $prompt);
          }
          return $model + ":" + $prompt + $limit + Span.current().getSpanContext().isValid();
        }
        @Override
        public CompletableFuture<String> later(String $model, String $prompt) {
          return CompletableFuture.completedFuture($model + ":" + $prompt);
        }
        @Override
        public Iterator<String> pull(String $model, String... $prompts) {
          return List.of($model, String.join("+", $prompts)).iterator();
        }
        @Override
        public <X extends Comparable<X>> X largest(X $one, X $other) {
          return $one.compareTo($other) > 0 ? $one : $other;
        }
        @Override
        public String name() {
          return "old";
        }
      }
      """;

  @ParameterizedTest
  @EnumSource
  void b129_b131_everyMethodGoesToTheOldOneByPosition(ParameterNames names) {
    assertThat(
            new History(directory, names)
                .implemented(OLD_MODEL, OLD_IMPLEMENTATION)
                .newest(
                    ParameterNames.newest(OLD_MODEL),
                    """
                    @Traced(Role.MODEL)
                    @Legacy(OldModel.class)
                    public interface Model {
                      String chat(
                          String model,
                          @Added String tenant,
                          String prompt,
                          @Added Span span,
                          int limit)
                          throws IOException;

                      CompletableFuture<String> later(
                          @Added Context context, String model, String prompt);

                      @Streamed
                      Iterator<String> pull(String model, @Added String system, String... prompts);

                      <A extends Comparable<A>> A largest(A one, @Added A another, A other);

                      String name();

                      default String more(String model) {
                        return name() + model;
                      }
                    }
                    """)
                .run(
                    tracing(),
                    """
                    OldImplementation old = new OldImplementation();
                    Model model = TracedModel.wrapLegacy(old, tracing);
                    said.add(model.chat("m", "TENANT", "p", null, 7));
                    try {
                      model.chat("m", "TENANT", "p", null, -1);
                    } catch (FileNotFoundException e) {
                      said.add(e.getMessage());
                    }
                    said.add(model.later(null, "m", "p").get());
                    model.pull("m", "SYSTEM", "p", "q").forEachRemaining(said::add);
                    said.add(model.largest(3, 9, 4));
                    said.add(model.name());
                    said.add(model.more("!"));
                    said.add(dev.spanwrap.runtime.TracedWrapper.unwrap(model) == old);
                    said.add(TracedModel.wrapLegacy(old, Tracing.disabled())
                        .chat("m", "TENANT", "p", null, 7));
                    """))
        .containsExactly("m:p7true", "mp", "m:p", "m", "p+q", 4, "old", "old!", true, "m:p7false");
    assertThat(TELEMETRY.getSpans()).hasSize(6);
  }

  @ParameterizedTest
  @EnumSource
  void neutralValuesStandForWhatNobodyKnows(ParameterNames names) {
    String old =
        """
        public interface OldModel {
          String chat(@Added boolean $a, String $prompt, @Added int $b, @Added long $c,
              @Added double $d, @Added char $e, @Added Optional<String> $f, @Added OptionalInt $g,
              @Added List<String> $h, @Added Set<String> $i, @Added Map<String, String> $j,
              @Added Collection<String> $k, @Added Iterable<String> $l, @Added Span $m,
              @Added Context $n, @Added StringBuilder $o, @Added byte $p, @Added short $q,
              @Added float $r, @Added String... $s);
        }
        """;
    assertThat(
            new History(directory, names)
                .implemented(
                    old,
                    """
                    public class OldImplementation implements OldModel {
                      @Override
                      public String chat(boolean $a, String $prompt, int $b, long $c, double $d,
                          char $e, Optional<String> $f, OptionalInt $g, List<String> $h,
                          Set<String> $i, Map<String, String> $j, Collection<String> $k,
                          Iterable<String> $l, Span $m, Context $n, StringBuilder $o, byte $p,
                          short $q, float $r, String... $s) {
                        return Arrays.asList($a, $prompt, $b, $c, $d, (int) $e, $f, $g, $h, $i, $j,
                            $k, $l, $m == Span.current(), $n == Context.current(), $o, $p, $q, $r,
                            $s.length).toString();
                      }
                    }
                    """)
                .newest(
                    ParameterNames.newest(old),
                    """
                    @Traced
                    @Legacy(OldModel.class)
                    public interface Model {
                      String chat(String prompt);
                    }
                    """)
                .run(
                    tracing(),
                    "said.add(TracedModel.wrapLegacy(new OldImplementation(), tracing).chat(\"p\"));"))
        .containsExactly(
            "[false, p, 0, 0, 0.0, 0, Optional.empty, OptionalInt.empty, [], [], {}, [], [], true,"
                + " true, null, 0, 0, 0.0, 0]");
  }

  @ParameterizedTest
  @EnumSource
  void b131_genericOldInterfacesTakeTheTypeParametersOfTheNewOne(ParameterNames names) {
    String first = "public interface First { String call(int $a, int $b); }";
    String second = "public interface Second<T> { T call(int $a, int $b, int $c); }";
    assertThat(
            new History(directory, names)
                .implemented(
                    first,
                    """
                    public class OfFirst implements First {
                      @Override
                      public String call(int $a, int $b) {
                        return $a + "-" + $b;
                      }
                    }
                    """)
                .implemented(
                    second,
                    """
                    public class OfSecond implements Second<String> {
                      @Override
                      public String call(int $a, int $b, int $c) {
                        return $a + "-" + $b + "-" + $c;
                      }
                    }
                    """)
                .newest(
                    ParameterNames.newest(first),
                    ParameterNames.newest(second),
                    """
                    @Traced(Role.TOOL)
                    @Legacy(Second.class)
                    public interface Tool<T> {
                      T call(int a, int b, @Added int c);

                      default T twice(int a) {
                        return call(a, a, a);
                      }
                    }
                    """,
                    """
                    @Traced(Role.TOOL)
                    @Legacy(First.class)
                    public interface TextTool {
                      String call(int a, int b, @Added int c);
                    }
                    """)
                .run(
                    tracing(),
                    """
                    said.add(TracedTextTool.wrapLegacy(new OfFirst(), tracing).call(1, 2, 3));
                    Tool<String> tool = TracedTool.wrapLegacy(new OfSecond(), tracing);
                    said.add(tool.call(1, 2, 3));
                    said.add(tool.twice(4));
                    """))
        .containsExactly("1-2", "1-2-3", "4-4-4");
  }
}
