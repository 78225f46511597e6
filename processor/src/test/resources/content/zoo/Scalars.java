// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import com.fasterxml.jackson.annotation.*;
import dev.spanwrap.processor.content.Sample;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.*;

/** Values of the JDK. */
public class Scalars {
  public record Numbers(
      byte a, short b, int c, long d, float e, double f,
      Byte g, Short h, Integer i, Long j, Float k, Double l,
      BigInteger m, BigDecimal n, AtomicInteger o, AtomicLong p, LongAdder q, Number r) {}

  public record Texts(
      String a, char b, Character c, StringBuilder d, CharSequence e, UUID f, URI g,
      Locale h, Currency i, java.util.regex.Pattern j, java.nio.charset.Charset k, Class<?> l,
      java.io.File m, java.nio.file.Path n, TimeZone o, InetAddress p, InetSocketAddress q,
      ZoneId r, ZoneOffset s, StringBuffer t, char[] u) {}

  public record Flags(boolean a, Boolean b, AtomicBoolean c, boolean[] d) {}

  public record Times(
      Instant a, OffsetDateTime b, ZonedDateTime c, LocalDate d, LocalTime e, LocalDateTime f,
      OffsetTime g, Year h, YearMonth i, MonthDay j, Duration k, Period l, Date m, Calendar n,
      Month o, DayOfWeek p, java.time.temporal.Temporal q, java.sql.Timestamp r, java.sql.Date s,
      java.sql.Time t) {}

  public record Optionals(
      Optional<String> a, OptionalInt b, OptionalLong c, OptionalDouble d,
      Optional<Optional<Integer>> e, AtomicReference<String> f, Optional<LocalDate> g,
      Optional<Object> h) {}

  public record Binary(byte[] a, java.nio.ByteBuffer b, Byte[] c) {}

  public record Arrays2(
      int[] a, long[] b, double[] c, float[] d, short[] e, String[] f, Object[] g, int[][] h,
      List<String>[] i, Integer[] j) {}

  public record Jdk(TimeUnit a, Map.Entry<String, Integer> b, Thread.State c, Void d) {}

  static Times times(Instant instant, ZoneId zone) {
    ZonedDateTime at = instant.atZone(zone);
    GregorianCalendar calendar = GregorianCalendar.from(at);
    return new Times(
        instant, at.toOffsetDateTime(), at, at.toLocalDate(), at.toLocalTime(),
        at.toLocalDateTime(), at.toOffsetDateTime().toOffsetTime(), Year.from(at),
        YearMonth.from(at), MonthDay.from(at), Duration.ofSeconds(5, 7), Period.of(1, 2, 3),
        Date.from(instant), calendar, at.getMonth(), at.getDayOfWeek(), at.toLocalDate(),
        java.sql.Timestamp.from(instant), new java.sql.Date(instant.toEpochMilli()),
        java.sql.Time.valueOf("10:20:30"));
  }

  @Sample
  static Numbers numbers() {
    return new Numbers(
        (byte) 1, (short) 2, 3, 4, 5.5f, 6.25, (byte) -1, (short) -2, -3, -4L, -5.5f, -6.25,
        new BigInteger("123456789012345678901234567890"), new BigDecimal("1.10"),
        new AtomicInteger(7), new AtomicLong(8), new LongAdder(), 9);
  }

  @Sample
  static Numbers extremes() {
    return new Numbers(
        Byte.MIN_VALUE, Short.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Float.MIN_VALUE,
        Double.MAX_VALUE, Byte.MAX_VALUE, Short.MIN_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE,
        Float.MAX_VALUE, Double.MIN_VALUE, BigInteger.TWO.pow(500), new BigDecimal("1E+400"),
        new AtomicInteger(Integer.MIN_VALUE), new AtomicLong(Long.MIN_VALUE), new LongAdder(),
        new BigDecimal("-0.000000000000000000000001"));
  }

  @Sample
  static Numbers noNumbers() {
    return new Numbers(
        (byte) 0, (short) 0, 0, 0, Float.NaN, Double.POSITIVE_INFINITY, null, null, null, null,
        Float.NEGATIVE_INFINITY, Double.NaN, null, null, null, null, null, -0.0);
  }

  @Sample(otherwiseInJackson3 = "locales are language tags")
  static Texts texts() throws Exception {
    return new Texts(
        "a", 'b', '"', new StringBuilder("d"), "e", UUID.fromString("0-0-0-0-1"),
        URI.create("https://example.com/?q=a%20b"), Locale.GERMANY, Currency.getInstance("EUR"),
        java.util.regex.Pattern.compile("a.*\\b"), java.nio.charset.StandardCharsets.UTF_8,
        Map.Entry.class, new java.io.File("x"), java.nio.file.Path.of("/tmp/a b"),
        TimeZone.getTimeZone("Europe/Paris"), InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
        InetSocketAddress.createUnresolved("example.com", 80), ZoneId.of("Europe/Paris"),
        ZoneOffset.ofHours(2), new StringBuffer("t"), "chars".toCharArray());
  }

  @Sample
  static Texts moreTexts() throws Exception {
    return new Texts(
        "", '\uD800', null, null, new StringBuilder("e"), null, null, Locale.ROOT, null, null,
        null, int[].class, null, null, null, InetAddress.getByAddress("host", new byte[16]),
        new InetSocketAddress(InetAddress.getByAddress(new byte[16]), 1), null, ZoneOffset.UTC,
        null, new char[0]);
  }

  @Sample
  static Flags flags() {
    return new Flags(true, null, new AtomicBoolean(true), new boolean[] {true, false});
  }

  @Sample(otherwiseInJackson3 = "months are numbers")
  static Times ordinary() {
    return times(Instant.parse("2026-02-03T04:05:06.789012345Z"), ZoneId.of("Europe/Paris"));
  }

  @Sample(otherwiseInJackson3 = "months are numbers")
  static Times epoch() {
    return times(Instant.EPOCH, ZoneOffset.UTC);
  }

  @Sample(otherwiseInJackson3 = "months are numbers")
  static Times before() {
    return times(Instant.parse("1969-12-31T23:59:59.999Z"), ZoneOffset.ofHours(-3));
  }

  @Sample(otherwiseInJackson3 = "months are numbers")
  static Times wholeMinutes() {
    return times(Instant.parse("2026-02-03T04:05:00Z"), ZoneOffset.UTC);
  }

  @Sample
  static List<Duration> durations() {
    return List.of(
        Duration.ZERO, Duration.ofNanos(1), Duration.ofNanos(-1), Duration.ofDays(-400),
        Duration.ofSeconds(1));
  }

  @Sample
  static Optionals present() {
    return new Optionals(
        Optional.of("a"), OptionalInt.of(1), OptionalLong.of(2), OptionalDouble.of(3.5),
        Optional.of(Optional.of(4)), new AtomicReference<>("f"),
        Optional.of(LocalDate.of(2026, 1, 2)), Optional.of(List.of(1)));
  }

  @Sample
  static Optionals absent() {
    return new Optionals(
        Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty(),
        Optional.of(Optional.empty()), new AtomicReference<>(), Optional.empty(), null);
  }

  @Sample(json = "{\"a\":\"[binary: 3 bytes]\",\"b\":\"[binary: 5 bytes]\",\"c\":[1,null]}")
  static Binary binary() {
    return new Binary(new byte[3], java.nio.ByteBuffer.allocate(5), new Byte[] {1, null});
  }

  @Sample
  @SuppressWarnings({"unchecked", "rawtypes"})
  static Arrays2 arrays() {
    return new Arrays2(
        new int[] {1, 2}, new long[] {3}, new double[] {1.5, Double.NaN}, new float[] {0.1f},
        new short[] {4}, new String[] {"a", null}, new Object[] {1, "x", null, new int[] {1}},
        new int[][] {{1}, {}, null}, new List[] {List.of("q")}, new Integer[] {1, null});
  }

  @Sample(otherwiseInJackson3 = "a null is written")
  static Jdk jdk() {
    return new Jdk(TimeUnit.DAYS, Map.entry("k", 1), Thread.State.NEW, null);
  }
}
