// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A timetable that has to be loaded first: it turns its first reader away. */
public final class Timetable implements FlightSearch {

  private static final Duration TIME_TO_REFUSE = Duration.ofMillis(25);
  private static final Duration TIME_TO_SEARCH = Duration.ofMillis(60);

  private final AtomicBoolean loaded = new AtomicBoolean();

  @Override
  public List<Flight> search(String callId, FlightQuery query) {
    if (loaded.compareAndSet(false, true)) {
      Backend.work(TIME_TO_REFUSE);
      throw new FlightsUnavailableException("The timetable is being loaded.");
    }
    Backend.work(TIME_TO_SEARCH);
    return List.of(
        new Flight("TP 535", "06:10", "08:55", 118), new Flight("FR 1143", "13:25", "16:15", 139));
  }
}
