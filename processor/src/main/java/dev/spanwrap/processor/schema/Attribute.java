// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import dev.spanwrap.processor.model.GenAiKeys;
import dev.spanwrap.processor.model.KeyKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An attribute as one signal has it.
 *
 * @param key its key
 * @param kind its type; empty for content, which may be anything
 * @param requirement how sure it is to be there
 * @param note where its value comes from; empty for nothing to say
 * @param example its value, where that never changes
 */
record Attribute(
    String key,
    Optional<KeyKind> kind,
    Requirement requirement,
    String note,
    Optional<Object> example) {
  private static final String OWN = "spanwrap.";

  /** An attribute that others define. */
  static Attribute ref(String key, Requirement requirement, String note) {
    return new Attribute(key, GenAiKeys.kind(key), requirement, note, Optional.empty());
  }

  /** Whether the conventions, or Spanwrap itself, define it. */
  boolean isDefined() {
    return GenAiKeys.kind(key).isPresent() || key.startsWith(OWN) || key.startsWith("exception.");
  }

  /** What it is, wherever it is. */
  Map<String, Object> definition() {
    Map<String, Object> yaml = new LinkedHashMap<>();
    yaml.put("id", key);
    yaml.put("type", kind.map(Attribute::type).orElse("any"));
    yaml.put("stability", "development");
    yaml.put("brief", note.isEmpty() ? "Constant." : note);
    return yaml;
  }

  /** How one signal has it. */
  Map<String, Object> reference() {
    Map<String, Object> yaml = new LinkedHashMap<>();
    yaml.put("ref", key);
    yaml.put("requirement_level", requirement.toYaml());
    if (GenAiKeys.isSampled(key)) {
      yaml.put("sampling_relevant", true);
    }
    example.ifPresent(it -> yaml.put("examples", List.of(it)));
    if (!note.isEmpty()) {
      yaml.put("note", note);
    }
    return yaml;
  }

  private static String type(KeyKind kind) {
    return switch (kind) {
      case TEXT -> "string";
      case FLAG -> "boolean";
      case INTEGER -> "int";
      case NUMBER -> "double";
      case TEXTS -> "string[]";
      case FLAGS -> "boolean[]";
      case INTEGERS -> "int[]";
      case NUMBERS -> "double[]";
    };
  }
}
