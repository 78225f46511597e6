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

/** Annotations in pairs. */
public class Pairs {
  @JsonPropertyOrder({"b", "a"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OrderAndInclude(String a, String b, String c) {}

  @JsonIgnoreProperties("b")
  @JsonPropertyOrder({"c", "b", "a"})
  public record IgnoreAndOrder(int a, int b, int c) {}

  public record NameAndFormat(
      @JsonProperty("on") @JsonFormat(pattern = "yyyy") LocalDate date,
      @JsonProperty("raw") @JsonRawValue String json) {}

  public record NameAndInclude(
      @JsonProperty("n") @JsonInclude(JsonInclude.Include.NON_EMPTY) String name, int x) {}

  public record NameAndIgnore(@JsonProperty("n") @JsonIgnore String name, int x) {}

  public record UnwrapAndInclude(
      @JsonUnwrapped @JsonInclude(JsonInclude.Include.NON_NULL) Inner inner, int x) {}

  public record Inner(@JsonProperty("i") int a, @JsonIgnore String b) {}

  public record UnwrapAndName(@JsonUnwrapped(prefix = "p_") @JsonProperty("gone") Inner inner) {}

  public record UnwrapAndIncludeNames(
      @JsonUnwrapped(prefix = "p_") @JsonIncludeProperties("i") Two two) {}

  public record Two(int i, int j) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes(@JsonSubTypes.Type(value = Typed.class, name = "t"))
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public interface TypeAndInclude {}

  @JsonPropertyOrder({"b", "a"})
  @JsonIgnoreProperties("c")
  public record Typed(String a, String b, String c) implements TypeAndInclude {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonIgnoreProperties("b")
  public record ArrayAndIgnore(int a, int b, int c) {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonTypeName("arr")
  public record ArrayAndType(int a, int b) {}

  @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NON_PRIVATE)
  @JsonPropertyOrder(alphabetic = true)
  public static class DetectAndOrder {
    int b = 1;
    int a = 2;
    @JsonIgnore int c = 3;
  }

  public static class AnyAndIgnore {
    @JsonIgnore public int a = 1;

    @JsonAnyGetter
    public Map<String, Object> more() {
      return Map.of("a", 2);
    }
  }

  public static class AnyAndUnwrap {
    @JsonUnwrapped public AnyInner inner = new AnyInner();
    public int x = 1;
  }

  public static class AnyInner {
    public int y = 2;

    @JsonAnyGetter
    public Map<String, Object> more() {
      return Map.of("m", 3);
    }
  }

  @JsonIncludeProperties({"a", "b"})
  @JsonIgnoreProperties("b")
  public record IncludeAndIgnore(int a, int b, int c) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonTypeName("v")
  public record ValueAndType(@JsonValue Map<String, Integer> map) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonTypeName("o")
  public record ObjectValueAndType(@JsonValue Two two) {}

  public record AccessAndOrder(
      @JsonProperty(access = JsonProperty.Access.READ_ONLY, index = 1) int a,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY, index = 0) String b,
      @JsonProperty(index = 0) int c) {}

  @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
  @JacksonAnnotationsInside
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({"z", "y"})
  public @interface Bundle {}

  @Bundle
  public record Bundled(String x, String y, String z) {}

  @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
  @JacksonAnnotationsInside
  @JsonProperty("secret_name")
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  public @interface MemberBundle {}

  public record MemberBundled(@MemberBundle int x) {}

  public static class GetterAndSetter {
    private int a = 1;

    @JsonGetter("x")
    public int getA() {
      return a;
    }

    @JsonSetter("x")
    public void setA(int a) {
      this.a = a;
    }
  }

  public record KeyAndValue(@JsonKey int key, @JsonValue String value) {}

  public record TypeOfElements(
      @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
          @JsonSubTypes(@JsonSubTypes.Type(value = Two.class, name = "two"))
          @JsonIgnoreProperties("j")
          Map<String, Object> map) {}

  @JsonClassDescription("ignored by writers")
  public record Described(@JsonPropertyDescription("too") @JsonAlias({"y", "z"}) int x) {}

  @JsonRootName("never")
  public record Rooted(@JsonMerge List<String> a, @JsonSetter(nulls = Nulls.SKIP) String b) {}

  @Sample
  static OrderAndInclude orderAndInclude() {
    return new OrderAndInclude("a", "b", null);
  }

  @Sample
  static IgnoreAndOrder ignoreAndOrder() {
    return new IgnoreAndOrder(1, 2, 3);
  }

  @Sample
  static NameAndFormat nameAndFormat() {
    return new NameAndFormat(LocalDate.of(2026, 1, 1), "[1]");
  }

  @Sample
  static NameAndInclude nameAndInclude() {
    return new NameAndInclude("", 1);
  }

  @Sample
  static NameAndIgnore nameAndIgnore() {
    return new NameAndIgnore("SECRET", 1);
  }

  @Sample
  static UnwrapAndInclude unwrapAndInclude() {
    return new UnwrapAndInclude(new Inner(1, "SECRET"), 2);
  }

  @Sample
  static UnwrapAndName unwrapAndName() {
    return new UnwrapAndName(new Inner(1, "SECRET"));
  }

  @Sample
  static UnwrapAndIncludeNames unwrapAndIncludeNames() {
    return new UnwrapAndIncludeNames(new Two(1, 2));
  }

  @Sample(typed = true)
  static List<TypeAndInclude> typeAndInclude() {
    return List.of(new Typed(null, "b", "SECRET"));
  }

  @Sample
  static ArrayAndIgnore arrayAndIgnore() {
    return new ArrayAndIgnore(1, 2, 3);
  }

  @Sample(typed = true)
  static List<ArrayAndType> arrayAndType() {
    return List.of(new ArrayAndType(1, 2));
  }

  @Sample
  static DetectAndOrder detectAndOrder() {
    return new DetectAndOrder();
  }

  @Sample
  static AnyAndIgnore anyAndIgnore() {
    return new AnyAndIgnore();
  }

  @Sample
  static AnyAndUnwrap anyAndUnwrap() {
    return new AnyAndUnwrap();
  }

  @Sample
  static IncludeAndIgnore includeAndIgnore() {
    return new IncludeAndIgnore(1, 2, 3);
  }

  @Sample(typed = true, otherwiseInJackson3 = "types are in wrapper arrays")
  static List<ValueAndType> valueAndType() {
    return List.of(new ValueAndType(Map.of("a", 1)));
  }

  @Sample(typed = true)
  static List<ObjectValueAndType> objectValueAndType() {
    return List.of(new ObjectValueAndType(new Two(1, 2)));
  }

  @Sample
  static AccessAndOrder accessAndOrder() {
    return new AccessAndOrder(1, "SECRET", 3);
  }

  @Sample
  static Bundled bundled() {
    return new Bundled(null, "y", "z");
  }

  @Sample
  static MemberBundled memberBundled() {
    return new MemberBundled(5);
  }

  @Sample
  static GetterAndSetter getterAndSetter() {
    return new GetterAndSetter();
  }

  @Sample
  static Map<KeyAndValue, KeyAndValue> keyAndValue() {
    return Map.of(new KeyAndValue(1, "a"), new KeyAndValue(2, "b"));
  }

  @Sample
  static Described described() {
    return new Described(1);
  }

  @Sample
  static Rooted rooted() {
    return new Rooted(List.of("a"), null);
  }
}
