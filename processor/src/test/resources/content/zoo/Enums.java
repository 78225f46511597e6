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

/** Enums. */
public class Enums {
  public enum Plain {
    A,
    B {
      @Override
      public String toString() {
        return "never";
      }
    }
  }

  public enum Named {
    @JsonProperty("first-one")
    FIRST,
    @JsonProperty("")
    EMPTY,
    LAST;

    @Override
    public String toString() {
      return "never";
    }
  }

  @JsonFormat(shape = JsonFormat.Shape.NUMBER)
  public enum Numbered {
    ZERO,
    ONE
  }

  @JsonFormat(shape = JsonFormat.Shape.OBJECT)
  public enum Shown {
    X("ex");

    private final String label;

    Shown(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }
  }

  public record All(
      Plain a,
      Plain b,
      Named c,
      Named d,
      Named e,
      Numbered f,
      Shown g,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) Plain h,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Numbered i,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) List<Plain> j,
      EnumSet<Plain> k,
      EnumMap<Named, Integer> l,
      Map<Plain, Integer> m,
      Plain[] n,
      Plain o) {}

  @Sample
  static All all() {
    EnumMap<Named, Integer> map = new EnumMap<>(Named.class);
    map.put(Named.FIRST, 1);
    map.put(Named.LAST, 2);
    return new All(
        Plain.A, Plain.B, Named.FIRST, Named.EMPTY, Named.LAST, Numbered.ONE, Shown.X, Plain.B,
        Numbered.ONE, List.of(Plain.B), EnumSet.allOf(Plain.class), map, Map.of(Plain.A, 1),
        new Plain[] {Plain.A}, null);
  }

  @Sample
  static List<Plain> list() {
    return List.of(Plain.A, Plain.B);
  }

  @Sample
  static Map<Named, Plain> map() {
    return Map.of(Named.FIRST, Plain.B);
  }

  public enum Bodies {
    A {
      @Override
      public int weight() {
        return 1;
      }
    },
    @JsonProperty("b2")
    B;

    public int weight() {
      return 2;
    }
  }

  public record AnyKeys(
      Map<Object, Integer> objects, Map<?, Integer> wild, Map<Bodies, Integer> own, Object any) {}

  @Sample
  static AnyKeys anyKeys() {
    return new AnyKeys(
        Map.of(Bodies.A, 1),
        Map.of(Bodies.B, 2),
        Map.of(Bodies.A, 3),
        List.of(Map.of(Bodies.B, Bodies.B), Map.of(1, Bodies.A)));
  }
}
