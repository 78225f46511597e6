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

/** {@code @JsonValue}, {@code @JsonKey}, {@code @JsonRawValue}. */
public class Values {
  public record Id(@JsonValue String text) {}

  public record Number(@JsonValue long value) {}

  public static class Method {
    @JsonValue
    public List<Id> ids() {
      return List.of(new Id("a"), new Id("b"));
    }

    public String getHidden() {
      return "no";
    }
  }

  public static class Off {
    @JsonValue(false)
    public String getShown() {
      return "shown";
    }
  }

  public enum Level {
    LOW(1),
    HIGH(9);

    private final int number;

    Level(int number) {
      this.number = number;
    }

    @JsonValue
    public int number() {
      return number;
    }
  }

  public record Box(Id id, Number number, Method method, Off off, Level level, Id none) {}

  public record Object(@JsonValue Names names) {}

  public record Names(String first, @JsonIgnore String last) {}

  public record Keyed(Map<Id, Integer> ids, Map<Level, Integer> levels, Map<Both, Integer> both) {}

  public record Both(@JsonKey String key, String value) {
    @JsonValue
    public Map<String, String> asMap() {
      return Map.of("value", value);
    }
  }

  public record Raw(
      @JsonRawValue String object, @JsonRawValue String number, @JsonRawValue String none, int x) {}

  public record RawOff(@JsonRawValue(false) String text) {}

  public record RawInside(@JsonValue @JsonRawValue String json) {}

  public record Chain(@JsonValue Id id) {}

  @JsonIgnoreProperties("hidden")
  public static class Collected extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    @JsonValue
    public String joined() {
      return String.join("-", this);
    }
  }

  @Sample
  static Box box() {
    return new Box(new Id("x"), new Number(5), new Method(), new Off(), Level.HIGH, null);
  }

  @Sample
  static List<Object> object() {
    return List.of(new Object(new Names("Ada", "SECRET")));
  }

  @Sample
  static List<Id> nulls() {
    return Arrays.asList(new Id(null), null, new Id(""));
  }

  @Sample
  static Keyed keyed() {
    return new Keyed(
        Map.of(new Id("a"), 1), Map.of(Level.LOW, 2), Map.of(new Both("k", "v"), 3));
  }

  @Sample
  static Raw raw() {
    return new Raw("{\"a\": [1, 2.50, \"x\\u0041\", null, true, {}] }", "1e2", null, 1);
  }

  @Sample
  static RawOff rawOff() {
    return new RawOff("{}");
  }

  @Sample
  static List<RawInside> rawInside() {
    return List.of(new RawInside("[1]"));
  }

  @Sample
  static List<Chain> chain() {
    return List.of(new Chain(new Id("deep")));
  }

  @Sample
  static List<Collected> collected() {
    Collected collected = new Collected();
    collected.add("a");
    collected.add("b");
    return List.of(collected);
  }

  @Sample(json = "{\"object\":\"no json\",\"number\":\"01\",\"none\":\"\",\"x\":0}")
  static Raw notRaw() {
    return new Raw("no json", "01", "", 0);
  }
}
