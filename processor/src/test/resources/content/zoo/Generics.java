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

/** Generic types. */
public class Generics {
  public record Page<T>(List<T> items, T first, int total) {}

  public record Item(String name) {}

  public record Pair<A, B>(A left, B right) {}

  public static class Base<T> {
    public T value;

    public List<T> getAll() {
      return List.of(value);
    }
  }

  public static class OfItem extends Base<Item> {
    public int own = 1;
  }

  public interface HasId<I> {
    I id();

    @JsonProperty
    I id2();
  }

  public record Thing(Integer id, Integer id2) implements HasId<Integer> {}

  public record Bounded<T extends Item>(T value, List<? extends T> more) {}

  public record Node<T>(T value, List<Node<T>> children) {}

  public record Holder(
      Page<Item> a, Pair<String, Page<Integer>> b, OfItem c, Bounded<Item> d, Node<String> e,
      Pair<?, ? extends Number> f) {}

  public sealed interface Result<T> permits Ok, Error {}

  public record Ok<T>(T value) implements Result<T> {}

  public record Error<T>(String message) implements Result<T> {}

  public static class Comparable2<T extends Comparable<T>> {
    public T value;
  }

  @Sample
  static Page<Item> page() {
    return new Page<>(List.of(new Item("a")), new Item("b"), 2);
  }

  @Sample
  static Pair<Map<String, Item>, List<Item>> pair() {
    return new Pair<>(Map.of("a", new Item("b")), List.of(new Item("c")));
  }

  @Sample
  static Holder holder() {
    OfItem ofItem = new OfItem();
    ofItem.value = new Item("x");
    return new Holder(
        page(), new Pair<>("a", new Page<>(List.of(1), 2, 3)), ofItem,
        new Bounded<>(new Item("b"), List.of(new Item("c"))),
        new Node<>("root", List.of(new Node<>("leaf", List.of()))), new Pair<>("l", 5));
  }

  @Sample
  static Thing thing() {
    return new Thing(1, 2);
  }

  @Sample
  static List<Result<Item>> results() {
    return List.of(new Ok<>(new Item("a")), new Error<>("no"));
  }

  @Sample
  static Result<? extends List<Item>> wild() {
    return new Ok<>(List.of(new Item("a")));
  }

  @Sample
  static Page<?> unknown() {
    return new Page<>(List.of("a"), "b", 2);
  }

  @Sample
  @SuppressWarnings("rawtypes")
  static Page rawPage() {
    return new Page<>(List.of("a"), "b", 2);
  }

  @Sample
  static Comparable2<String> comparable() {
    Comparable2<String> comparable = new Comparable2<>();
    comparable.value = "x";
    return comparable;
  }

  public static class Outer<T> {
    public class Inner {
      public int a = 1;
      public T b;
    }

    public class Middle {
      public class Deep {
        public int c = 2;
      }

      public Deep deep = new Deep();
    }

    public Inner inner = new Inner();
    public Middle middle = new Middle();
  }

  public record OfOuter(Outer<String> outer, Outer<String>.Inner inner, Object any) {}

  @Sample
  static OfOuter inner() {
    Outer<String> outer = new Outer<>();
    outer.inner.b = "b";
    return new OfOuter(outer, outer.inner, null);
  }
}
