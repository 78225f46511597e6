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

/** {@code @JsonAnyGetter}. */
public class AnyEntries {
  public static class Method {
    public int a = 1;
    private final Map<String, Object> more = new LinkedHashMap<>(Map.of("m", 5));
    public int z = 2;

    @JsonAnyGetter
    public Map<String, Object> more() {
      return more;
    }
  }

  public static class Getter {
    public int a = 1;

    @JsonAnyGetter
    public Map<String, String> getMore() {
      return Map.of("m", "n");
    }

    public int getZ() {
      return 2;
    }
  }

  public static class Field {
    @JsonAnyGetter public Map<String, Integer> more = Map.of("m", 1);
    public int z = 2;
  }

  public record Component(@JsonAnyGetter Map<String, Integer> more, int z) {}

  public static class Off {
    @JsonAnyGetter(enabled = false)
    public Map<String, Integer> getMore() {
      return Map.of("m", 1);
    }
  }

  public static class None {
    public int a = 1;

    @JsonAnyGetter
    public Map<String, Integer> more() {
      return null;
    }
  }

  public static class Content {
    @JsonAnyGetter
    @JsonInclude(content = JsonInclude.Include.NON_NULL)
    public Map<String, String> more() {
      Map<String, String> map = new HashMap<>();
      map.put("gone", null);
      map.put("kept", "x");
      return map;
    }
  }

  public static class Ignoring {
    @JsonAnyGetter
    @JsonIgnoreProperties("hidden")
    public Map<String, String> more() {
      return Map.of("hidden", "SECRET", "shown", "x");
    }
  }

  @JsonPropertyOrder({"z", "more", "a"})
  public static class Ordered {
    public int a = 1;
    public int z = 2;

    @JsonAnyGetter
    public Map<String, Integer> getMore() {
      return Map.of("m", 3);
    }
  }

  @Sample
  static Method method() {
    return new Method();
  }

  @Sample
  static Getter getter() {
    return new Getter();
  }

  @Sample
  static Field field() {
    return new Field();
  }

  @Sample
  static Component component() {
    return new Component(Map.of("m", 1), 2);
  }

  @Sample
  static Off off() {
    return new Off();
  }

  @Sample
  static None none() {
    return new None();
  }

  @Sample
  static Content content() {
    return new Content();
  }

  @Sample
  static Ignoring ignoring() {
    return new Ignoring();
  }

  @Sample
  static Ordered ordered() {
    return new Ordered();
  }
}
