// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.io.File;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of the JDK that are written as text. */
final class JdkText {
  private JdkText() {}

  /** Returns the text of {@code value}, or null if it is not written as text. */
  static @Nullable CharSequence of(Object value) {
    if (value instanceof CharSequence text) {
      return isKnown(text) ? text : null;
    }
    if (value instanceof Character
        || value instanceof UUID
        || value instanceof URI
        || value instanceof URL
        || value instanceof Locale
        || value instanceof Currency
        || value instanceof Pattern
        || value instanceof Charset
        || value instanceof ZoneId
        || value instanceof Period
        || value instanceof MonthDay) {
      return value.toString();
    }
    if (value instanceof Enum<?> constant) {
      return isOfJdk(constant.getDeclaringClass()) ? constant.name() : null;
    }
    if (value instanceof Class<?> type) {
      return type.getName();
    }
    return ofPlace(value);
  }

  /** Returns whether {@code text} is one of the JDK's own kinds of text. */
  static boolean isKnown(CharSequence text) {
    return text instanceof String
        || text instanceof StringBuilder
        || text instanceof StringBuffer
        || text instanceof CharBuffer;
  }

  static boolean isOfJdk(Class<?> type) {
    return type.getName().startsWith("java.");
  }

  private static @Nullable CharSequence ofPlace(Object value) {
    if (AnnotatedClass.isOf(value)) {
      return null;
    }
    if (value instanceof Path path) {
      return path.toUri().toString();
    }
    if (value instanceof File file) {
      return file.getAbsolutePath();
    }
    if (value instanceof TimeZone zone) {
      return zone.getID();
    }
    if (value instanceof InetAddress address) {
      return host(address);
    }
    return value instanceof InetSocketAddress socket ? hostAndPort(socket) : null;
  }

  private static String host(InetAddress address) {
    String text = address.toString().trim();
    int slash = text.indexOf('/');
    if (slash < 0) {
      return text;
    }
    return slash == 0 ? text.substring(1) : text.substring(0, slash);
  }

  private static String hostAndPort(InetSocketAddress socket) {
    InetAddress address = socket.getAddress();
    String host = address == null ? socket.getHostString() : host(address);
    boolean numeric = address == null || address.toString().trim().startsWith("/");
    boolean bracketed =
        numeric
            && (address instanceof Inet6Address
                || (address == null && host.indexOf(':') >= 0 && !host.startsWith("[")));
    return (bracketed ? "[" + host + "]" : host) + ":" + socket.getPort();
  }
}
