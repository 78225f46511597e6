// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.agents;

import dev.spanwrap.demo.booking.BookingLine;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A desk where a planner plans, a writer writes, and clerks book. */
public final class TwoAgentDesk implements TravelDesk {

  private final Planner planner;
  private final Writer writer;
  private final Supplier<BookingLine> lines;

  public TwoAgentDesk(Planner planner, Writer writer, Supplier<BookingLine> lines) {
    this.planner = planner;
    this.writer = writer;
    this.lines = lines;
  }

  @Override
  public String arrange(Trip trip, Consumer<PlanStep> watcher) {
    String plan = "";
    for (Iterator<PlanStep> steps = planner.plan(trip); steps.hasNext(); ) {
      PlanStep step = steps.next();
      watcher.accept(step);
      if (step instanceof PlanStep.HandsOver handsOver) {
        plan = handsOver.plan();
      }
    }
    return writer.write(trip, plan) + "\n\n" + book(trip);
  }

  private String book(Trip trip) {
    try (BookingLine line = lines.get()) {
      line.connect("room_clerk");
      String room = line.book("reserve_room", trip.to() + " " + trip.departure());
      line.putThrough("seat_clerk");
      String seat = line.book("reserve_seat", trip.from() + " " + trip.to());
      return "Your room is booked as %s, your seat as %s.".formatted(room, seat);
    }
  }
}
