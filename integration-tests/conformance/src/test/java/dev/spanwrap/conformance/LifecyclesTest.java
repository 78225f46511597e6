// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When spans open, what they are the parents of, and who shares nothing with whom. */
class LifecyclesTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Traced
  interface Source {
    String call(@Capture("input") String input) throws Exception;

    @Streamed
    Iterator<String> pull(String input);

    @Streamed
    Stream<String> stream(String input);

    @Untraced
    String raw();
  }

  private class Fake implements Source {
    final CyclicBarrier both = new CyclicBarrier(2);
    String closedIn = "";

    @Override
    public String call(String input) throws Exception {
      both.await(10, TimeUnit.SECONDS);
      return input;
    }

    @Override
    public Iterator<String> pull(String input) {
      telemetry.tracer().spanBuilder("setup").startSpan().end();
      return new Closing();
    }

    @Override
    public Stream<String> stream(String input) {
      return Stream.of("a", "b")
          .peek(element -> telemetry.tracer().spanBuilder("element").startSpan().end());
    }

    @Override
    public String raw() {
      return Span.current().getSpanContext().getSpanId();
    }

    private final class Closing implements Iterator<String>, Closeable {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public String next() {
        return "a";
      }

      @Override
      public void close() {
        closedIn = Span.current().getSpanContext().getSpanId();
      }
    }
  }

  private final Fake fake = new Fake();

  private Source source() {
    return TracedLifecyclesTest_Source.wrap(fake, telemetry.tracing());
  }

  private static void close(Iterator<String> stream) throws IOException {
    ((Closeable) stream).close();
  }

  @Test
  void b6_neitherConstructionNorAnUntracedMethodOpensASpan() {
    assertThat(source().raw()).isEqualTo(Span.getInvalid().getSpanContext().getSpanId());
    assertThat(telemetry.spans()).isEmpty();
    assertThat(telemetry.openSpans()).isZero();
  }

  @Test
  void b12_simultaneousCallsOfOneWrapperShareNothing() throws Exception {
    Source source = source();
    ExecutorService pool = telemetry.pool(2);
    Future<String> one = pool.submit(() -> source.call("one"));
    Future<String> two = pool.submit(() -> source.call("two"));

    assertThat(List.of(one.get(), two.get())).containsExactly("one", "two");
    assertThat(telemetry.spans())
        .extracting(span -> span.getAttributes().asMap().values().toString())
        .containsExactlyInAnyOrder("[one]", "[two]");
    assertThat(telemetry.spans()).extracting(SpanData::getSpanId).doesNotHaveDuplicates();
  }

  @Test
  void b14_b22_aStreamUnderWayIsNoParentOfTheNext() throws IOException {
    Source source = source();
    Context before = Context.current();
    Iterator<String> first = source.pull("one");
    first.next();
    assertThat(Context.current()).isSameAs(before);
    Iterator<String> second = source.pull("two");
    second.next();
    close(first);
    close(second);

    List<SpanData> streams = new ArrayList<>(telemetry.spans());
    streams.removeIf(span -> span.getName().equals("setup"));
    assertThat(streams).hasSize(2);
    assertThat(streams)
        .extracting(SpanData::getParentSpanId)
        .containsOnly(Span.getInvalid().getSpanContext().getSpanId());
  }

  @Test
  void b18_b21_settingUpAndClosingRunInsideTheSpan() throws IOException {
    close(source().pull("one"));

    String stream = telemetry.span("Source.pull").getSpanId();
    assertThat(telemetry.span("setup").getParentSpanId()).isEqualTo(stream);
    assertThat(fake.closedIn).isEqualTo(stream);
  }

  @Test
  void b10_b19_everyWayToResolveAStreamRunsInsideItsSpanWhichEndsLast() {
    assertThat(source().stream("one").toList()).containsExactly("a", "b");
    source().stream("two").iterator().forEachRemaining(element -> {});
    assertThat(source().stream("three").count()).isEqualTo(2);

    List<SpanData> spans = telemetry.spans();
    assertThat(spans).extracting(SpanData::getName).endsWith("Source.stream");
    List<String> streams =
        spans.stream()
            .filter(it -> it.getName().equals("Source.stream"))
            .map(SpanData::getSpanId)
            .toList();
    assertThat(streams).hasSize(3);
    assertThat(spans.stream().filter(it -> it.getName().equals("element")))
        .hasSize(6)
        .allMatch(it -> streams.contains(it.getParentSpanId()));
  }
}
