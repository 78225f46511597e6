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

/** Collections and maps. */
public class Containers {
  public record Point(int x, int y) {}

  public record Lists(
      List<Point> a, Set<String> b, Collection<? extends Point> c, Deque<Integer> d,
      List<List<Point>> e, List<Optional<Point>> f, ArrayList<? super Integer> g, List<?> h,
      SortedSet<String> i, Queue<Point> j) {}

  public record Maps(
      Map<String, Point> a, Map<Integer, String> b, Map<Long, Map<String, Integer>> c,
      TreeMap<String, Integer> d, Map<UUID, Integer> e, Map<LocalDate, Integer> f,
      Map<Boolean, Integer> g, Map<Object, Object> h, Map<Class<?>, Integer> i,
      Map<Double, Integer> j, Map<Character, Integer> k, Map<Locale, Integer> l,
      Map<Date, Integer> m, Map<ZonedDateTime, Integer> n, Map<TimeUnit, Integer> o,
      Map<Instant, Integer> p, Map<URI, Integer> q, Properties r, Map<Duration, Integer> s,
      Map<BigDecimal, Integer> t) {}

  @SuppressWarnings("rawtypes")
  public record Raw(List a, Map b, Optional c, Comparable d, Iterable e) {}

  public static class Tags extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
  }

  public static class Scores extends HashMap<String, Integer> {
    private static final long serialVersionUID = 1L;
  }

  public static class Bag implements Iterable<Point> {
    @Override
    public Iterator<Point> iterator() {
      return List.of(new Point(1, 2)).iterator();
    }
  }

  public record Own(Tags a, Scores b, Bag c, List<Tags> d) {}

  public record Textual(String value) implements Comparable<Textual> {
    @Override
    public String toString() {
      return "key " + value;
    }

    @Override
    public int compareTo(Textual other) {
      return value.compareTo(other.value);
    }
  }

  public record Untold(int a, String b) {}

  public record OddKeys(Map<Textual, Integer> a, Map<Untold, Integer> b, Map<OpenKey, Integer> c) {}

  public static class OpenKey {
    @Override
    public String toString() {
      return "open";
    }
  }

  public record Entries(Map.Entry<String, Point> a, List<Map.Entry<Integer, String>> b) {}

  @Sample
  static Lists lists() {
    Point p = new Point(1, 2);
    return new Lists(
        List.of(p), Set.of("x"), List.of(p), new ArrayDeque<>(List.of(1)), List.of(List.of(p)),
        List.of(Optional.of(p), Optional.empty()), new ArrayList<>(List.of(5)),
        List.of(1, "x", List.of(true)), new TreeSet<>(List.of("b", "a")), new LinkedList<>());
  }

  @Sample
  static Lists nulls() {
    return new Lists(
        Arrays.asList((Point) null), null, List.of(), null, Arrays.asList((List<Point>) null),
        null, null, null, null, null);
  }

  @Sample
  static Maps maps() {
    java.util.Properties properties = new java.util.Properties();
    properties.put("p", "q");
    Map<Object, Object> objects = new LinkedHashMap<>();
    objects.put("a", 1);
    objects.put(2, "b");
    objects.put(TimeUnit.DAYS, List.of(3));
    objects.put(LocalDate.of(2026, 1, 1), Map.of(1, 2));
    return new Maps(
        Map.of("a", new Point(1, 2)), Map.of(1, "x"), Map.of(1L, Map.of("b", 2)),
        new TreeMap<>(Map.of("z", 1, "a", 2)), Map.of(new UUID(1, 2), 1),
        Map.of(LocalDate.of(2026, 1, 2), 1), Map.of(true, 1), objects, Map.of(String.class, 1),
        Map.of(1.5, 1), Map.of('c', 1), Map.of(Locale.GERMANY, 1), Map.of(new Date(5), 1),
        Map.of(ZonedDateTime.parse("2026-01-02T03:04:05+01:00[Europe/Paris]"), 1),
        Map.of(TimeUnit.HOURS, 1), Map.of(Instant.EPOCH, 1), Map.of(URI.create("a"), 1),
        properties, Map.of(Duration.ofSeconds(1), 1), Map.of(new BigDecimal("1.0"), 1));
  }

  @Sample
  static Raw raw() {
    return new Raw(List.of(1), Map.of("a", "b"), Optional.of("c"), "d", List.of("e"));
  }

  @Sample
  static Own own() {
    Tags tags = new Tags();
    tags.add("a");
    Scores scores = new Scores();
    scores.put("a", 1);
    return new Own(tags, scores, new Bag(), List.of(tags));
  }

  @Sample
  static OddKeys oddKeys() {
    return new OddKeys(
        Map.of(new Textual("x"), 1), Map.of(new Untold(1, "b"), 2), Map.of(new OpenKey(), 3));
  }

  @Sample
  static Entries entries() {
    return new Entries(Map.entry("a", new Point(1, 2)), List.of(Map.entry(3, "b")));
  }

  @Sample
  static Point[] rootArray() {
    return new Point[] {new Point(1, 2), null};
  }

  @Sample
  static Map<String, List<Point>> rootMap() {
    return Map.of("a", List.of(new Point(1, 2)));
  }

  @Sample
  static Optional<Point> rootOptional() {
    return Optional.of(new Point(1, 2));
  }

  @Sample(json = "{\"[null]\":\"x\"}")
  static Map<String, String> nullKey() {
    Map<String, String> map = new HashMap<>();
    map.put(null, "x");
    return map;
  }

  public record Spot(int x, String y) {}

  public interface Spots extends Iterable<Spot> {}

  public record Iterables(
      Iterable<Spot> points,
      Spots own,
      @JsonFormat(pattern = "yyyy") Iterable<LocalDate> years,
      @JsonIgnoreProperties("y") Iterable<Spot> partly,
      Iterable<?> any) {}

  @Sample
  static Iterables iterables() {
    List<Spot> points = List.of(new Spot(1, "s"));
    return new Iterables(
        points,
        points::iterator,
        List.of(LocalDate.EPOCH),
        List.of(new Spot(1, "SECRET")),
        List.of(1, "a"));
  }

  @Sample
  static Iterable<Spot> iterable() {
    return List.of(new Spot(1, "s"));
  }
}
