// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** New abstract methods, which implementations of older versions lack. */
class AbstractAdditionsTest {
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

  private static List<String> spans() {
    return TELEMETRY.getSpans().stream().map(SpanData::getName).toList();
  }

  private static final String TOOL_1 =
      """
      public interface Tool {
        String call(String $tool, String $arguments);
      }
      """;

  private static final String OLD_TOOL =
      """
      public class OldTool implements Tool {
        public int calls;

        @Override
        public String call(String $tool, String $arguments) {
          calls++;
          return "tool=" + $tool + " arguments=" + $arguments + " inside="
              + Span.current().getSpanContext().isValid();
        }
      }
      """;

  private static final String TOOL_2 =
      """
      @Traced(Role.TOOL)
      public interface Tool {
        String call(String $tool, String $arguments);

        String call(String $tool, String $arguments, @Added Span $span);
      }
      """;

  private static final String TOOL_3 =
      """
      @Traced(Role.TOOL)
      public interface Tool {
        String call(String $tool, String $arguments);

        String call(String $tool, String $arguments, @Added Span $span);

        String call(String $tool, @Added String $tenant, String $arguments, @Added Context $context,
            @Added Span $span);
      }
      """;

  @ParameterizedTest
  @EnumSource
  void b129_b130_b131_b139_retainedArgumentsKeepTheirPlacesWhateverTheyAreCalled(
      ParameterNames names) {
    assertThat(
            new History(directory, names)
                .implemented(TOOL_1, OLD_TOOL)
                .newest(TOOL_3)
                .run(
                    tracing(),
                    """
                    OldTool delegate = new OldTool();
                    Tool tool = TracedTool.wrap(delegate, tracing);
                    said.add(tool.call("t", "a"));
                    said.add(tool.call("t", "a", null));
                    said.add(tool.call("t", "a", Span.getInvalid()));
                    said.add(tool.call("t", "TENANT", "a", null, null));
                    said.add(tool.call("t", "TENANT", "a", Context.root(), Span.getInvalid()));
                    said.add(delegate.calls);
                    """))
        .containsExactly(
            "tool=t arguments=a inside=true",
            "tool=t arguments=a inside=true",
            "tool=t arguments=a inside=true",
            "tool=t arguments=a inside=true",
            "tool=t arguments=a inside=true",
            5);
    assertThat(spans()).hasSize(5).allMatch(name -> name.startsWith("execute_tool"));
  }

  @ParameterizedTest
  @EnumSource
  void b131_eachGenerationIsCalledByTheNewestShapeThatItHas(ParameterNames names) {
    assertThat(
            new History(directory, names)
                .implemented(TOOL_1, OLD_TOOL)
                .implemented(
                    TOOL_2,
                    """
                    public class MiddleTool implements Tool {
                      @Override
                      public String call(String $tool, String $arguments) {
                        return "never";
                      }

                      @Override
                      public String call(String $tool, String $arguments, Span $span) {
                        return $tool + $arguments + ($span == Span.current());
                      }
                    }
                    """)
                .newest(
                    TOOL_3,
                    """
                    public class NewTool implements Tool {
                      @Override
                      public String call(String a, String b) {
                        return "never";
                      }

                      @Override
                      public String call(String a, String b, Span c) {
                        return "never";
                      }

                      @Override
                      public String call(String a, String b, String c, Context d, Span e) {
                        return a + b + c + (d == Context.current()) + (e == Span.current());
                      }
                    }
                    """)
                .run(
                    tracing(),
                    """
                    for (int i = 0; i < 3; i++) {
                      said.clear();
                      for (Tool tool : List.of(new NewTool(), new OldTool(), new MiddleTool())) {
                        said.add(
                            TracedTool.wrap(tool, tracing).call("t", "TENANT", "a", null, null));
                      }
                    }
                    """))
        .containsExactly("tTENANTatruetrue", "tool=t arguments=a inside=true", "tatrue");
    assertThat(spans()).hasSize(9);
  }

  @ParameterizedTest
  @EnumSource
  void b132_futuresStreamsAndCallbacksGoToTheOlderShapeToo(ParameterNames names) {
    assertThat(
            new History(directory, names)
                .implemented(
                    """
                    public interface Model {
                      CompletableFuture<String> later(String $model, String $prompt);
                      Iterator<String> pull(String $model, String $prompt);
                      Flow.Publisher<String> publish(String $model, String $prompt);
                      void push(Flow.Subscriber<String> $to, String $model, String $prompt);
                      void tell(String $model, Consumer<String> $done, String $prompt);
                    }
                    """,
                    """
                    public class OldModel implements Model {
                      @Override
                      public CompletableFuture<String> later(String $model, String $prompt) {
                        return CompletableFuture.completedFuture($model + ":" + $prompt);
                      }
                      @Override
                      public Iterator<String> pull(String $model, String $prompt) {
                        return List.of($model, $prompt).iterator();
                      }
                      @Override
                      public Flow.Publisher<String> publish(String $model, String $prompt) {
                        return subscriber -> send(subscriber, $model, $prompt);
                      }
                      @Override
                      public void push(
                          Flow.Subscriber<String> $to, String $model, String $prompt) {
                        send($to, $model, $prompt);
                      }
                      private static void send(
                          Flow.Subscriber<? super String> subscriber, String... items) {
                        subscriber.onSubscribe(
                            new Flow.Subscription() {
                              private Iterator<String> left = List.of(items).iterator();
                              @Override
                              public void request(long n) {
                                while (left.hasNext()) {
                                  subscriber.onNext(left.next());
                                }
                                subscriber.onComplete();
                              }
                              @Override
                              public void cancel() {}
                            });
                      }
                      @Override
                      public void tell(String $model, Consumer<String> $done, String $prompt) {
                        $done.accept($model + "/" + $prompt);
                      }
                    }
                    """)
                .newest(
                    """
                    @Traced(Role.MODEL)
                    public interface Model {
                      CompletableFuture<String> later(String $model, String $prompt);
                      CompletableFuture<String> later(
                          String $model, @Added String $tenant, String $prompt, @Added Span $span);

                      @Streamed
                      Iterator<String> pull(String $model, String $prompt);
                      @Streamed
                      Iterator<String> pull(@Added String $tenant, String $model, String $prompt);

                      @Streamed
                      Flow.Publisher<String> publish(String $model, String $prompt);
                      @Streamed
                      Flow.Publisher<String> publish(
                          String $model, String $prompt, @Added Context $context);

                      void push(@Streamed Flow.Subscriber<String> $to, String $model, String $prompt);
                      void push(
                          @Added Span $span,
                          @Streamed Flow.Subscriber<String> $to,
                          String $model,
                          @Added String $tenant,
                          String $prompt);

                      void tell(
                          String $model,
                          @On(Signal.COMPLETE) Consumer<String> $done,
                          String $prompt);
                      void tell(
                          String $model,
                          @Added int $limit,
                          @On(Signal.COMPLETE) Consumer<String> $done,
                          String $prompt,
                          @Added Context $context);
                    }
                    """,
                    """
                    public class Saying implements Flow.Subscriber<String> {
                      final List<Object> said;
                      public Saying(List<Object> said) {
                        this.said = said;
                      }
                      @Override
                      public void onSubscribe(Flow.Subscription subscription) {
                        subscription.request(Long.MAX_VALUE);
                      }
                      @Override
                      public void onNext(String item) {
                        said.add(item);
                      }
                      @Override
                      public void onError(Throwable failure) {
                        said.add(failure);
                      }
                      @Override
                      public void onComplete() {
                        said.add("end");
                      }
                    }
                    """)
                .run(
                    tracing(),
                    """
                    Model model = TracedModel.wrap(new OldModel(), tracing);
                    for (int i = 0; i < 2; i++) {
                      said.clear();
                      said.add(model.later("m", "T", "p", null).get());
                      model.pull("T", "m", "p").forEachRemaining(said::add);
                      model.publish("m", "p", null).subscribe(new Saying(said));
                      model.push(null, new Saying(said), "m", "T", "p");
                      model.tell("m", 7, said::add, "p", null);
                    }
                    """))
        .containsExactly("m:p", "m", "p", "m", "p", "end", "m", "p", "end", "m/p");
    assertThat(spans()).hasSize(10);
    assertThat(TELEMETRY.getSpans())
        .allSatisfy(span -> assertThat(span.getStatus()).isEqualTo(StatusData.unset()));
  }

  @ParameterizedTest
  @EnumSource
  void b132_hooksGoToTheOlderShapeToo(ParameterNames names) {
    assertThat(
            new History(directory, names)
                .implemented(
                    """
                    public interface Hooks {
                      void onStart(String $model, String $prompt);
                    }
                    """,
                    """
                    public class OldHooks implements Hooks {
                      public String seen = "";
                      @Override
                      public void onStart(String $model, String $prompt) {
                        seen += $model + ":" + $prompt + Span.current().getSpanContext().isValid();
                      }
                    }
                    """)
                .newest(
                    """
                    @Traced(Role.HOOK)
                    public interface Hooks {
                      @OpensSpan(Role.MODEL)
                      void onStart(String $model, String $prompt);
                      @OpensSpan(Role.MODEL)
                      void onStart(String $model, @Added String $tenant, String $prompt);
                      @ClosesSpan(Role.MODEL)
                      default void onEnd() {}
                    }
                    """)
                .run(
                    tracing(),
                    """
                    OldHooks delegate = new OldHooks();
                    Hooks hooks = TracedHooks.wrap(delegate, tracing);
                    hooks.onStart("m", "T", "p");
                    hooks.onEnd();
                    said.add(delegate.seen);
                    """))
        .containsExactly("m:ptrue");
    assertThat(spans()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void b138_genericsVarargsPrimitivesArraysAndExceptionsStayAsDeclared(ParameterNames names) {
    assertThat(
            new History(directory, names)
                .implemented(
                    """
                    public interface Shapes<K extends Comparable<K>> {
                      <T extends K> T largest(List<? extends T> $of, K $above) throws IOException;
                      String join(String $separator, Object... $parts);
                      String numbers(byte $a, byte $b, short $c, char $d, int $e, int $f, long $g,
                          float $h, double $i, boolean $j, boolean $k);
                      String arrays(int[] $a, int[] $b, K[] $keys);
                    }
                    """,
                    """
                    public class OldShapes implements Shapes<String> {
                      @Override
                      public <X extends String> X largest(List<? extends X> $of, String $above)
                          throws IOException {
                        X largest = Collections.max($of);
                        if (largest.compareTo($above) < 0) {
                          throw new IOException(largest + "<" + $above);
                        }
                        return largest;
                      }
                      @Override
                      public String join(String $separator, Object... $parts) {
                        return $separator + $parts.length + Arrays.toString($parts);
                      }
                      @Override
                      public String numbers(byte $a, byte $b, short $c, char $d, int $e, int $f,
                          long $g, float $h, double $i, boolean $j, boolean $k) {
                        return List.of($a, $b, $c, $d, $e, $f, $g, $h, $i, $j, $k).toString();
                      }
                      @Override
                      public String arrays(int[] $a, int[] $b, String[] $keys) {
                        return $a[0] + "," + $b[0] + "," + $keys[0];
                      }
                    }
                    """)
                .newest(
                    """
                    @Traced
                    public interface Shapes<K extends Comparable<K>> {
                      <T extends K> T largest(List<? extends T> $of, K $above) throws IOException;
                      <A extends K> A largest(List<? extends A> $of, @Added char $added, K $above)
                          throws IOException;

                      String join(String $separator, Object... $parts);
                      String join(String $separator, @Added Span $span, Object... $parts);

                      String numbers(byte $a, byte $b, short $c, char $d, int $e, int $f, long $g,
                          float $h, double $i, boolean $j, boolean $k);
                      String numbers(byte $a, @Added byte $x, byte $b, short $c, char $d, int $e,
                          @Added int $y, int $f, long $g, @Added long $z, float $h, double $i,
                          boolean $j, @Added boolean $w, boolean $k);

                      String arrays(int[] $a, int[] $b, K[] $keys);
                      String arrays(@Added int[] $x, int[] $a, int[] $b, @Added K[] $y, K[] $keys);
                    }
                    """)
                .run(
                    tracing(),
                    """
                    Shapes<String> shapes = TracedShapes.wrap(new OldShapes(), tracing);
                    for (int i = 0; i < 2; i++) {
                      said.clear();
                      said.add(shapes.largest(List.of("b", "c"), '!', "a"));
                      try {
                        shapes.largest(List.of("b", "c"), '!', "d");
                      } catch (IOException e) {
                        said.add(e.getMessage());
                      }
                      said.add(shapes.join("+", null, "y", null));
                      said.add(shapes.join("+", Span.getInvalid()));
                      said.add(shapes.numbers((byte) 1, (byte) 99, (byte) 2, (short) 3, 'd', 5, 99, 6,
                          7L, 99L, 8F, 9D, true, true, false));
                      said.add(shapes.arrays(new int[] {9}, new int[] {1}, new int[] {2},
                          new String[] {"no"}, new String[] {"k"}));
                    }
                    """))
        .containsExactly(
            "c",
            "c<d",
            "+2[y, null]",
            "+0[]",
            "[1, 2, 3, d, 5, 6, 7, 8.0, 9.0, true, false]",
            "1,2,k");
    assertThat(spans()).hasSize(12);
  }

  @ParameterizedTest
  @EnumSource
  void b138_aNarrowerParameterIsWidenedForTheOlderShape(ParameterNames names) {
    assertThat(
            new History(directory, names)
                .implemented(
                    """
                    public interface Adder {
                      double add(long $left, double $right);
                    }
                    """,
                    """
                    public class OldAdder implements Adder {
                      @Override
                      public double add(long $left, double $right) {
                        return 10 * $left + $right;
                      }
                    }
                    """)
                .newest(
                    """
                    @Traced
                    public interface Adder {
                      double add(long $left, double $right);
                      double add(int $left, @Added Span $span, float $right);
                    }
                    """)
                .run(
                    tracing(),
                    "said.add(TracedAdder.wrap(new OldAdder(), tracing).add(4, null, 2F));"))
        .containsExactly(42D);
  }

  @ParameterizedTest
  @EnumSource
  void b138_bridgeMethodsOfOldImplementationsAreCalledAsBefore(ParameterNames names) {
    assertThat(
            new History(directory, names)
                .implemented(
                    """
                    public interface Mapping<A, B extends CharSequence> {
                      B map(A $from, A $or);
                    }
                    """,
                    """
                    public class OldMapping implements Mapping<Integer, String> {
                      @Override
                      public String map(Integer $from, Integer $or) {
                        return $from + "or" + $or;
                      }
                    }
                    """)
                .newest(
                    """
                    @Traced
                    public interface Mapping<A, B extends CharSequence> {
                      B map(A $from, A $or);
                      B map(A $from, @Added A $also, A $or);
                    }
                    """)
                .run(
                    tracing(),
                    """
                    Mapping<Integer, String> mapping = TracedMapping.wrap(new OldMapping(), tracing);
                    said.add(mapping.map(1, 2));
                    said.add(mapping.map(1, 9, 2));
                    """))
        .containsExactly("1or2", "1or2");
  }

  @ParameterizedTest
  @EnumSource
  void b138_methodsOfGenericSuperinterfacesAreFoundByWhatTheyAreCompiledTo(ParameterNames names) {
    assertThat(
            new History(directory, names)
                .implemented(
                    """
                    public interface Names extends Named<String, Integer> {}
                    interface Named<A, B extends Number> {
                      String name(A $from, B[] $numbers, Map.Entry<A, B> $entry);
                    }
                    """,
                    """
                    public class OldNames implements Names {
                      @Override
                      public String name(
                          String $from, Integer[] $numbers, Map.Entry<String, Integer> $entry) {
                        return $from + $numbers.length + $entry;
                      }
                    }
                    """)
                .newest(
                    """
                    @Traced
                    public interface Names extends Named<String, Integer> {
                      default void unrelated() {}
                    }
                    interface Named<A, B extends Number> {
                      String name(A $from, B[] $numbers, Map.Entry<A, B> $entry);
                      String name(A $from, @Added A $also, B[] $numbers, @Added B $more,
                          Map.Entry<A, B> $entry);
                    }
                    """)
                .run(
                    tracing(),
                    """
                    Names names = TracedNames.wrap(new OldNames(), tracing);
                    said.add(names.name("x", "y", new Integer[1], 7, Map.entry("k", 2)));
                    said.add(names.name("x", "y", new Integer[1], 7, Map.entry("k", 2)));
                    """))
        .containsExactly("x1k=2", "x1k=2");
    assertThat(spans()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void b134_whatHoldsWithTracingHoldsWithout(ParameterNames names) {
    assertThat(
            new History(directory, names)
                .implemented(TOOL_1, OLD_TOOL)
                .newest(TOOL_3)
                .run(
                    Tracing.disabled(),
                    """
                    Tool tool = TracedTool.wrap(new OldTool(), tracing);
                    said.add(tool.call("t", "a", null));
                    said.add(tool.call("t", "TENANT", "a", null, null));
                    """))
        .containsExactly("tool=t arguments=a inside=false", "tool=t arguments=a inside=false");
    assertThat(spans()).isEmpty();
  }
}
