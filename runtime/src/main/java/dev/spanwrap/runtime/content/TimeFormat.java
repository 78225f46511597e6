// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates and times the way a {@code @JsonFormat} says.
 *
 * @param style what is written
 * @param pattern the pattern of a text or the unit of a duration, empty for the standard one
 * @param locale the language of a text, empty for the default one
 * @param zone the zone of a text, empty for the value's own; UTC for a {@code Date}
 * @param nanos whether numbers have nanoseconds; null for the standard
 * @param zoneId whether a text names the zone of a {@code ZonedDateTime}
 */
public record TimeFormat(
    Style style,
    String pattern,
    String locale,
    String zone,
    @Nullable Boolean nanos,
    boolean zoneId)
    implements ContentWriter<Object> {

  /** What a date or a time is written as. */
  public enum Style {
    /** As without a format, unless there is a pattern. */
    STANDARD,
    /** A text. */
    TEXT,
    /** A number or an array of numbers. */
    NUMBERS,
    /** A whole number where there is one. */
    INTEGER
  }

  /**
   * Returns a format.
   *
   * @param style what is written
   * @param pattern the pattern of a text or the unit of a duration, empty for the standard one
   * @param locale the language of a text, empty for the default one
   * @param zone the zone of a text, empty for the value's own
   * @return the format
   */
  public static TimeFormat of(Style style, String pattern, String locale, String zone) {
    return new TimeFormat(style, pattern, locale, zone, null, false);
  }

  /**
   * Returns this format with or without nanoseconds in its numbers.
   *
   * @param written whether they are written
   * @return the format
   */
  public TimeFormat withNanos(boolean written) {
    return new TimeFormat(style, pattern, locale, zone, written, zoneId);
  }

  /**
   * Returns this format with the zone's name in its texts.
   *
   * @return the format
   */
  public TimeFormat withZoneId() {
    return new TimeFormat(style, pattern, locale, zone, nanos, true);
  }

  @Override
  public void write(Object value, ContentOutput out) {
    Date date = JdkDates.dateOrNull(value);
    if (date != null && AnnotatedClass.isOf(value)) {
      out.unknown(value);
    } else if (date != null) {
      date(date, out);
    } else if (value instanceof Duration duration) {
      duration(duration, out);
    } else if (value instanceof TemporalAccessor time && isText(time)) {
      out.text(text(time));
    } else {
      numbers(value, out);
    }
  }

  private boolean isText(TemporalAccessor time) {
    return style == Style.TEXT
        || (style == Style.STANDARD && (!pattern.isEmpty() || time instanceof MonthDay));
  }

  private String text(TemporalAccessor time) {
    if (time instanceof ZonedDateTime zoned && zoneId) {
      if (pattern.isEmpty() || style != Style.TEXT) {
        return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(zoned);
      }
      return formatter().format(zoned) + "[" + zoned.getZone().getId() + "]";
    }
    if (!pattern.isEmpty()) {
      return formatter().format(time);
    }
    if (time instanceof OffsetDateTime || time instanceof ZonedDateTime) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    if (time instanceof LocalDateTime) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
    return time instanceof LocalTime
        ? DateTimeFormatter.ISO_LOCAL_TIME.format(time)
        : time.toString();
  }

  private void numbers(Object value, ContentOutput out) {
    boolean wide = nanos == null ? style != Style.INTEGER : nanos;
    Long millis = JdkTime.millisOrNull(value);
    if (millis != null && !wide) {
      out.number(millis);
    } else if (value instanceof LocalDate date && style == Style.INTEGER) {
      out.number(date.toEpochDay());
    } else if (value instanceof MonthDay day) {
      if (out.beginArray(day)) {
        out.number(day.getMonthValue());
        out.number(day.getDayOfMonth());
        out.endArray();
      }
    } else if (!JdkTime.parts(value, nanos == null || nanos, out) && !JdkTime.write(value, out)) {
      out.unknown(value);
    }
  }

  private void duration(Duration duration, ContentOutput out) {
    if (style == Style.TEXT) {
      out.text(duration.toString());
    } else if (!pattern.isEmpty()) {
      out.number(in(ChronoUnit.valueOf(pattern), duration));
    } else if (nanos != null && !nanos) {
      out.number(duration.toMillis());
    } else {
      JdkTime.write(duration, out);
    }
  }

  private static long in(ChronoUnit unit, Duration duration) {
    return switch (unit) {
      case NANOS -> duration.toNanos();
      case MICROS -> duration.toNanos() / 1_000;
      case MILLIS -> duration.toMillis();
      default -> duration.toSeconds() / unit.getDuration().toSeconds();
    };
  }

  private void date(Date date, ContentOutput out) {
    boolean numbers = style == Style.NUMBERS || style == Style.INTEGER;
    if (!numbers && !pattern.isEmpty()) {
      out.text(JdkDates.text(date, pattern, language(), timeZone()));
    } else if (!numbers && (style == Style.TEXT || !locale.isEmpty() || !zone.isEmpty())) {
      out.text(JdkDates.isoText(date, timeZone()));
    } else {
      JdkDates.write(date, out);
    }
  }

  private DateTimeFormatter formatter() {
    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, language());
    return zone.isEmpty() ? formatter : formatter.withZone(timeZone().toZoneId());
  }

  private TimeZone timeZone() {
    return TimeZone.getTimeZone(zone.isEmpty() ? "UTC" : zone);
  }

  private Locale language() {
    return locale.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(locale.replace('_', '-'));
  }
}
