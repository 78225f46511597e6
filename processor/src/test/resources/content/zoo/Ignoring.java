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

/** What is left out, and must never be seen. */
public class Ignoring {
  static final String SECRET = "SECRET";

  public static class OnField {
    public String shown = "shown";
    @JsonIgnore public String hidden = SECRET;
  }

  public static class OnGetter {
    private String hidden = SECRET;
    public String shown = "shown";

    @JsonIgnore
    public String getHidden() {
      return hidden;
    }
  }

  public static class OnSetter {
    public String shown = "shown";
    private String hidden = SECRET;

    public String getHidden() {
      return hidden;
    }

    @JsonIgnore
    public void setHidden(String hidden) {
      this.hidden = hidden;
    }
  }

  public record OnComponent(String shown, @JsonIgnore String hidden) {}

  public record WriteOnly(
      String shown, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String hidden) {}

  public static class WriteOnlySetter {
    public String shown = "shown";
    private String hidden = SECRET;

    public String getHidden() {
      return hidden;
    }

    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    public void setHidden(String hidden) {
      this.hidden = hidden;
    }
  }

  public record ReadOnly(@JsonProperty(access = JsonProperty.Access.READ_ONLY) String shown) {}

  @JsonIgnoreProperties({"hidden", "other"})
  public record ByName(String shown, String hidden, int other) {}

  @JsonIgnoreProperties(value = "shown", allowGetters = true)
  public record ByNameButGetters(String shown) {}

  @JsonIncludeProperties({"shown", "too"})
  public record Included(String hidden, String shown, String too) {}

  @JsonIncludeProperties({})
  public record NothingIncluded(String hidden) {}

  public record OfProperty(@JsonIgnoreProperties("hidden") ByHand inner) {}

  public record ByHand(String shown, String hidden) {}

  public record OfElements(@JsonIgnoreProperties("hidden") List<ByHand> inner) {}

  public record OfValues(@JsonIgnoreProperties("hidden") Map<String, ByHand> inner) {}

  public record IncludedOfProperty(@JsonIncludeProperties("shown") ByHand inner) {}

  @JsonIgnoreType
  public record Password(String text) {}

  public record WithIgnoredType(String user, Password password, List<Password> listed) {}

  @JsonIgnoreType(false)
  public record NotReallyIgnored(String text) {}

  public record WithNotIgnoredType(NotReallyIgnored type) {}

  public static class Disabled {
    @JsonIgnore(false)
    public String shown = "shown";
  }

  public static class Half {
    @JsonProperty public String a = "a";

    @JsonIgnore
    public void setA(String a) {
      this.a = a;
    }
  }

  public static class Base {
    public String shown = "shown";

    @JsonIgnore
    public String getHidden() {
      return SECRET;
    }
  }

  public static class Derived extends Base {
    @Override
    public String getHidden() {
      return SECRET + "2";
    }
  }

  public interface Marked {
    @JsonIgnore
    String hidden();

    @JsonProperty("named")
    String name();
  }

  public record ByInterface(String hidden, String name) implements Marked {}

  @JsonIgnoreProperties("hidden")
  public static class BaseByName {
    public String hidden = SECRET;
    public String shown = "shown";
  }

  public static class DerivedByName extends BaseByName {
    public String own = "own";
  }

  public static class BeansTransient {
    public String getShown() {
      return "shown";
    }

    @java.beans.Transient
    public String getHidden() {
      return SECRET;
    }
  }

  public static class Back {
    public String name = "parent";
    @JsonManagedReference public List<BackChild> children = new ArrayList<>();
  }

  public static class BackChild {
    public String name = "child";
    @JsonBackReference public Back parent;
  }

  @JsonIgnoreProperties("hidden")
  public static class IgnoringMap extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;
  }

  @Sample
  static OnField onField() {
    return new OnField();
  }

  @Sample
  static OnGetter onGetter() {
    return new OnGetter();
  }

  @Sample
  static OnSetter onSetter() {
    return new OnSetter();
  }

  @Sample
  static OnComponent onComponent() {
    return new OnComponent("shown", SECRET);
  }

  @Sample
  static WriteOnly writeOnly() {
    return new WriteOnly("shown", SECRET);
  }

  @Sample
  static WriteOnlySetter writeOnlySetter() {
    return new WriteOnlySetter();
  }

  @Sample
  static ReadOnly readOnly() {
    return new ReadOnly("shown");
  }

  @Sample
  static ByName byName() {
    return new ByName("shown", SECRET, 5);
  }

  @Sample
  static ByNameButGetters byNameButGetters() {
    return new ByNameButGetters("shown");
  }

  @Sample
  static Included included() {
    return new Included(SECRET, "shown", "too");
  }

  @Sample
  static NothingIncluded nothingIncluded() {
    return new NothingIncluded(SECRET);
  }

  @Sample
  static OfProperty ofProperty() {
    return new OfProperty(new ByHand("shown", SECRET));
  }

  @Sample
  static OfElements ofElements() {
    return new OfElements(List.of(new ByHand("shown", SECRET)));
  }

  @Sample
  static OfValues ofValues() {
    return new OfValues(Map.of("kept", new ByHand("shown", SECRET)));
  }

  @Sample
  static OfValues ofEntries() {
    return new OfValues(Map.of("hidden", new ByHand("shown", SECRET)));
  }

  @Sample
  static IncludedOfProperty includedOfProperty() {
    return new IncludedOfProperty(new ByHand("shown", SECRET));
  }

  @Sample
  static WithIgnoredType withIgnoredType() {
    return new WithIgnoredType("ada", new Password(SECRET), List.of());
  }

  @Sample
  static WithNotIgnoredType withNotIgnoredType() {
    return new WithNotIgnoredType(new NotReallyIgnored("x"));
  }

  @Sample
  static Disabled disabled() {
    return new Disabled();
  }

  @Sample
  static Half half() {
    return new Half();
  }

  @Sample
  static Derived derived() {
    return new Derived();
  }

  @Sample
  static ByInterface byInterface() {
    return new ByInterface(SECRET, "shown");
  }

  @Sample
  static DerivedByName derivedByName() {
    return new DerivedByName();
  }

  @Sample
  static BeansTransient beansTransient() {
    return new BeansTransient();
  }

  @Sample
  static Back back() {
    Back back = new Back();
    BackChild child = new BackChild();
    child.parent = back;
    back.children.add(child);
    return back;
  }

  @Sample
  static IgnoringMap ignoringMap() {
    IgnoringMap map = new IgnoringMap();
    map.put("shown", "shown");
    map.put("hidden", SECRET);
    return map;
  }
}
