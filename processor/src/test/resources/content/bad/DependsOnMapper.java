// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package bad;

import com.fasterxml.jackson.annotation.*;
import com.fasterxml.jackson.databind.annotation.*;
import com.fasterxml.jackson.databind.*;
import dev.spanwrap.processor.content.Sample;
import java.util.*;

class DependsOnMapper {
  // PROBLEM ContentDependsOnMapper: What @JsonFilter leaves of Filtered depends on how an ObjectMapper is configured.
  @JsonFilter("filter")
  record Filtered(int x) {}

  // PROBLEM ContentDependsOnMapper: What @JsonIdentityInfo leaves of Identified depends on how an ObjectMapper is configured.
  @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class)
  record Identified(int x) {}

  record Viewed(
      // PROBLEM ContentDependsOnMapper: What @JsonView leaves of Viewed.x depends on how an ObjectMapper is configured.
      @JsonView(Object.class) int x) {}

  record Referred(
      // PROBLEM ContentDependsOnMapper: What @JsonIdentityReference leaves of Referred.x depends on how an ObjectMapper is configured.
      @JsonIdentityReference(alwaysAsId = true) String x) {}

  // What is ignored anyway is nobody's problem.
  record Ignored(@JsonIgnore @JsonView(Object.class) int x, int y) {}

  @Sample
  static Filtered filtered() {
    return null;
  }

  @Sample
  static Identified identified() {
    return null;
  }

  @Sample
  static Viewed viewed() {
    return null;
  }

  @Sample
  static Referred referred() {
    return null;
  }

  @Sample
  static Ignored ignored() {
    return null;
  }
}
