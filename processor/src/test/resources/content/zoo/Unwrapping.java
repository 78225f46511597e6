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

/** {@code @JsonUnwrapped}. */
public class Unwrapping {
  public record Name(String first, String last) {}

  public record Person(@JsonUnwrapped Name name, int age) {}

  public record Prefixed(
      @JsonUnwrapped(prefix = "name_") Name name,
      @JsonUnwrapped(prefix = "other_", suffix = "_x") Name other) {}

  public record Deep(@JsonUnwrapped(prefix = "p.") Prefixed prefixed) {}

  public record Disabled(@JsonUnwrapped(enabled = false) Name name) {}

  public record OfOptional(@JsonUnwrapped Optional<Name> name, int age) {}

  public record OfMap(@JsonUnwrapped Map<String, String> map) {}

  public record OfText(@JsonUnwrapped String text) {}

  public record Ignoring(@JsonUnwrapped @JsonIgnoreProperties("last") Name name) {}

  public static class Open {
    public int x = 1;
  }

  public static class OfOpen {
    @JsonUnwrapped public Open open = new Open();
    public int y = 2;
  }

  public sealed interface Shape permits Circle, Square {}

  public record Circle(int radius) implements Shape {}

  public record Square(int side) implements Shape {}

  public record OfSealed(@JsonUnwrapped Shape shape, String name) {}

  @Sample
  static Person person() {
    return new Person(new Name("Ada", "Lovelace"), 36);
  }

  @Sample
  static Person nobody() {
    return new Person(null, 36);
  }

  @Sample
  static Prefixed prefixed() {
    return new Prefixed(new Name("a", "b"), new Name("c", "d"));
  }

  @Sample
  static Deep deep() {
    return new Deep(prefixed());
  }

  @Sample
  static Disabled disabled() {
    return new Disabled(new Name("a", "b"));
  }

  @Sample
  static OfOptional ofOptional() {
    return new OfOptional(Optional.of(new Name("a", "b")), 1);
  }

  @Sample
  static OfMap ofMap() {
    return new OfMap(Map.of("a", "b"));
  }

  @Sample
  static OfText ofText() {
    return new OfText("a");
  }

  public static class DeepOpen {
    @JsonUnwrapped(prefix = "a.", suffix = ".z")
    public OfOpenPrefixed inner = new OfOpenPrefixed();
  }

  public static class OfOpenPrefixed {
    @JsonUnwrapped(prefix = "b.", suffix = ".y")
    public Open open = new Open();
    public int w = 3;
  }

  @Sample
  static DeepOpen deepOpen() {
    return new DeepOpen();
  }

  @Sample
  static Ignoring ignoring() {
    return new Ignoring(new Name("a", "SECRET"));
  }

  @Sample
  static OfOpen ofOpen() {
    return new OfOpen();
  }

  @Sample
  static OfSealed ofSealed() {
    return new OfSealed(new Square(2), "square");
  }

  public record HeldPart(int held) {}

  public record Held(
      @JsonUnwrapped Optional<HeldPart> optional,
      @JsonUnwrapped(prefix = "r_") AtomicReference<HeldPart> reference,
      int z) {}

  @Sample
  static Held heldByNothing() {
    return new Held(null, null, 1);
  }

  @Sample
  static Held heldByEmpty() {
    return new Held(Optional.empty(), new AtomicReference<>(), 1);
  }

  @Sample
  static Held held() {
    return new Held(
        Optional.of(new HeldPart(1)), new AtomicReference<>(new HeldPart(2)), 1);
  }
}
