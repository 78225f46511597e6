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

/** {@code @JsonTypeInfo} and what goes with it. */
public class Types {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes({@JsonSubTypes.Type(value = Dog.class, name = "dog"), @JsonSubTypes.Type(Cat.class)})
  public interface Animal {}

  public record Dog(String name, boolean barks) implements Animal {}

  @JsonTypeName("cat")
  public record Cat(String name) implements Animal {}

  public record Owner(Animal animal, List<Animal> more, Map<String, Animal> named, Dog dog) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  public sealed interface Shape permits Circle, Square, Nothing {}

  public record Circle(int radius) implements Shape {}

  @JsonTypeName("sq")
  public static final class Square implements Shape {
    public int side = 3;
  }

  public enum Nothing implements Shape {
    NOTHING
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes({@JsonSubTypes.Type(value = A.class, name = "a")})
  public abstract static class Wrapped {}

  public static class A extends Wrapped {
    public int x = 1;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
  @JsonSubTypes({@JsonSubTypes.Type(value = B.class, name = "b")})
  public interface InArray {}

  public record B(int x) implements InArray {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  @JsonSubTypes(@JsonSubTypes.Type(C.class))
  public interface ByClass {}

  public record C(int x) implements ByClass {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS)
  @JsonSubTypes(@JsonSubTypes.Type(D.class))
  public interface ByMinimalClass {}

  public record D(int x) implements ByMinimalClass {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
  @JsonSubTypes(@JsonSubTypes.Type(E.class))
  public interface BySimpleName {}

  public record E(int x) implements BySimpleName {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes(@JsonSubTypes.Type(F.class))
  public interface Deduced {}

  public record F(int x) implements Deduced {}

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      include = JsonTypeInfo.As.EXISTING_PROPERTY,
      property = "type")
  @JsonSubTypes(@JsonSubTypes.Type(value = G.class, name = "g"))
  public interface Existing {}

  public record G(String type, int x) implements Existing {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
  @JsonSubTypes(@JsonSubTypes.Type(value = H.class, name = "h"))
  public interface None {}

  public record H(int x) implements None {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY)
  @JsonSubTypes(@JsonSubTypes.Type(value = I.class, name = "i"))
  public interface External {}

  public record I(int x) implements External {}

  public interface Untyped {}

  public record Typed(int x) implements Untyped {}

  public record OfProperty(
      @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
          @JsonSubTypes(@JsonSubTypes.Type(value = Typed.class, name = "typed"))
          Untyped untyped,
      @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
          @JsonSubTypes(@JsonSubTypes.Type(value = Typed.class, name = "element"))
          List<Untyped> list) {}

  public record Overridden(@JsonTypeInfo(use = JsonTypeInfo.Id.NONE) Animal animal) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Leaf.class, name = "leaf"),
    @JsonSubTypes.Type(value = Branch.class, name = "branch")
  })
  public interface Tree {}

  public record Leaf(int value) implements Tree {}

  public record Branch(Tree left, Tree right) implements Tree {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes(@JsonSubTypes.Type(value = Text.class, name = "text"))
  public interface Scalar {}

  public record Text(@JsonValue String text) implements Scalar {}

  public record OfObjects(Object object, List<Object> objects, Dog known) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  public static class Base {
    public int base = 1;
  }

  @JsonSubTypes(@JsonSubTypes.Type(value = Sub.class, name = "sub"))
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  public static class Super {
    public int a = 1;
  }

  public static class Sub extends Super {
    public int b = 2;
  }

  public record Holder<T>(T value) {}

  @Sample
  static Owner owner() {
    return new Owner(
        new Dog("Rex", true),
        List.of(new Cat("Tom"), new Dog("Fido", false)),
        Map.of("x", new Cat("y")),
        new Dog("d", true));
  }

  @Sample(typed = true)
  static List<Animal> animals() {
    return Arrays.asList(new Cat("Tom"), null, new Dog("Fido", false));
  }

  @Sample
  static Animal animal() {
    return new Cat("Tom");
  }

  @Sample(typed = true)
  static List<Shape> shapes() {
    return List.of(new Circle(1), new Square(), Nothing.NOTHING);
  }

  @Sample(typed = true)
  static List<Wrapped> wrapped() {
    return List.of(new A());
  }

  @Sample(typed = true)
  static List<InArray> inArray() {
    return List.of(new B(1));
  }

  @Sample(typed = true)
  static List<ByClass> byClass() {
    return List.of(new C(1));
  }

  @Sample(typed = true)
  static List<ByMinimalClass> byMinimalClass() {
    return List.of(new D(1));
  }

  @Sample(typed = true)
  static List<BySimpleName> bySimpleName() {
    return List.of(new E(1));
  }

  @Sample(typed = true)
  static List<Deduced> deduced() {
    return List.of(new F(1));
  }

  @Sample(typed = true)
  static List<Existing> existing() {
    return List.of(new G("g", 1));
  }

  @Sample
  static List<None> none() {
    return List.of(new H(1));
  }

  @Sample(typed = true)
  static List<External> external() {
    return List.of(new I(1));
  }

  @Sample
  static OfProperty ofProperty() {
    return new OfProperty(new Typed(1), List.of(new Typed(2)));
  }

  @Sample
  static Overridden overridden() {
    return new Overridden(new Dog("a", true));
  }

  @Sample
  static Tree tree() {
    return new Branch(new Leaf(1), new Branch(new Leaf(2), null));
  }

  @Sample(typed = true)
  static List<Scalar> scalar() {
    return List.of(new Text("a"));
  }

  @Sample
  static OfObjects ofObjects() {
    return new OfObjects(new Dog("a", true), List.of(new Dog("b", false), 1), null);
  }

  @Sample
  static Base base() {
    return new Base();
  }

  @Sample(typed = true)
  static List<Super> supers() {
    return List.of(new Super(), new Sub());
  }

  @Sample(typed = true)
  static Holder<Animal> holder() {
    return new Holder<>(new Dog("x", true));
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  public static class TypedMap extends TreeMap<String, Integer> {
    public TypedMap() {
      put("a", 1);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  public static class TypedList extends ArrayList<Integer> {
    public TypedList() {
      add(1);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonTypeName("named")
  public static class NamedMap extends TypedMap {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  public static class ClassMap extends TypedMap {}

  public record TypedContainers(
      TypedMap map,
      TypedList list,
      NamedMap named,
      ClassMap ofClass,
      List<TypedMap> maps,
      Map<String, TypedList> lists,
      Object object,
      Map<String, Integer> untyped) {}

  @Sample
  static TypedContainers typedContainers() {
    TypedMap map = new TypedMap();
    TypedList list = new TypedList();
    return new TypedContainers(
        map, list, new NamedMap(), new ClassMap(), List.of(map), Map.of("x", list), map, map);
  }

  @Sample
  static TypedMap typedMap() {
    return new TypedMap();
  }
}
