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

/** Inheritance, visibility, records, sealed hierarchies, nothing at all. */
public class Classes {
  public static class Grandparent {
    public int a = 1;
    public int hiding = 1;

    public String getFromGrandparent() {
      return "g";
    }
  }

  public static class Parent extends Grandparent {
    public int b = 2;

    @JsonProperty("renamed")
    @Override
    public String getFromGrandparent() {
      return "p";
    }
  }

  public static class Child extends Parent {
    public int c = 3;
    public int hiding = 3;
  }

  public interface WithDefault {
    default String getDefault() {
      return "default";
    }

    String getName();
  }

  public record Implementing(String name) implements WithDefault {
    @Override
    public String getName() {
      return "getter of " + name;
    }
  }

  @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NON_PRIVATE)
  public static class PackageFields {
    int a = 1;
    protected int b = 2;
    public int c = 3;
    private int d = 4;
  }

  @JsonAutoDetect(
      getterVisibility = JsonAutoDetect.Visibility.NONE,
      isGetterVisibility = JsonAutoDetect.Visibility.NONE)
  public static class NoGetters {
    public int a = 1;

    public int getB() {
      return 2;
    }

    public boolean isC() {
      return true;
    }

    @JsonProperty
    public int getD() {
      return 4;
    }
  }

  @JsonAutoDetect(getterVisibility = JsonAutoDetect.Visibility.ANY)
  public static class AnyGetters {
    int getA() {
      return 1;
    }

    protected int getB() {
      return 2;
    }
  }

  @JsonAutoDetect(getterVisibility = JsonAutoDetect.Visibility.NONE)
  public static class Inherited {
    public int getA() {
      return 1;
    }
  }

  public static class Inheriting extends Inherited {
    public int b = 2;
  }

  public sealed interface Shape permits Circle, Square, Group {}

  public record Circle(int radius) implements Shape {}

  public static final class Square implements Shape {
    public int side = 2;
  }

  public non-sealed static class Group implements Shape {
    public List<Shape> shapes = List.of(new Circle(1), new Square());
  }

  public abstract static sealed class Base permits Left, Right {
    public int base = 1;

    public abstract int getOwn();
  }

  public static final class Left extends Base {
    @Override
    public int getOwn() {
      return 2;
    }
  }

  public static final class Right extends Base {
    @Override
    public int getOwn() {
      return 3;
    }
  }

  public record Empty() {}

  @JsonAutoDetect
  public static class EmptyClass {}

  public class Inner {
    public int b = 1;
    public int a = 2;
  }

  public static class Conflicting {
    private boolean nice = true;

    public boolean isNice() {
      return nice;
    }

    public boolean getNice() {
      return false;
    }
  }

  public static class Self {
    public String name;
    public Self next;

    Self(String name, Self next) {
      this.name = name;
      this.next = next;
    }
  }

  public record Old(@Deprecated String name, @Deprecated int age) {
    @Deprecated
    public String getOld() {
      return "old";
    }
  }

  @Deprecated
  public record Older(String name) {}

  public static class Text implements CharSequence {
    @Override
    public int length() {
      return 1;
    }

    @Override
    public char charAt(int index) {
      return 'x';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return this;
    }

    @Override
    public String toString() {
      return "x";
    }
  }

  public record OfText(Text text) {}

  public record It(String it, Out out) {}

  public record Out(int out) {}

  public record Class(String value, Default aDefault) {}

  public record Default(String text) {}

  @Sample(unordered = true)
  static Child child() {
    return new Child();
  }

  @Sample(unordered = true)
  static Implementing implementing() {
    return new Implementing("x");
  }

  @Sample
  static PackageFields packageFields() {
    return new PackageFields();
  }

  @Sample
  static NoGetters noGetters() {
    return new NoGetters();
  }

  @Sample(unordered = true)
  static AnyGetters anyGetters() {
    return new AnyGetters();
  }

  @Sample
  static Inheriting inheriting() {
    return new Inheriting();
  }

  @Sample
  static List<Shape> shapes() {
    return List.of(new Circle(1), new Square(), new Group());
  }

  @Sample
  static List<Base> bases() {
    return List.of(new Left(), new Right());
  }

  @Sample
  static Empty empty() {
    return new Empty();
  }

  @Sample
  static EmptyClass emptyClass() {
    return new EmptyClass();
  }

  @Sample
  static Inner inner() {
    return new Classes().new Inner();
  }

  @Sample
  static Conflicting conflicting() {
    return new Conflicting();
  }

  @Sample
  static Self chain() {
    return new Self("a", new Self("b", null));
  }

  @Sample(unordered = true)
  static Old old() {
    return new Old("a", 1);
  }

  public sealed interface Aging permits Aged, Young {}

  @Deprecated
  public record Aged(Object any) implements Aging {}

  public record Young(Object any) implements Aging {}

  @SuppressWarnings("deprecation")
  @Sample
  static List<Aging> aging() {
    return List.of(new Aged(new Young(1)), new Young(new Aged(2)));
  }

  @Sample
  @SuppressWarnings("deprecation")
  static List<Older> older() {
    return List.of(new Older("x"));
  }

  @Sample
  static OfText ofText() {
    return new OfText(new Text());
  }

  @Sample
  static It it() {
    return new It("x", new Out(1));
  }

  @Sample
  static Class class_() {
    return new Class("v", new Default("t"));
  }
}
