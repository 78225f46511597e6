// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import dev.spanwrap.processor.content.model.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;

/** How types of the JDK are written that are neither containers nor enums. */
record JdkShapes(Language language) {
  private static final Set<String> TEXTS =
      Set.of(
          "java.lang.String",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.lang.Character",
          "java.lang.Class",
          "java.util.UUID",
          "java.util.Locale",
          "java.util.Currency",
          "java.util.regex.Pattern",
          "java.net.URI",
          "java.net.URL",
          "java.io.File",
          "java.time.Period");
  private static final Set<String> NUMBERS =
      Set.of(
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.math.BigInteger",
          "java.math.BigDecimal");
  private static final Set<String> BARE_NUMBERS =
      Set.of(
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.LongAdder",
          "java.util.concurrent.atomic.DoubleAdder",
          "java.util.concurrent.atomic.LongAccumulator",
          "java.util.concurrent.atomic.DoubleAccumulator",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble");
  private static final Set<String> TIMES =
      Set.of(
          "java.time.Instant",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.OffsetTime",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.MonthDay",
          "java.time.Duration");
  private static final List<String> TEXT_BASES =
      List.of(
          "java.nio.file.Path",
          "java.nio.charset.Charset",
          "java.time.ZoneId",
          "java.util.TimeZone",
          "java.net.InetAddress",
          "java.net.InetSocketAddress");
  private static final List<String> TIME_BASES = List.of("java.util.Date", "java.util.Calendar");
  private static final Map<String, Shape> OTHERS =
      Map.of(
          "java.util.concurrent.atomic.AtomicBoolean", Shape.Scalar.FLAG,
          "java.nio.ByteBuffer", Shape.Scalar.BINARY,
          "java.lang.Void", new Shape.Any());

  Optional<Shape> find(DeclaredType type, Format format) {
    String name = Language.name(type);
    if (TEXTS.contains(name) || isA(type, TEXT_BASES)) {
      return Optional.of(Shape.Scalar.TEXT);
    }
    if (NUMBERS.contains(name)) {
      return Optional.of(number(format));
    }
    if (name.equals("java.lang.Boolean")) {
      return Optional.of(flag(format));
    }
    if (BARE_NUMBERS.contains(name)) {
      return Optional.of(Shape.Scalar.NUMBER);
    }
    if (TIMES.contains(name) || isA(type, TIME_BASES)) {
      return Optional.of(time(format));
    }
    return Optional.ofNullable(OTHERS.get(name));
  }

  static Shape number(Format format) {
    return format.hasShape("STRING") ? Shape.Scalar.NUMBER_AS_TEXT : Shape.Scalar.NUMBER;
  }

  static Shape flag(Format format) {
    if (format.isNumeric()) {
      return Shape.Scalar.FLAG_AS_NUMBER;
    }
    return format.hasShape("STRING") ? Shape.Scalar.FLAG_AS_TEXT : Shape.Scalar.FLAG;
  }

  private static Shape time(Format format) {
    if (format.equals(Format.NONE)) {
      return Shape.Scalar.TIME;
    }
    String style = "STANDARD";
    if (format.hasShape("STRING")) {
      style = "TEXT";
    } else if (format.hasShape("NUMBER_INT")) {
      style = "INTEGER";
    } else if (format.isNumeric() || format.hasShape("ARRAY")) {
      style = "NUMBERS";
    }
    String nanos = "WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS";
    Optional<Boolean> written = Optional.empty();
    if (format.with().contains(nanos)) {
      written = Optional.of(true);
    } else if (format.without().contains(nanos)) {
      written = Optional.of(false);
    }
    return new Shape.Time(
        style,
        format.pattern(),
        format.locale(),
        format.zone(),
        written,
        format.with().contains("WRITE_DATES_WITH_ZONE_ID"));
  }

  private boolean isA(DeclaredType type, List<String> bases) {
    return bases.stream().anyMatch(base -> language.isA(type, base));
  }
}
