// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** What becomes of {@code Date} and {@code Calendar}. */
@SuppressWarnings("JavaUtilDate") // applications have them
final class JdkDates {
  private JdkDates() {}

  /** Writes {@code value} as milliseconds if it is a date, and returns whether it was. */
  static boolean write(Object value, ContentOutput out) {
    Date date = dateOrNull(value);
    if (date == null || AnnotatedClass.isOf(value)) {
      return false;
    }
    if (date.getClass().getName().equals("java.sql.Time")) {
      out.text(date.toString());
    } else {
      out.number(date.getTime());
    }
    return true;
  }

  /** Returns {@code value} as a date, or null if it is none. */
  static @Nullable Date dateOrNull(Object value) {
    if (value instanceof Calendar calendar) {
      return calendar.getTime();
    }
    return value instanceof Date date ? date : null;
  }

  /** Returns a date as ISO 8601 has it, with milliseconds and a numeric offset. */
  static String isoText(Date date, TimeZone zone) {
    String text = text(date, "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT, zone);
    return text.endsWith("Z") ? text.substring(0, text.length() - 1) + "+00:00" : text;
  }

  static String text(Date date, String pattern, Locale locale, TimeZone zone) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
    format.setTimeZone(zone);
    return format.format(date);
  }
}
