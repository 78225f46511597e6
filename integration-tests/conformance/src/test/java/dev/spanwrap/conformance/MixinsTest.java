// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Interfaces that are somebody else's. */
class MixinsTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the tools have no name, which is not what is tested");

  /** Stands for somebody else's. */
  interface Foreign<T> {
    T answer(String question, int limit);

    Iterator<T> stream(String question);

    default T bridged(String question) {
      return answer(question, 1);
    }

    String name();
  }

  @Traced(Role.TOOL)
  @MixinFor(Foreign.class)
  @Capture(value = "app.limit", from = "atMost")
  interface ForeignTracing {
    // With names of its own.
    Object answer(@Capture("app.question") String asked, int atMost);

    @Streamed
    Iterator<?> stream(String asked);
  }

  @Traced
  @MixinFor(BiFunction.class)
  interface BiFunctionTracing {
    @Capture(value = "left", from = "left.length", when = String.class)
    Object apply(Object left, Object right);
  }

  @Traced
  @MixinFor(Executor.class)
  interface ExecutorTracing {
    void execute(Runnable task);
  }

  @Traced
  interface Order<T> extends Comparator<T> {}

  @Test
  void mixinTracesWhatItRedeclaresAndTheRestPassesThrough() {
    Foreign<String> delegate =
        new Foreign<>() {
          @Override
          public String answer(String question, int limit) {
            return question + limit;
          }

          @Override
          public Iterator<String> stream(String question) {
            return List.of("a").iterator();
          }

          @Override
          public String name() {
            return "foreign";
          }
        };
    Foreign<String> traced = TracedMixinsTest_Foreign.wrap(delegate, telemetry.tracing());

    assertThat(traced.answer("q", 3)).isEqualTo("q3");
    assertThat(traced.name()).isEqualTo("foreign");
    assertThat(traced.bridged("q")).isEqualTo("q1");
    assertThat(telemetry.spans()).hasSize(1);
    traced.stream("q").forEachRemaining(element -> {});

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("execute_tool", "execute_tool");
    assertThat(telemetry.spans().get(0).getAttributes().asMap())
        .isEqualTo(
            Map.of(
                stringKey("gen_ai.operation.name"),
                "execute_tool",
                stringKey("app.question"),
                "q",
                longKey("app.limit"),
                3L));
    assertThat(TracedWrapper.unwrap(traced)).isSameAs(delegate);
  }

  @Test
  void interfacesOfTheJdkCanBeTraced() {
    BiFunction<String, Integer, String> traced =
        TracedBiFunction.wrap((left, right) -> left + right, telemetry.tracing());
    Function<String, Integer> length = String::length;

    assertThat(traced.apply("abc", 1)).isEqualTo("abc1");
    assertThat(traced.andThen(length).apply("abc", 1)).isEqualTo(4);

    assertThat(telemetry.spans().get(0).getName()).isEqualTo("BiFunction.apply");
    assertThat(telemetry.spans().get(0).getAttributes().get(longKey("left"))).isEqualTo(3);
    // What the delegate itself composed calls the delegate.
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void executorMixin() {
    Executor traced = TracedExecutor.wrap(Runnable::run, telemetry.tracing());
    boolean[] ran = {false};

    traced.execute(() -> ran[0] = true);

    assertThat(ran).containsExactly(true);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Executor.execute");
  }

  @Test
  void emptyInterfaceThatExtendsAnotherTracesAllOfIt() {
    Order<String> traced =
        TracedMixinsTest_Order.wrap((a, b) -> a.compareTo(b), telemetry.tracing());

    assertThat(traced.compare("a", "b")).isNegative();
    assertThat(traced.reversed().compare("a", "b")).isPositive();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Order.compare", "Order.reversed");
  }
}
