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

/** Classes that extend what the JDK has, and say by annotations what becomes of them. */
public class Subclasses {
  @JsonIgnoreProperties("y")
  public static class IgnoringMap extends LinkedHashMap<String, String> {
    public IgnoringMap() {
      put("x", "1");
      put("y", "SECRET");
    }
  }

  @JsonIncludeProperties("x")
  public static class IncludingMap extends LinkedHashMap<String, String> {
    public IncludingMap() {
      put("x", "1");
      put("y", "SECRET");
    }
  }

  public static class ValueMap extends LinkedHashMap<String, String> {
    public ValueMap() {
      put("y", "SECRET");
    }

    @JsonValue
    public String masked() {
      return "***";
    }
  }

  public static class ValueList extends ArrayList<String> {
    public ValueList() {
      add("SECRET");
    }

    @JsonValue
    public String masked() {
      return "***";
    }
  }

  /** Lists have a first and a last element since Java 21. */
  @JsonFormat(shape = JsonFormat.Shape.OBJECT)
  @JsonIgnoreProperties({"first", "last"})
  public static class ObjectList extends ArrayList<String> {
    public int a = 1;

    public ObjectList() {
      add("SECRET");
    }
  }

  public static class PlainMap extends LinkedHashMap<String, String> {
    public PlainMap() {
      put("a", "b");
    }
  }

  public static class PlainList extends ArrayList<String> {
    public PlainList() {
      add("a");
    }
  }

  public static class ValueDate extends Date {
    public ValueDate() {
      super(5);
    }

    @JsonValue
    public String masked() {
      return "***";
    }
  }

  public static class PlainDate extends Date {
    public PlainDate() {
      super(5);
    }
  }

  public static class ValueNumber extends BigDecimal {
    public ValueNumber() {
      super(5);
    }

    @JsonValue
    public String masked() {
      return "***";
    }
  }

  public record Known(
      IgnoringMap ignoring,
      IncludingMap including,
      ValueMap valueMap,
      ValueList valueList,
      ObjectList objectList,
      PlainMap plainMap,
      PlainList plainList,
      ValueDate valueDate,
      ValueNumber valueNumber,
      PlainDate plainDate,
      Map<String, String> map,
      List<String> list,
      Collection<String> collection,
      Object object,
      List<Object> objects) {}

  public record Jdk(
      Map<String, String> map,
      List<String> list,
      Collection<String> collection,
      Date date,
      BigDecimal number,
      @JsonFormat(pattern = "yyyy") Date year,
      Object object) {}

  @Sample(otherwiseInJackson3 = "it does not ask subclasses of dates, numbers and lists")
  static Known declared() {
    return new Known(
        new IgnoringMap(),
        new IncludingMap(),
        new ValueMap(),
        new ValueList(),
        new ObjectList(),
        new PlainMap(),
        new PlainList(),
        new ValueDate(),
        new ValueNumber(),
        new PlainDate(),
        null,
        null,
        null,
        null,
        null);
  }

  private static Known known(Map<String, String> map, List<String> list) {
    return new Known(
        null, null, null, null, null, null, null, null, null, null, map, list, list, map,
        List.of(map, list, new ValueDate(), new ValueNumber(), new PlainDate()));
  }

  @Sample(otherwiseInJackson3 = "it does not ask subclasses of dates, numbers and lists")
  static Known knownIgnoring() {
    return known(new IgnoringMap(), new PlainList());
  }

  @Sample(otherwiseInJackson3 = "it does not ask subclasses of dates, numbers and lists")
  static Known knownIncluding() {
    return known(new IncludingMap(), new ObjectList());
  }

  @Sample(otherwiseInJackson3 = "it does not ask subclasses of dates, numbers and lists")
  static Known knownValues() {
    return known(new ValueMap(), new ValueList());
  }

  @Sample
  static Jdk plain() {
    PlainList list = new PlainList();
    return new Jdk(
        new PlainMap(), list, list, new PlainDate(), BigDecimal.ONE, new PlainDate(), list);
  }

  @Sample(
      json =
          "{\"map\":\"[unknown type zoo.Subclasses$IgnoringMap]\","
              + "\"list\":\"[unknown type zoo.Subclasses$ValueList]\","
              + "\"collection\":\"[unknown type zoo.Subclasses$ObjectList]\","
              + "\"date\":\"[unknown type zoo.Subclasses$ValueDate]\","
              + "\"number\":\"[unknown type zoo.Subclasses$ValueNumber]\","
              + "\"year\":\"[unknown type zoo.Subclasses$ValueDate]\","
              + "\"object\":\"[unknown type zoo.Subclasses$IncludingMap]\"}")
  static Jdk unknown() {
    return new Jdk(
        new IgnoringMap(),
        new ValueList(),
        new ObjectList(),
        new ValueDate(),
        new ValueNumber(),
        new ValueDate(),
        new IncludingMap());
  }

  @Sample(json = "{\"a\":\"[unknown type zoo.Subclasses$ValueDate]\"}")
  static Map<String, Object> unknownInside() {
    return Map.of("a", new ValueDate());
  }
}
