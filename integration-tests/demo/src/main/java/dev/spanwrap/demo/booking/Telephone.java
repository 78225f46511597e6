// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.booking;

import dev.spanwrap.demo.tools.Backend;
import java.time.Duration;
import java.util.Locale;

/** A line on which every clerk has time, and what is wished for is free. */
public final class Telephone implements BookingLine {

  private static final Duration TIME_TO_ANSWER = Duration.ofMillis(15);
  private static final Duration TIME_TO_BOOK = Duration.ofMillis(20);

  @Override
  public void connect(String clerk) {
    Backend.work(TIME_TO_ANSWER);
  }

  @Override
  public void putThrough(String clerk) {
    Backend.work(TIME_TO_ANSWER);
  }

  @Override
  public String book(String tool, String what) {
    Backend.work(TIME_TO_BOOK);
    return String.format(Locale.ROOT, "%05d", Math.floorMod(what.hashCode(), 100_000));
  }

  @Override
  public void close() {}
}
