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

/** {@code @JsonFormat}. */
public class Formats {
  public record Dates(
      @JsonFormat(pattern = "dd.MM.yyyy") LocalDate a,
      @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate b,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) LocalDate c,
      @JsonFormat(shape = JsonFormat.Shape.ARRAY) LocalDate d,
      @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDateTime e,
      @JsonFormat(pattern = "yyyy-MM-dd HH:mm") LocalDateTime f,
      @JsonFormat(shape = JsonFormat.Shape.STRING) LocalTime g,
      @JsonFormat(pattern = "MMMM", locale = "de") LocalDate h,
      @JsonFormat(pattern = "EEEE", locale = "en_US") LocalDate i) {}

  public record Instants(
      @JsonFormat(shape = JsonFormat.Shape.STRING) Instant a,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) Instant b,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER_FLOAT) Instant c,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant d,
      @JsonFormat(pattern = "yyyy-MM-dd HH:mm", timezone = "Asia/Tokyo") Instant e,
      @JsonFormat(without = JsonFormat.Feature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS) Instant f,
      @JsonFormat(
              shape = JsonFormat.Shape.NUMBER_INT,
              with = JsonFormat.Feature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
          Instant g) {}

  public record Zoned(
      @JsonFormat(shape = JsonFormat.Shape.STRING) ZonedDateTime a,
      @JsonFormat(
              shape = JsonFormat.Shape.STRING,
              with = JsonFormat.Feature.WRITE_DATES_WITH_ZONE_ID)
          ZonedDateTime b,
      @JsonFormat(pattern = "HH:mm z", timezone = "UTC") ZonedDateTime c,
      @JsonFormat(shape = JsonFormat.Shape.STRING) OffsetDateTime d,
      @JsonFormat(
              shape = JsonFormat.Shape.STRING,
              pattern = "HH:mm",
              with = JsonFormat.Feature.WRITE_DATES_WITH_ZONE_ID)
          ZonedDateTime e,
      @JsonFormat(shape = JsonFormat.Shape.STRING) OffsetTime f) {}

  public record Old(
      @JsonFormat(pattern = "yyyy-MM-dd") Date a,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Date b,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) Date c,
      @JsonFormat(pattern = "HH:mm", timezone = "Europe/Paris") Date d,
      @JsonFormat(shape = JsonFormat.Shape.STRING, timezone = "Europe/Paris") Calendar e,
      @JsonFormat(timezone = "Europe/Paris") Date f) {}

  public record Others(
      @JsonFormat(shape = JsonFormat.Shape.STRING) Duration a,
      @JsonFormat(pattern = "HOURS") Duration b,
      @JsonFormat(without = JsonFormat.Feature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS) Duration c,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Year d,
      @JsonFormat(pattern = "yy") Year e,
      @JsonFormat(shape = JsonFormat.Shape.STRING) YearMonth f,
      @JsonFormat(pattern = "MM/yyyy") YearMonth g,
      @JsonFormat(shape = JsonFormat.Shape.ARRAY) MonthDay h,
      @JsonFormat(pattern = "MM/dd") MonthDay i,
      @JsonFormat(pattern = "HH'h'") OffsetTime j,
      @JsonFormat(without = JsonFormat.Feature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS) LocalTime k,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) Duration l) {}

  public record Numbers(
      @JsonFormat(shape = JsonFormat.Shape.STRING) int a,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Long b,
      @JsonFormat(shape = JsonFormat.Shape.STRING) double c,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal d,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigInteger e,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) boolean f,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Boolean g,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) int h) {}

  public record Inside(
      @JsonFormat(pattern = "yyyy") List<LocalDate> a,
      @JsonFormat(pattern = "yyyy") Map<String, LocalDate> b,
      @JsonFormat(pattern = "yyyy") Optional<LocalDate> c,
      @JsonFormat(pattern = "yyyy") LocalDate[] d,
      @JsonFormat(shape = JsonFormat.Shape.STRING) List<Integer> e) {}

  public record Single(
      @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED) List<String> a,
      @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED) List<Integer> b,
      @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED) String[] c,
      @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES) Map<String, Integer> d) {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"a", "b", "c"})
  public record AsArray(int a, String b, @JsonInclude(JsonInclude.Include.NON_NULL) String c) {}

  public record Point(int x, int y) {}

  public record OfPoints(
      @JsonFormat(shape = JsonFormat.Shape.ARRAY) Point a,
      @JsonFormat(shape = JsonFormat.Shape.ARRAY) List<Point> b,
      Point c,
      @JsonFormat(shape = JsonFormat.Shape.OBJECT) AsArray d) {}

  @JsonFormat(shape = JsonFormat.Shape.OBJECT)
  public static class ObjectMap extends HashMap<String, String> {
    private static final long serialVersionUID = 1L;
    public int size = 5;

    @Override
    @JsonIgnore
    public boolean isEmpty() {
      return super.isEmpty();
    }
  }

  @Sample
  static Dates dates() {
    LocalDateTime at = LocalDateTime.of(2026, 3, 4, 5, 6, 7, 8);
    LocalDate on = at.toLocalDate();
    return new Dates(on, on, on, on, at, at, at.toLocalTime(), on, on);
  }

  @Sample
  static Instants instants() {
    Instant at = Instant.parse("2026-02-03T04:05:06.789012345Z");
    return new Instants(at, at, at, at, at, at, at);
  }

  @Sample
  static Zoned zoned() {
    ZonedDateTime at = ZonedDateTime.parse("2026-02-03T04:05:06.7+01:00[Europe/Paris]");
    OffsetDateTime offset = at.toOffsetDateTime();
    return new Zoned(at, at, at, offset, at, offset.toOffsetTime());
  }

  @Sample(otherwiseInJackson3 = "an offset of zero is Z")
  static Old old() {
    Date at = new Date(1_700_000_000_123L);
    Calendar calendar = new GregorianCalendar();
    calendar.setTime(at);
    return new Old(at, at, at, at, calendar, at);
  }

  @Sample
  static Others others() {
    Duration duration = Duration.ofMinutes(150).plusMillis(7);
    return new Others(
        duration, duration, duration, Year.of(2026), Year.of(2026), YearMonth.of(2026, 2),
        YearMonth.of(2026, 2), MonthDay.of(2, 3), MonthDay.of(2, 3),
        OffsetTime.parse("10:20:30Z"), LocalTime.of(1, 2, 3, 4_005_006), duration);
  }

  @Sample
  static Numbers numbers() {
    return new Numbers(
        1, 2L, 3.5, new BigDecimal("1E+3"), BigInteger.TEN, true, false, 4);
  }

  @Sample
  static Inside inside() {
    LocalDate on = LocalDate.of(2026, 3, 4);
    return new Inside(
        List.of(on), Map.of("a", on), Optional.of(on), new LocalDate[] {on}, List.of(1, 2));
  }

  @Sample
  static Single single() {
    return new Single(List.of("a"), List.of(1), new String[] {"c"}, map());
  }

  @Sample
  static Single several() {
    return new Single(List.of("a", "b"), List.of(), new String[] {"c", "d"}, Map.of());
  }

  static Map<String, Integer> map() {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", 2);
    return map;
  }

  @Sample
  static AsArray asArray() {
    return new AsArray(1, null, null);
  }

  @Sample
  static OfPoints ofPoints() {
    return new OfPoints(
        new Point(1, 2), List.of(new Point(3, 4)), new Point(5, 6), new AsArray(1, "b", null));
  }

  @Sample(otherwiseInJackson3 = "a map with the shape of an object has no properties of its own")
  static ObjectMap objectMap() {
    return new ObjectMap();
  }
}
