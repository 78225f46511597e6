// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random programs of pulls, pushes, cancellations, closings, exceptions and changes of thread, also
 * such as break the rules: the application sees what it sees without tracing, and the call ends at
 * most once.
 */
@SuppressWarnings("try")
class StreamPropertyTest {
  private static final int PROGRAMS_PER_SEED = 20;
  private static final Operation STREAM =
      Operation.named("Model.stream").streamed().<Object>endsWhen("e3"::equals);

  private static ExecutorService otherThread;

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  @BeforeAll
  static void start() {
    otherThread = Executors.newSingleThreadExecutor();
  }

  @AfterAll
  static void stop() {
    otherThread.shutdown();
  }

  /** A program, run with or without tracing; returns what the application saw. */
  private interface Program {
    List<String> run(Random random, @Nullable Tracing tracing);
  }

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void b180_pullsAreSeenAsWithoutTracing(int seed) {
    compare(seed, StreamPropertyTest::pulls);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void b180_pushesAreSeenAsWithoutTracing(int seed) {
    compare(seed, StreamPropertyTest::pushes);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void b180_futuresAreSeenAsWithoutTracing(int seed) {
    compare(seed, StreamPropertyTest::futures);
  }

  private void compare(int seed, Program program) {
    for (int i = 0; i < PROGRAMS_PER_SEED; i++) {
      long each = seed * 1_000L + i;
      int endedBefore = recorded.spans().size();
      List<String> untraced = program.run(new Random(each), null);
      Span caller = recorded.tracer().spanBuilder("caller").startSpan();
      List<String> traced;
      try (Scope scope = caller.makeCurrent()) {
        traced = program.run(new Random(each), recorded.tracing());
      }
      caller.end();
      assertThat(traced).as("program %d", each).isEqualTo(untraced);
      assertThat(recorded.spans().size() - endedBefore).as("program %d", each).isEqualTo(2);
    }
  }

  private static void on(boolean otherThreads, Runnable step) {
    if (otherThreads) {
      CompletableFuture.runAsync(step, otherThread).join();
    } else {
      step.run();
    }
    assertThat(CompletableFuture.supplyAsync(Context::current, otherThread).join())
        .isSameAs(Context.root());
  }

  private static void attempt(List<String> seen, String what, Runnable step) {
    try {
      step.run();
      seen.add(what);
    } catch (RuntimeException | Error thrown) {
      seen.add(what + " threw " + thrown);
    }
  }

  private static List<String> pulls(Random random, @Nullable Tracing tracing) {
    List<String> seen = new ArrayList<>();
    Source source = new Source(new Random(random.nextLong()), seen);
    TracedCall call = tracing == null ? null : tracing.begin(STREAM);
    Iterator<String> iterator =
        call == null ? source : IteratorTracing.trace((Iterator<String>) source, call);
    int steps = random.nextInt(12);
    for (int i = 0; i < steps; i++) {
      int choice = random.nextInt(10);
      int throwsAt = random.nextInt(4);
      on(
          random.nextBoolean(),
          () ->
              attempt(
                  seen,
                  "step " + choice,
                  () -> {
                    switch (choice) {
                      case 0, 1, 2 -> seen.add("has " + iterator.hasNext());
                      case 3, 4, 5 -> seen.add("got " + iterator.next());
                      case 6 -> iterator.remove();
                      case 7 -> {
                        int[] count = {0};
                        iterator.forEachRemaining(
                            element -> {
                              seen.add("each " + element);
                              if (count[0]++ == throwsAt) {
                                throw new IllegalStateException("consumer");
                              }
                            });
                      }
                      default -> close(iterator);
                    }
                  }));
    }
    close(iterator);
    return seen;
  }

  private static void close(Iterator<String> iterator) {
    try {
      ((Closeable) iterator).close();
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> pushes(Random random, @Nullable Tracing tracing) {
    List<String> seen = new ArrayList<>();
    Flow.Subscriber<? super String>[] producer = newArray();
    Flow.Publisher<String> source =
        subscriber -> {
          producer[0] = subscriber;
          subscriber.onSubscribe(
              new Flow.Subscription() {
                @Override
                public void request(long elements) {
                  seen.add("request " + elements);
                  if (elements <= 0) {
                    throw new IllegalArgumentException("demand");
                  }
                }

                @Override
                public void cancel() {
                  seen.add("cancel");
                }
              });
        };
    Flow.Publisher<String> traced =
        tracing == null
            ? source
            : PublisherTracing.trace(source, tracing.defer(() -> tracing.begin(STREAM)));
    Flow.Subscription[] subscription = new Flow.Subscription[1];
    traced.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription given) {
            subscription[0] = given;
            given.request(2);
          }

          @Override
          public void onNext(String element) {
            seen.add("got " + element);
            subscription[0].request(1);
          }

          @Override
          public void onError(Throwable error) {
            seen.add("error " + error);
          }

          @Override
          public void onComplete() {
            seen.add("complete");
          }
        });
    int steps = random.nextInt(12);
    for (int i = 0; i < steps; i++) {
      int choice = random.nextInt(10);
      int element = random.nextInt(5);
      on(
          random.nextBoolean(),
          () ->
              attempt(
                  seen,
                  "step " + choice,
                  () -> {
                    switch (choice) {
                      case 0, 1, 2, 3 -> producer[0].onNext("e" + element);
                      case 4 -> producer[0].onComplete();
                      case 5 -> producer[0].onError(new IllegalStateException("producer"));
                      case 6 -> subscription[0].cancel();
                      case 7 -> subscription[0].request(0);
                      default -> subscription[0].request(element + 1L);
                    }
                  }));
    }
    subscription[0].cancel();
    return seen;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know no type arguments
  private static Flow.Subscriber<? super String>[] newArray() {
    return new Flow.Subscriber[1];
  }

  private static List<String> futures(Random random, @Nullable Tracing tracing) {
    List<String> seen = new ArrayList<>();
    CompletableFuture<String> source = new CompletableFuture<>();
    if (random.nextInt(4) == 0) {
      source.complete("early");
    }
    CompletableFuture<String> traced =
        tracing == null ? source : FutureTracing.trace(source, tracing.begin(STREAM));
    int steps = random.nextInt(8);
    for (int i = 0; i < steps; i++) {
      int choice = random.nextInt(10);
      boolean fromTheSource = random.nextBoolean();
      CompletableFuture<String> completed = fromTheSource ? source : traced;
      on(
          random.nextBoolean(),
          () ->
              attempt(
                  seen,
                  "step " + choice,
                  () -> {
                    switch (choice) {
                      case 0 -> seen.add("completed " + completed.complete("reply"));
                      case 1 ->
                          seen.add(
                              "failed "
                                  + completed.completeExceptionally(
                                      new IllegalStateException("broken")));
                      case 2 -> seen.add("cancelled " + completed.cancel(true));
                      case 3 -> traced.obtrudeValue("obtruded");
                      case 4 -> traced.obtrudeException(new NoSuchElementException("obtruded"));
                      case 5 -> seen.add("now " + state(traced));
                      default -> {
                        CompletableFuture<String> dependent =
                            traced.handle(
                                (value, error) -> {
                                  seen.add("dependent " + value + " " + error);
                                  return value;
                                });
                        seen.add("registered " + dependent.isDone());
                      }
                    }
                  }));
    }
    source.complete("late");
    seen.add("finally " + state(traced));
    return seen;
  }

  private static String state(CompletableFuture<String> future) {
    Function<Throwable, String> failed = error -> "failed with " + error;
    try {
      return future.isCancelled()
          + " "
          + future.isCompletedExceptionally()
          + " "
          + future.getNow("pending");
    } catch (RuntimeException error) {
      return failed.apply(error) + " " + error.getCause();
    }
  }

  /** An iterator that now and then throws, and goes on. */
  private static final class Source implements Iterator<String>, Closeable {
    private final Random random;
    private final List<String> seen;
    private int next;

    Source(Random random, List<String> seen) {
      this.random = random;
      this.seen = seen;
    }

    private void mayThrow() {
      switch (random.nextInt(25)) {
        case 0 -> throw new IllegalStateException("producer");
        case 1 -> throw new AssertionError("producer");
        case 2 -> throw new NoSuchElementException("producer");
        default -> {}
      }
    }

    @Override
    public boolean hasNext() {
      mayThrow();
      return next < 6;
    }

    @Override
    public String next() {
      mayThrow();
      if (next == 6) {
        throw new NoSuchElementException("end");
      }
      return "e" + next++;
    }

    @Override
    public void close() {
      seen.add("closed");
    }
  }
}
