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

  public static class Open {
    public int a = 1;

    @JsonAnyGetter
    public Map<String, String> more() {
      return Map.of("m", "n");
    }
  }

  public static class Closed {
    public int a = 1;

    @JsonAnyGetter
    public Map<String, String> more() {
      return Map.of("password", "SECRET");
    }
  }

  @JsonIncludeProperties("a")
  public static class OnlyByClass extends Open {}

  public record Holders(
      @JsonIncludeProperties("a") Closed included,
      @JsonIgnoreProperties("more") Closed ignored,
      @JsonIncludeProperties("a") List<Closed> all,
      @JsonIncludeProperties({"a", "m"}) Closed notByEntry,
      @JsonIncludeProperties({"a", "more"}) Open kept,
      @JsonIgnoreProperties("m") Open ignoredByEntry) {}

  public record UnwrappedClosed(@JsonUnwrapped @JsonIncludeProperties("a") Closed closed, int z) {}

  public record PrefixedClosed(
      @JsonUnwrapped(prefix = "p_") @JsonIncludeProperties("a") Closed closed,
      @JsonUnwrapped(suffix = "_s") @JsonIgnoreProperties("more") Closed other) {}

  public record Prefixed(@JsonUnwrapped(prefix = "p_") Open open, int z) {}

  public record PrefixedTwice(@JsonUnwrapped(prefix = "q_") Outer outer) {}

  public static class Outer {
    @JsonUnwrapped(suffix = "_s")
    public Ordered ordered = new Ordered();

    @JsonUnwrapped public Ignoring ignoring = new Ignoring();
    @JsonUnwrapped public None none = new None();
    @JsonUnwrapped public OnlyByClass only = new OnlyByClass();
  }

  @Sample
  static OnlyByClass onlyByClass() {
    return new OnlyByClass();
  }

  @Sample
  static Holders holders() {
    Closed closed = new Closed();
    return new Holders(
        closed, closed, List.of(closed), closed, new Open(), new Open());
  }

  @Sample
  static UnwrappedClosed unwrappedClosed() {
    return new UnwrappedClosed(new Closed(), 1);
  }

  @Sample
  static PrefixedClosed prefixedClosed() {
    return new PrefixedClosed(new Closed(), new Closed());
  }

  @Sample(otherwiseInJackson3 = "it fails")
  static Prefixed prefixed() {
    return new Prefixed(new Open(), 1);
  }

  @Sample(otherwiseInJackson3 = "it fails")
  static PrefixedTwice prefixedTwice() {
    return new PrefixedTwice(new Outer());
  }
}
