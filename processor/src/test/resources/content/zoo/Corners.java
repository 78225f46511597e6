// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import com.fasterxml.jackson.annotation.*;
import dev.spanwrap.processor.content.Sample;
import java.time.*;
import java.util.*;
import java.util.concurrent.atomic.*;

/** Corners where annotations meet that random types found. */
public class Corners {
  public record Inner(int a, @JsonIgnore String b, String c) {}

  public record UnwrappedText(@JsonUnwrapped String text, @JsonUnwrapped(prefix = "p") Map<String, String> map, int x) {}

  public record ValueIgnoring(@JsonValue @JsonIgnoreProperties("c") Inner inner) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  public record TypedValue(@JsonValue Integer value) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  public record TypedOptional(@JsonValue Optional<Inner> value) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  public record TypedOpen(@JsonValue Open open) {}

  public static class Open {
    public int x = 1;
  }

  public record HeldUnwrapped(@JsonUnwrapped AtomicReference<Inner> inner) {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public static class ArrayOfEverything {
    @JsonUnwrapped public Inner inner = new Inner(1, "SECRET", "c");
    @JsonUnwrapped public Inner none;
    @JsonInclude(JsonInclude.Include.NON_NULL) public String nothing;

    @JsonAnyGetter
    public Map<String, Integer> more() {
      return Map.of("m", 1);
    }
  }

  public record UnwrappedAsArray(
      @JsonUnwrapped @JsonFormat(shape = JsonFormat.Shape.ARRAY) Inner inner) {}

  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public static class UnwrappedDefaults {
    @JsonUnwrapped public Inner same = new Inner(1, "SECRET", "c");
    @JsonUnwrapped(prefix = "o_") public Inner other = new Inner(1, "SECRET", "c");
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes({@JsonSubTypes.Type(value = One.class, name = "one"), @JsonSubTypes.Type(value = Two.class, name = "two")})
  public interface Siblings {}

  public static class One implements Siblings {
    public int x = 1;
  }

  public static class Two implements Siblings {
    public One one = new One();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY)
  @JsonSubTypes({@JsonSubTypes.Type(value = AsArray.class, name = "array")})
  public interface Existing {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record AsArray(int x) implements Existing {}

  @JsonTypeName("inherited")
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes(@JsonSubTypes.Type(NamedSub.class))
  public static class NamedBase {
    public int x = 1;
  }

  public static class NamedSub extends NamedBase {}

  public record OfNames(
      NamedBase base,
      NamedSub sub,
      @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "k") NamedSub own,
      @JsonSubTypes(@JsonSubTypes.Type(value = NamedSub.class, name = "never")) NamedBase named,
      @JsonTypeInfo(use = JsonTypeInfo.Id.NONE) List<NamedBase> stillTyped) {}

  public record EmptyCode(@JsonValue String text) {}

  public record Chained(@JsonValue EmptyCode code) {}

  public record OfChained(
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Chained a,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Chained b,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Chained> c) {}

  @Sample
  static OfChained ofChained() {
    return new OfChained(
        new Chained(new EmptyCode("")), new Chained(new EmptyCode("x")), List.of());
  }

  public static class OpenCode {
    @JsonValue public String text = "";
  }

  public record OfEmptyCodes(
      @JsonInclude(JsonInclude.Include.NON_EMPTY) EmptyCode a,
      @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_NULL)
          EmptyCode b,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) OpenCode c) {}

  public static class Renames {
    @JsonProperty("same") public int a = 1;
    public int same = 2;

    @JsonIgnore
    public int getSame() {
      return 3;
    }
  }

  public record Clash(@JsonProperty("x") LocalDate y) {
    public LocalDate getX2() {
      return y;
    }
  }

  @Sample
  static UnwrappedText unwrappedText() {
    return new UnwrappedText(null, null, 1);
  }

  @Sample
  static List<ValueIgnoring> valueIgnoring() {
    return List.of(new ValueIgnoring(new Inner(1, "SECRET", "c")));
  }

  @Sample(typed = true)
  static List<TypedValue> typedValue() {
    return List.of(new TypedValue(1), new TypedValue(null));
  }

  @Sample(typed = true)
  static List<TypedOptional> typedOptional() {
    return List.of(
        new TypedOptional(Optional.of(new Inner(1, "SECRET", "c"))),
        new TypedOptional(Optional.empty()));
  }

  @Sample(typed = true, otherwiseInJackson3 = "types are in wrapper arrays")
  static List<TypedOpen> typedOpen() {
    return List.of(new TypedOpen(new Open()));
  }

  @Sample
  static HeldUnwrapped heldUnwrapped() {
    return new HeldUnwrapped(new AtomicReference<>(new Inner(1, "SECRET", "c")));
  }

  @Sample(json = "[{\"a\":1,\"c\":\"c\"},null,null,{\"m\":1}]")
  static ArrayOfEverything arrayOfEverything() {
    return new ArrayOfEverything();
  }

  @Sample
  static UnwrappedAsArray unwrappedAsArray() {
    return new UnwrappedAsArray(new Inner(1, "SECRET", "c"));
  }

  @Sample
  static UnwrappedDefaults unwrappedDefaults() {
    UnwrappedDefaults defaults = new UnwrappedDefaults();
    defaults.other = new Inner(2, "SECRET", null);
    return defaults;
  }

  @Sample
  static Two siblings() {
    return new Two();
  }

  @Sample(typed = true)
  static List<Existing> existing() {
    return List.of(new AsArray(1));
  }

  @Sample(otherwiseInJackson3 = "elements of lists have no type information")
  static OfNames ofNames() {
    NamedBase base = new NamedBase();
    NamedSub sub = new NamedSub();
    return new OfNames(base, sub, sub, sub, List.of(base, sub));
  }

  @Sample
  static OfEmptyCodes ofEmptyCodes() {
    return new OfEmptyCodes(new EmptyCode(""), new EmptyCode(""), new OpenCode());
  }

  @Sample
  static Renames renames() {
    return new Renames();
  }

  @Sample(unordered = true)
  static Clash clash() {
    return new Clash(LocalDate.of(2026, 1, 1));
  }
}
