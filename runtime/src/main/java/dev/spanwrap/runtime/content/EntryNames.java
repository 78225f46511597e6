// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Date;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Names the entries of maps whose keys are values of the JDK. */
public final class EntryNames {
  private EntryNames() {}

  /**
   * Returns the name of an entry by its key's class: the text of a value of the JDK, else a marker.
   *
   * @param key the key
   * @return the name
   */
  public static String any(Object key) {
    String name = ofJdk(key);
    return name == null ? Marker.unknown(key.getClass()) : name;
  }

  private static @Nullable String ofJdk(Object key) {
    Date date = JdkDates.dateOrNull(key);
    if (date != null) {
      return JdkDates.isoText(date, TimeZone.getTimeZone("UTC"));
    }
    if (key instanceof ZonedDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    if (key instanceof byte[] bytes) {
      return Marker.binary(bytes.length);
    }
    if (key instanceof Path
        || key instanceof File
        || key instanceof TimeZone
        || key instanceof InetAddress
        || key instanceof InetSocketAddress) {
      return key.toString();
    }
    CharSequence text = JdkText.of(key);
    if (text != null) {
      return text.toString();
    }
    boolean known =
        key instanceof Boolean
            || key instanceof AtomicBoolean
            || key instanceof TemporalAccessor
            || key instanceof TemporalAmount
            || key instanceof Number;
    return known && JdkText.isOfJdk(key.getClass()) ? key.toString() : null;
  }
}
