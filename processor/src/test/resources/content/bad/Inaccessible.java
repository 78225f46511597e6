// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package bad;

import com.fasterxml.jackson.annotation.*;
import com.fasterxml.jackson.databind.annotation.*;
import com.fasterxml.jackson.databind.*;
import dev.spanwrap.processor.content.Sample;
import java.util.*;

class Inaccessible {
  private record Hidden(int x) {}

  static class PrivateField {
    // PROBLEM ContentInaccessible: A wrapper cannot access PrivateField.secret.
    @JsonProperty private String secret;
  }

  @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
  static class AnyField {
    // PROBLEM ContentInaccessible: A wrapper cannot access AnyField.secret.
    private String secret;
    public int x;
  }

  static class PrivateValue {
    @JsonValue
    // PROBLEM ContentInaccessible: A wrapper cannot access PrivateValue.value.
    private String value() {
      return "";
    }
  }

  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  static class PrivateConstructor {
    public int x;

    // PROBLEM ContentInaccessible: A wrapper cannot access new PrivateConstructor().
    private PrivateConstructor() {}
  }

  sealed interface Shape permits HiddenShape {}

  private record HiddenShape(int x) implements Shape {}

  // A private field with a getter is read by its getter.
  static class Fine {
    @JsonProperty("named")
    private String name;

    public String getName() {
      return name;
    }

    @JsonIgnore private String secret;
  }

  @Sample
  // PROBLEM ContentInaccessible: A wrapper cannot access bad.Inaccessible.Hidden.
  static List<Hidden> hidden() {
    return null;
  }

  @Sample
  static PrivateField privateField() {
    return null;
  }

  @Sample
  static AnyField anyField() {
    return null;
  }

  @Sample
  static PrivateValue privateValue() {
    return null;
  }

  @Sample
  static PrivateConstructor privateConstructor() {
    return null;
  }

  @Sample
  // PROBLEM ContentInaccessible: A wrapper cannot access bad.Inaccessible.HiddenShape.
  static Shape shape() {
    return null;
  }

  @Sample
  static Fine fine() {
    return null;
  }
}
