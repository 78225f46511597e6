// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("try")
class MutinyTracingTest {
  private static final Operation STREAM = Operation.named("Model.stream").streamed();

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  private DeferredCall defer() {
    return recorded.tracing().defer(() -> recorded.tracing().begin(STREAM));
  }

  private List<Integer> collect(Multi<Integer> multi) {
    return multi.collect().asList().await().indefinitely();
  }

  @Test
  void b29_eachSubscriptionIsACall() {
    Multi<Integer> traced = MutinyTracing.trace(Multi.createFrom().range(0, 3), defer());
    assertThat(collect(traced)).containsExactly(0, 1, 2);
    assertThat(collect(traced.map(i -> i + 1))).containsExactly(1, 2, 3);
    assertThat(recorded.spans()).hasSize(2);
  }

  @Test
  void b142_failuresPassAsTheyAre() {
    RuntimeException broken = new RuntimeException("broken");
    Multi<Integer> traced = MutinyTracing.trace(Multi.createFrom().failure(broken), defer());
    assertThatThrownBy(() -> collect(traced)).isSameAs(broken);
    Uni<Integer> uni = MutinyTracing.trace(Uni.createFrom().failure(broken), defer());
    assertThatThrownBy(() -> uni.await().indefinitely()).isSameAs(broken);
    assertThat(recorded.spans()).hasSize(2);
  }

  @Test
  void b54_cancellationReachesTheSource() {
    AtomicInteger cancelled = new AtomicInteger();
    Cancellable multi =
        MutinyTracing.trace(
                Multi.createFrom()
                    .<Integer>nothing()
                    .onCancellation()
                    .invoke(cancelled::incrementAndGet),
                defer())
            .subscribe()
            .with(i -> {});
    multi.cancel();
    Cancellable uni =
        MutinyTracing.trace(
                Uni.createFrom()
                    .<Integer>nothing()
                    .onCancellation()
                    .invoke(cancelled::incrementAndGet),
                defer())
            .subscribe()
            .with(i -> {});
    uni.cancel();
    assertThat(cancelled).hasValue(2);
    assertThat(recorded.spans())
        .hasSize(2)
        .allMatch(span -> span.getAttributes().asMap().containsValue("cancelled"));
  }

  @Test
  void aUniEndsWithItsItemWhichMayBeNull() {
    assertThat(MutinyTracing.trace(Uni.createFrom().item("a"), defer()).await().indefinitely())
        .isEqualTo("a");
    assertThat(MutinyTracing.trace(Uni.createFrom().nullItem(), defer()).await().indefinitely())
        .isNull();
    assertThat(recorded.spans()).hasSize(2);
  }

  @Test
  void b180_mutinysContextStays() {
    Context context = Context.of("user", "a");
    Uni<String> source =
        Uni.createFrom()
            .context(
                given -> Uni.createFrom().item(given.getOrElse((Object) "user", () -> "nobody")));
    assertThat(MutinyTracing.trace(source, defer()).awaitUsing(context).indefinitely())
        .isEqualTo("a");
    Multi<String> many =
        Multi.createFrom()
            .context(
                given -> Multi.createFrom().item(given.getOrElse((Object) "user", () -> "nobody")));
    assertThat(
            MutinyTracing.trace(many, defer())
                .collect()
                .asList()
                .awaitUsing(context)
                .indefinitely())
        .containsExactly("a");
    assertThat(recorded.spans()).hasSize(2);
  }

  @Test
  void b57_producerRunsInsideTheSpanAndTheConsumerInItsOwnContext() {
    Contexts producer = new Contexts();
    Contexts consumer = new Contexts();
    Span caller = recorded.tracer().spanBuilder("caller").startSpan();
    try (Scope scope = caller.makeCurrent()) {
      collect(
          MutinyTracing.trace(
                  Multi.createFrom().range(0, 2).onItem().invoke(producer::note), defer())
              .onItem()
              .invoke(consumer::note));
    }
    caller.end();
    assertThat(producer.seen()).hasSize(2).containsOnly(recorded.span("Model.stream").getSpanId());
    assertThat(consumer.seen()).hasSize(2).containsOnly(Contexts.id(caller));
  }
}
