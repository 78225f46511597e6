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

/** Values whose static type does not say what they are. */
public class Dynamic {
  public record Box(Object value) {}

  public record Known(int x, Object more) {}

  public record Unknown(String secret) {}

  public interface Open {
    String getName();
  }

  public record OpenOne(String name, int more) implements Open {
    @Override
    public String getName() {
      return name;
    }
  }

  public record OfOpen(Open open, OpenOne known) {}

  public record OfOpenAlone(Open open) {}

  public static class Person {
    public String name = "Ada";
    public Person friend;
  }

  public static class Employee extends Person {
    public int salary = 5;
  }

  public record Team(Person lead, Employee member, List<Person> all) {}

  public record Alone(Person person) {}

  public enum Color {
    RED
  }

  public record Code(@JsonValue String text) {}

  public record OfCodes(Code code, Object object, Map<Object, Object> map) {}

  @Sample
  static OfCodes ofCodes() {
    return new OfCodes(new Code("a"), new Code("b"), Map.of("k", List.of(new Code("c"))));
  }

  public record OfNumber(Number a, CharSequence b, Comparable<?> c, java.io.Serializable d) {}

  @Sample(otherwiseInJackson3 = "locales are language tags")
  static List<Box> jdk() {
    return Arrays.asList(
        new Box(1), new Box("a"), new Box(true), new Box(1.5), new Box('c'), new Box(null),
        new Box(List.of(1, "b", List.of())), new Box(Map.of("a", Map.of(1, 2))),
        new Box(new int[] {1}), new Box(new Object[] {1, "x"}), new Box(Optional.of(1)),
        new Box(LocalDate.of(2026, 1, 2)), new Box(Instant.ofEpochSecond(5)),
        new Box(new UUID(1, 2)), new Box(TimeUnit.DAYS), new Box(Duration.ofSeconds(1)),
        new Box(new BigDecimal("1.5")), new Box(BigInteger.TEN), new Box(Locale.GERMANY),
        new Box(new AtomicInteger(5)), new Box(new Date(5)), new Box(Map.entry("a", 1)),
        new Box(new Box(2)), new Box(Optional.empty()), new Box(new String[] {"x"}),
        new Box(new char[] {'x'}), new Box(OptionalInt.of(5)), new Box(String.class),
        new Box(1.5f), new Box(Set.of()), new Box(new AtomicReference<>("x")),
        new Box(new StringBuilder("y")), new Box(Year.of(2026)));
  }

  @Sample
  static Object root() {
    return List.of(1, Map.of("a", "b"));
  }

  @Sample(json = "{\"value\":\"[unknown type zoo.Dynamic$Unknown]\"}")
  static Box unknown() {
    return new Box(new Unknown("SECRET"));
  }

  @Sample(json = "{\"value\":[1,\"[unknown type zoo.Dynamic$Unknown]\",\"[unknown type zoo.Dynamic$Color]\"]}")
  static Box unknownInside() {
    return new Box(List.of(1, new Unknown("SECRET"), Color.RED));
  }

  @Sample
  static Known known() {
    return new Known(1, List.of(new Known(2, "x")));
  }

  @Sample
  static OfOpen ofOpen() {
    return new OfOpen(new OpenOne("a", 1), null);
  }

  @Sample(json = "{\"open\":\"[unknown type zoo.Dynamic$OpenOne]\"}")
  static OfOpenAlone ofOpenAlone() {
    return new OfOpenAlone(new OpenOne("a", 1));
  }

  @Sample
  static Team team() {
    return new Team(new Employee(), new Employee(), List.of(new Person(), new Employee()));
  }

  @Sample(json = "{\"person\":\"[unknown type zoo.Dynamic$Employee]\"}")
  static Alone alone() {
    return new Alone(new Employee());
  }

  @Sample
  static Alone friends() {
    Person person = new Person();
    person.friend = new Person();
    return new Alone(person);
  }

  @Sample
  static OfNumber ofNumber() {
    return new OfNumber(5, "b", "c", "d");
  }
}
