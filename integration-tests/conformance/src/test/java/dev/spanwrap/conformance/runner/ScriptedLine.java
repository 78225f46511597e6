// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;

/** A line on which a script is heard; stays open until it is hung up or breaks. */
final class ScriptedLine implements LiveSession {
  final List<String> sent = new CopyOnWriteArrayList<>();
  final List<String> spansOfSends = new CopyOnWriteArrayList<>();
  final CountDownLatch received = new CountDownLatch(1);
  final CountDownLatch toolBegun = new CountDownLatch(1);
  final CountDownLatch toolMayEnd = new CountDownLatch(1);
  private final BlockingQueue<Optional<LiveEvent>> incoming = new LinkedBlockingQueue<>();
  private final Set<String> refused;
  private final Delivery delivery;
  private volatile boolean broken;

  ScriptedLine(Delivery delivery, Set<String> refused) {
    this.delivery = delivery;
    this.refused = refused;
  }

  /** Says that an agent can't come to the line. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Says that the line broke. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  void hear(LiveEvent event) {
    incoming.add(Optional.of(event));
  }

  void hearTheEnd() {
    incoming.add(Optional.empty());
  }

  void lose() {
    broken = true;
    hearTheEnd();
  }

  @Override
  public void connect(String agent) {
    updateAgent(agent);
  }

  @Override
  public void updateAgent(String agent) {
    if (refused.contains(agent)) {
      throw new Refused();
    }
  }

  @Override
  public void send(String message) {
    spansOfSends.add(Span.current().getSpanContext().getSpanId());
    sent.add(message);
  }

  @Override
  public String use(String tool) {
    if (tool.equals("slow")) {
      toolBegun.countDown();
      Script.await(toolMayEnd);
    }
    return tool + " used";
  }

  @Override
  public Pulled<LiveEvent> pull() {
    return new Steps<>() {
      @Override
      void step() {
        received.countDown();
        take().ifPresentOrElse(this::tell, this::finish);
      }
    };
  }

  private Optional<LiveEvent> take() {
    try {
      Optional<LiveEvent> next = incoming.take();
      if (next.isEmpty() && broken) {
        throw new Lost();
      }
      return next;
    } catch (InterruptedException interrupted) {
      throw new Stopped();
    }
  }

  @Override
  public Flow.Publisher<LiveEvent> publish() {
    return delivery.publish(this::pull);
  }

  @Override
  public void close() {
    hearTheEnd();
  }
}
