// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Dates and times as timestamps: instants as numbers, local times as arrays of their parts. */
final class JdkTime {
  private JdkTime() {}

  /** Writes {@code value} if it is a date, a time or an amount, and returns whether it was. */
  static boolean write(Object value, ContentOutput out) {
    if (JdkDates.write(value, out)) {
      return true;
    }
    if (value instanceof Year year) {
      out.number(year.getValue());
    } else {
      BigDecimal seconds = secondsOrNull(value);
      if (seconds == null) {
        return parts(value, true, out);
      }
      out.number(seconds);
    }
    return true;
  }

  /** Returns seconds and nanoseconds of an instant or a duration, or null. */
  static @Nullable BigDecimal secondsOrNull(Object value) {
    if (value instanceof Instant instant) {
      return seconds(instant.getEpochSecond(), instant.getNano());
    }
    if (value instanceof OffsetDateTime time) {
      return seconds(time.toEpochSecond(), time.getNano());
    }
    if (value instanceof ZonedDateTime time) {
      return seconds(time.toEpochSecond(), time.getNano());
    }
    if (value instanceof Duration duration) {
      Duration positive = duration.abs();
      BigDecimal seconds = seconds(positive.getSeconds(), positive.getNano());
      return duration.isNegative() ? seconds.negate() : seconds;
    }
    return null;
  }

  /** Returns milliseconds of an instant or a duration, or null. */
  static @Nullable Long millisOrNull(Object value) {
    if (value instanceof Instant instant) {
      return instant.toEpochMilli();
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant().toEpochMilli();
    }
    if (value instanceof ZonedDateTime time) {
      return time.toInstant().toEpochMilli();
    }
    return value instanceof Duration duration ? (Long) duration.toMillis() : null;
  }

  /** Writes the parts of a local date or time, and returns whether {@code value} was one. */
  static boolean parts(Object value, boolean nanos, ContentOutput out) {
    LocalDate date = null;
    LocalTime time = null;
    if (value instanceof LocalDate day) {
      date = day;
    } else if (value instanceof LocalTime hours) {
      time = hours;
    } else if (value instanceof LocalDateTime both) {
      date = both.toLocalDate();
      time = both.toLocalTime();
    } else if (value instanceof OffsetTime offset) {
      time = offset.toLocalTime();
    } else if (!(value instanceof YearMonth)) {
      return false;
    }
    if (out.beginArray(value)) {
      if (value instanceof YearMonth month) {
        out.number(month.getYear());
        out.number(month.getMonthValue());
      }
      if (date != null) {
        out.number(date.getYear());
        out.number(date.getMonthValue());
        out.number(date.getDayOfMonth());
      }
      if (time != null) {
        clock(time, nanos, out);
      }
      if (value instanceof OffsetTime offset) {
        out.text(offset.getOffset().toString());
      }
      out.endArray();
    }
    return true;
  }

  private static void clock(LocalTime time, boolean nanos, ContentOutput out) {
    out.number(time.getHour());
    out.number(time.getMinute());
    int second = time.getSecond();
    int nano = time.getNano();
    if (second > 0 || nano > 0) {
      out.number(second);
      if (nano > 0) {
        out.number(nanos ? nano : nano / 1_000_000);
      }
    }
  }

  private static BigDecimal seconds(long seconds, int nanos) {
    return nanos == 0 && seconds == 0
        ? BigDecimal.ZERO.setScale(1)
        : BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, 9)).setScale(9);
  }
}
