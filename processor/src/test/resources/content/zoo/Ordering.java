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

/** The order of properties. */
public class Ordering {
  @JsonPropertyOrder({"c", "a"})
  public record Listed(int a, int b, int c) {}

  @JsonPropertyOrder(alphabetic = true)
  public record Alphabetic(int b, int c, int a) {}

  @JsonPropertyOrder(value = {"z"}, alphabetic = true)
  public static class Both {
    public int y = 1;
    public int z = 2;
    public int a = 3;
  }

  public static class Indexed {
    public int a = 1;
    @JsonProperty(index = 1) public int b = 2;
    @JsonProperty(index = 0) public int c = 3;
  }

  public static class Created {
    private final int a;
    private final int b;
    public int c = 3;

    @JsonCreator
    public Created(@JsonProperty("b") int b, @JsonProperty("a") int a) {
      this.a = a;
      this.b = b;
    }

    public int getA() {
      return a;
    }

    public int getB() {
      return b;
    }
  }

  public static class CreatedWithoutMark {
    private final int a;
    private final int b;

    public CreatedWithoutMark(@JsonProperty("second") int b, @JsonProperty("first") int a) {
      this.a = a;
      this.b = b;
    }

    @JsonProperty("first")
    public int getA() {
      return a;
    }

    @JsonProperty("second")
    public int getB() {
      return b;
    }
  }

  public static class Factory {
    public int x;
    public int y;

    @JsonCreator
    static Factory of(@JsonProperty("y") int y, @JsonProperty("x") int x) {
      Factory factory = new Factory();
      factory.x = x;
      factory.y = y;
      return factory;
    }
  }

  public static class Properties {
    private final int a;
    private final int b;

    @java.beans.ConstructorProperties({"b", "a"})
    public Properties(int b, int a) {
      this.a = a;
      this.b = b;
    }

    public int getA() {
      return a;
    }

    public int getB() {
      return b;
    }
  }

  public record RecordWithMore(@JsonProperty("z_name") int z, int a) {
    public int getExtra() {
      return 9;
    }
  }

  @JsonPropertyOrder({"inner_name", "b"})
  public static class ByInternalName {
    public int b = 1;
    @JsonProperty("inner_name") public int a = 2;
    public int c = 3;
  }

  @JsonPropertyOrder({"own", "base"})
  public static class OrderedBase {
    public int base = 1;
  }

  public static class OrderedDerived extends OrderedBase {
    public int own = 2;
  }

  @Sample
  static Listed listed() {
    return new Listed(1, 2, 3);
  }

  @Sample
  static Alphabetic alphabetic() {
    return new Alphabetic(1, 2, 3);
  }

  @Sample
  static Both both() {
    return new Both();
  }

  @Sample
  static Indexed indexed() {
    return new Indexed();
  }

  @Sample
  static Created created() {
    return new Created(1, 2);
  }

  @Sample
  static CreatedWithoutMark createdWithoutMark() {
    return new CreatedWithoutMark(1, 2);
  }

  @Sample
  static Factory factory() {
    return Factory.of(1, 2);
  }

  @Sample
  static Properties properties() {
    return new Properties(1, 2);
  }

  @Sample
  static RecordWithMore recordWithMore() {
    return new RecordWithMore(1, 2);
  }

  @Sample
  static ByInternalName byInternalName() {
    return new ByInternalName();
  }

  @Sample
  static OrderedDerived orderedDerived() {
    return new OrderedDerived();
  }
}
