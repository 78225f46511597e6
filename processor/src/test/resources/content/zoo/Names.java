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

/** Names of properties: implied, spelled out, clashing. */
public class Names {
  public record Plain(String name, int age) {}

  public record Renamed(@JsonProperty("full_name") String name, int age, @JsonProperty("x") int y) {}

  public static class Fields {
    public int a = 1;
    @JsonProperty("z") public int b = 2;
    public int c = 3;
    int hidden = 4;
    @JsonProperty int shown = 5;
    public static int ofAll = 6;
    public transient int passing = 7;
    @JsonProperty("kept") public transient int kept = 8;
  }

  public static class Getters {
    private final String name;
    private final boolean active;
    private final URL link;

    Getters(String name, boolean active, URL link) {
      this.name = name;
      this.active = active;
      this.link = link;
    }

    public String getName() {
      return name;
    }

    public boolean isActive() {
      return active;
    }

    public URL getLink() {
      return link;
    }

    public String notAGetter() {
      return "no";
    }

    public String getWith(String argument) {
      return argument;
    }

    public void getNothing() {}

    String getPackagePrivate() {
      return "no";
    }

    public static String getStatic() {
      return "no";
    }

    public Boolean isMaybe() {
      return true;
    }

    public String isText() {
      return "no";
    }
  }

  @JsonPropertyOrder({"url", "urls", "aname", "x", "y2", "get", "is"})
  public static class Mangled {
    public String getURL() {
      return "u";
    }

    public String getURLs() {
      return "us";
    }

    public String getaName() {
      return "a";
    }

    public String getX() {
      return "x";
    }

    public String getY2() {
      return "y";
    }

    public String get() {
      return "never";
    }

    public boolean is() {
      return true;
    }
  }

  public static class FieldAndGetter {
    @JsonProperty("on_field") private String a = "field";
    private String b = "b";

    public String getA() {
      return "getter";
    }

    @JsonProperty("on_getter")
    public String getB() {
      return b;
    }
  }

  public static class SetterNames {
    private String a = "a";

    public String getA() {
      return a;
    }

    @JsonProperty("by_setter")
    public void setA(String a) {
      this.a = a;
    }
  }

  public static class Split {
    @JsonProperty("first") public String a = "field";

    @JsonProperty("second")
    public String getA() {
      return "getter";
    }
  }

  public static class GetterAnnotation {
    @JsonGetter("renamed")
    public int value() {
      return 1;
    }

    @JsonGetter
    public int other() {
      return 2;
    }

    @JsonProperty
    public int third() {
      return 3;
    }
  }

  public record Hostile(
      @JsonProperty("a\"b\\c") int a,
      @JsonProperty("\u0000\u2028\uD800") int b,
      @JsonProperty("$x @y {z}") int c,
      @JsonProperty("ümläut €") int d) {}

  public record NotProperties(String name) {
    public String getDisplay() {
      return "display " + name;
    }

    public boolean isNice() {
      return true;
    }

    public String describe() {
      return "no";
    }
  }

  public static class Keyword {
    public int getClass_() {
      return 1;
    }

    public int getDefault() {
      return 2;
    }
  }

  @Sample
  static Plain plain() {
    return new Plain("Ada", 36);
  }

  @Sample
  static Renamed renamed() {
    return new Renamed("Ada", 36, 1);
  }

  @Sample
  static Fields fields() {
    return new Fields();
  }

  @Sample(unordered = true)
  static Getters getters() throws Exception {
    return new Getters("Ada", true, new URL("https://example.com/a"));
  }

  @Sample(otherwiseInJackson3 = "accessors give names by other rules")
  static Mangled mangled() {
    return new Mangled();
  }

  @Sample
  static FieldAndGetter fieldAndGetter() {
    return new FieldAndGetter();
  }

  @Sample
  static SetterNames setterNames() {
    return new SetterNames();
  }

  @Sample
  static Split split() {
    return new Split();
  }

  @Sample(unordered = true)
  static GetterAnnotation getterAnnotation() {
    return new GetterAnnotation();
  }

  @Sample
  static Hostile hostile() {
    return new Hostile(1, 2, 3, 4);
  }

  @Sample(unordered = true)
  static NotProperties notProperties() {
    return new NotProperties("x");
  }

  @Sample(unordered = true)
  static Keyword keyword() {
    return new Keyword();
  }
}
