// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import dev.spanwrap.runtime.example.Agent;
import dev.spanwrap.runtime.example.Model;
import dev.spanwrap.runtime.example.Reply;
import dev.spanwrap.runtime.example.Run;
import dev.spanwrap.runtime.example.RunHooks;
import dev.spanwrap.runtime.example.Session;
import dev.spanwrap.runtime.example.Tools;
import dev.spanwrap.runtime.example.TracedModel;
import dev.spanwrap.runtime.example.TracedRunHooks;
import dev.spanwrap.runtime.example.TracedSession;
import dev.spanwrap.runtime.example.TracedTools;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything at once from several threads: whatever wins, each span ends, and nothing is left. */
@SuppressWarnings("try")
class HooksAndSessionsRaceTest {
  private static final int THREADS = 4;
  private static final Operation OUTER = Operation.named("outer").role(Role.WORKFLOW);
  private static final Reply REPLY = new Reply("", 1);

  @RegisterExtension
  final Telemetry recorded =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "The hooks and sessions say no more than a race needs.")
          .waiving(Rule.NAME, "Calls are told apart by names of their own.");

  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
  private final CyclicBarrier barrier = new CyclicBarrier(THREADS);
  private final Tracing tracing = recorded.tracing();
  private final Model model =
      TracedModel.wrap(
          new Model() {
            @Override
            public String chat(String prompt) {
              return prompt;
            }

            @Override
            public String chatFor(Run run, String prompt) {
              return prompt;
            }

            @Override
            public Iterator<Object> stream(String prompt) {
              return Arrays.<Object>asList("a", REPLY).iterator();
            }
          },
          tracing);
  private final Tools tools = TracedTools.wrap(new Tools() {}, tracing);

  @AfterEach
  void leavesNothing() throws Exception {
    together(thread -> assertThat(Context.current()).isSameAs(Context.root()));
    pool.shutdown();
    assertThat(tracing.keys().isEmpty()).isTrue();
    assertThat(tracing.brackets().isEmpty()).isTrue();
  }

  private interface Task {
    void run(int thread) throws Exception;
  }

  private void together(Task task) throws Exception {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      running.add(
          pool.submit(
              () -> {
                barrier.await();
                task.run(thread);
                return null;
              }));
    }
    for (Future<?> one : running) {
      one.get();
    }
  }

  @RepeatedTest(8)
  void anyOrderOfHooksCallsAndTools(RepetitionInfo repetition) throws Exception {
    for (int round = 0; round < 400; round++) {
      int seed = repetition.getCurrentRepetition() * 1_000 + round;
      TracedCall outer = tracing.begin(OUTER);
      Run run = new Run("shared");
      together(thread -> outer.context().wrap(() -> act(new Random(seed + thread), run)).run());
      outer.succeed();
      assertThat(recorded.openSpans()).as("open after round %s", seed).isZero();
    }
    assertThat(recorded.spans()).allMatch(SpanData::hasEnded);
  }

  private void act(Random random, Run run) {
    RunHooks hooks = TracedRunHooks.wrap(new RunHooks() {}, tracing);
    Run key = random.nextBoolean() ? run : null;
    for (int step = 0; step < 8; step++) {
      switch (random.nextInt(8)) {
        case 0, 1 -> hooks.onModelStart(key, "hi");
        case 2 -> model.chatFor(key, "hi");
        case 3 -> model.chat("hi");
        case 4 -> model.stream("hi").forEachRemaining(element -> hooks.onToken(key, "token"));
        case 5 -> tools.call("search");
        default -> hooks.onModelEnd(key, REPLY);
      }
    }
  }

  @Test
  void b87_oneSpanHoweverManyHooksOpenItAtOnce() throws Exception {
    List<RunHooks> hooks =
        Stream.generate(() -> TracedRunHooks.wrap(new RunHooks() {}, tracing))
            .limit(THREADS)
            .toList();
    for (int round = 0; round < 500; round++) {
      Run run = new Run("shared");
      int before = recorded.spans().size();
      together(thread -> hooks.get(thread).onModelStart(run, "hi"));
      model.chatFor(run, "hi");
      together(thread -> hooks.get(thread).onModelEnd(run, REPLY));
      assertThat(recorded.spans()).hasSize(before + 1);
    }
  }

  @Test
  void oneOfManyJoins() throws Exception {
    for (int round = 0; round < 500; round++) {
      Run run = new Run("shared");
      RunHooks hooks = TracedRunHooks.wrap(new RunHooks() {}, tracing);
      int before = recorded.spans().size();
      hooks.onModelStart(run, "hi");
      together(thread -> model.chatFor(run, "hi"));
      hooks.onModelEnd(run, REPLY);
      assertThat(recorded.spans()).hasSize(before + THREADS);
    }
  }

  @Test
  void closedOnceHoweverManyClose() throws Exception {
    for (int round = 0; round < 500; round++) {
      Run run = new Run("shared");
      RunHooks hooks = TracedRunHooks.wrap(new RunHooks() {}, tracing);
      int before = recorded.spans().size();
      hooks.onModelStart(run, "hi");
      together(
          thread -> {
            if (thread == 0) {
              model.chatFor(run, "hi");
            } else {
              hooks.onModelEnd(run, REPLY);
            }
          });
      hooks.onModelEnd(run, REPLY);
      assertThat(recorded.spans().size() - before).isBetween(1, 2);
      assertThat(recorded.openSpans()).isZero();
    }
  }

  @Test
  void theEndOfTheEnclosingCallMissesNoBracket() throws Exception {
    for (int round = 0; round < 500; round++) {
      TracedCall outer = tracing.begin(OUTER);
      RunHooks hooks = TracedRunHooks.wrap(new RunHooks() {}, tracing);
      together(
          thread -> {
            if (thread == 0) {
              outer.succeed();
            } else {
              Run run = new Run("own");
              try (TracedScope scope = outer.makeCurrent()) {
                hooks.onModelStart(run, "hi");
                model.chatFor(run, "hi");
                hooks.onModelEnd(run, REPLY);
              }
            }
          });
      assertThat(recorded.openSpans()).isZero();
    }
  }

  @RepeatedTest(4)
  void anyOrderOfOpeningsSwitchesAndClosings(RepetitionInfo repetition) throws Exception {
    for (int round = 0; round < 500; round++) {
      int seed = repetition.getCurrentRepetition() * 1_000 + round;
      Session session = TracedSession.wrap(new Session() {}, tracing);
      together(thread -> use(session, new Random(seed + thread)));
      session.close();
      assertThat(recorded.openSpans()).as("open after round %s", seed).isZero();
    }
    assertThat(recorded.spans())
        .filteredOn(span -> span.getName().startsWith("invoke_agent"))
        .as("none was abandoned or cancelled")
        .allMatch(
            span -> span.getAttributes().get(AttributeKey.stringKey("spanwrap.outcome")) == null);
  }

  private static void use(Session session, Random random) {
    for (int step = 0; step < 10; step++) {
      switch (random.nextInt(6)) {
        case 0 -> session.connect(new Agent("a"));
        case 1, 2 -> session.updateAgent(new Agent("b"));
        case 3 -> session.send("hi");
        case 4 -> session.ask("hi");
        default -> session.close();
      }
    }
  }
}
