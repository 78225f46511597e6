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

/** What a property leaves out of values whose static type does not say what they are. */
public class Filtered {
  public record P(int x, String y) {}

  public static class Bean {
    public int x = 1;
    public String y = "SECRET";
    public Object inside = Map.of("y", "kept");
  }

  public record Value(@JsonValue P p) {}

  public static class Entries {
    public int x = 1;

    @JsonAnyGetter
    public Map<String, String> y() {
      return Map.of("z", "SECRET");
    }
  }

  public record Ignoring(
      @JsonIgnoreProperties("y") Object object,
      @JsonIgnoreProperties("y") List<Object> list,
      @JsonIgnoreProperties("y") Map<String, Object> map,
      @JsonIgnoreProperties("y") Optional<Object> optional,
      @JsonIgnoreProperties("y") Object[] array,
      @JsonIgnoreProperties("y") AtomicReference<Object> reference,
      @JsonIgnoreProperties("y") Comparable<?> comparable,
      P known,
      Bean bean,
      Value value,
      Entries entries,
      Object unfiltered) {}

  public record Including(
      @JsonIncludeProperties("x") Object object,
      @JsonIncludeProperties("x") List<Object> list,
      @JsonIncludeProperties("x") Map<String, Object> map,
      P known,
      Entries entries) {}

  public record OfMaps(
      @JsonIgnoreProperties("y") Object object,
      @JsonIgnoreProperties("y") Map<String, Object> map,
      @JsonIncludeProperties("x") List<Object> list) {}

  public record OfValue(@JsonIgnoreProperties("y") Wrapped value, Wrapped all) {}

  public record Wrapped(@JsonIgnoreProperties("z") @JsonValue Object object) {}

  private static Ignoring ignoring(Object one) {
    return new Ignoring(
        one,
        List.of(one, List.of(one)),
        Map.of("k", one),
        Optional.of(one),
        new Object[] {one, Map.of("y", "SECRET", "x", one)},
        new AtomicReference<>(one),
        "text",
        null,
        null,
        null,
        null,
        Map.of("y", 1));
  }

  @Sample
  static Ignoring ignoringKnown() {
    return ignoring(new P(1, "SECRET"));
  }

  @Sample
  static Ignoring ignoringBean() {
    return ignoring(new Bean());
  }

  @Sample
  static Ignoring ignoringValue() {
    return ignoring(new Value(new P(1, "SECRET")));
  }

  @Sample
  static Ignoring ignoringEntries() {
    return ignoring(new Entries());
  }

  @Sample
  static Ignoring ignoringMaps() {
    return ignoring(Map.of("y", "SECRET", "x", Map.of("y", "SECRET")));
  }

  @Sample(json = "{\"object\":[\"[unknown type zoo.Filtered$Hidden]\"],\"map\":null,\"list\":null}")
  static OfMaps unknown() {
    return new OfMaps(List.of(new Hidden("SECRET")), null, null);
  }

  public record Hidden(String y) {}

  @Sample
  static Including including() {
    return new Including(
        new P(1, "SECRET"),
        List.of(new P(1, "SECRET"), new Entries(), Map.of("x", 1, "y", "SECRET")),
        Map.of("x", new P(1, "SECRET"), "y", "SECRET"),
        null,
        null);
  }

  @Sample
  static OfMaps ofMaps() {
    Map<String, Object> inner = Map.of("y", "SECRET", "x", 1);
    return new OfMaps(
        List.of(inner, Map.of("x", inner)),
        Map.of("x", inner, "y", "SECRET"),
        List.of(inner, Map.of("x", inner)));
  }

  @Sample
  static OfValue ofValue() {
    Map<String, Object> all = Map.of("x", 1);
    return new OfValue(
        new Wrapped(Map.of("y", "SECRET", "x", 1)), new Wrapped(all));
  }

  public record OfEntry(@JsonIgnoreProperties("y") Map.Entry<String, Object> entry) {}

  // databind forgets about the property inside of an entry
  @Sample(json = "{\"entry\":{\"k\":{}}}")
  static OfEntry ofEntry() {
    return new OfEntry(Map.entry("k", Map.of("y", "SECRET")));
  }
}
