// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package bad;

import com.fasterxml.jackson.annotation.*;
import com.fasterxml.jackson.databind.annotation.*;
import com.fasterxml.jackson.databind.*;
import dev.spanwrap.processor.content.Sample;
import java.util.*;

class NeedsDatabind {
  // PROBLEM ContentNeedsDatabind: Content is written without databind, but Type has @JsonSerialize.
  @JsonSerialize
  record Type(int x) {}

  record OfProperty(
      // PROBLEM ContentNeedsDatabind: Content is written without databind, but OfProperty.x has @JsonSerialize.
      @JsonSerialize(as = Object.class) String x) {}

  // PROBLEM ContentNeedsDatabind: Content is written without databind, but Snake has @JsonNaming.
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Snake(int aB) {}

  // PROBLEM ContentNeedsDatabind: Content is written without databind, but Base has @JsonNaming.
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  static class Base {}

  // PROBLEM ContentNeedsDatabind: Content is written without databind, but Named has @EnumNaming.
  @EnumNaming(EnumNamingStrategies.CamelCaseStrategy.class)
  enum Named {
    A
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM)
  // PROBLEM ContentNeedsDatabind: Content is written without databind, but Resolved has @JsonTypeIdResolver.
  @JsonTypeIdResolver(com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase.class)
  record Resolved(int x) {}

  @Sample
  static Type type() {
    return null;
  }

  @Sample
  static List<OfProperty> ofProperty() {
    return null;
  }

  @Sample
  static Map<String, Snake> snake() {
    return null;
  }

  @Sample
  static Base base() {
    return null;
  }

  @Sample
  static Named named() {
    return null;
  }

  @Sample
  static Resolved[] resolved() {
    return null;
  }
}
