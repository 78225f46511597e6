// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.conformance.runner.LiveEvent.WantsAgent;
import dev.spanwrap.conformance.runner.LiveEvent.WantsTool;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/**
 * Runs a realtime session: receives in the background, uses the tools that are asked for, hands
 * over. A handoff that is refused leaves the agent on the line.
 */
final class LiveLoop implements AutoCloseable {
  private final LiveSession session;
  private final Shape shape;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  private LiveLoop(LiveSession session, Shape shape) {
    this.session = session;
    this.shape = shape;
  }

  /** Connects; from then on {@code background} receives. */
  static LiveLoop start(LiveSession session, Shape shape, String agent, Executor background) {
    session.connect(agent);
    LiveLoop loop = new LiveLoop(session, shape);
    background.execute(loop::receive);
    return loop;
  }

  private void receive() {
    try {
      Pulled<LiveEvent> events =
          shape == Shape.PULLED ? session.pull() : Listening.to(session.publish());
      while (events.hasNext()) {
        handle(events.next());
      }
      told.add("the end");
    } catch (RuntimeException lost) {
      told.add(lost.getClass().getSimpleName());
    } finally {
      over.countDown();
    }
  }

  private void handle(LiveEvent event) {
    if (event instanceof WantsTool wish) {
      session.send(session.use(wish.tool()));
    } else if (event instanceof WantsAgent wish) {
      handOver(wish.agent());
    } else {
      told.add(event.toString());
    }
  }

  void handOver(String agent) {
    try {
      session.updateAgent(agent);
    } catch (ScriptedLine.Refused refused) {
      told.add("without " + agent);
    }
  }

  void say(String words) {
    session.send(words);
  }

  /** Waits for the end and returns what was told. */
  List<String> told() {
    Script.await(over);
    return told;
  }

  @Override
  public void close() {
    session.close();
  }
}
