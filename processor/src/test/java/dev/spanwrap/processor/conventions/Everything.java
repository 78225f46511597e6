// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.conventions;

import dev.spanwrap.annotations.Role;
import dev.spanwrap.processor.conventions.Published.Attribute;
import dev.spanwrap.processor.conventions.Published.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An interface each of whose calls captures all that the conventions have for its operation. */
record Everything(String name, Role role, String operation, Signal signal, Set<String> leftOut) {
  /** What is recorded without being captured. */
  private static final Set<String> OURS =
      Set.of(
          "gen_ai.operation.name",
          "error.type",
          "gen_ai.request.stream",
          "gen_ai.response.time_to_first_chunk");

  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          Map.entry("chat", Role.MODEL),
          Map.entry("generate_content", Role.MODEL),
          Map.entry("text_completion", Role.MODEL),
          Map.entry("embeddings", Role.EMBEDDER),
          Map.entry("retrieval", Role.RETRIEVER),
          Map.entry("execute_tool", Role.TOOL),
          Map.entry("invoke_agent", Role.AGENT),
          Map.entry("create_agent", Role.AGENT),
          Map.entry("plan", Role.AGENT),
          Map.entry("invoke_workflow", Role.WORKFLOW),
          Map.entry("fetch_response", Role.MODEL),
          Map.entry("search_memory", Role.RETRIEVER));

  /** Returns the interface for an operation of a span. */
  static Everything of(String operation, Signal signal) {
    String name = operation.replace('_', ' ').strip().replace(' ', '_') + "_" + signal.kind();
    return new Everything("Everything_" + name, ROLES.get(operation), operation, signal, Set.of());
  }

  /** Returns the same interface without the capture of a key. */
  Everything without(String key) {
    return new Everything(
        name + "_without_" + key.replace('.', '_'), role, operation, signal, Set.of(key));
  }

  boolean isStreamed() {
    return signal.has("gen_ai.request.stream");
  }

  /** The attributes that a parameter each captures. */
  List<Attribute> captured() {
    return signal.attributes().stream()
        .filter(attribute -> !OURS.contains(attribute.key()) && !leftOut.contains(attribute.key()))
        .toList();
  }

  /** The key that is captured for an attribute, which may stand for many. */
  static String key(Attribute attribute) {
    return attribute.type().startsWith("template") ? attribute.key() + ".city" : attribute.key();
  }

  /** The keys of a call's span that succeeded. */
  List<String> keys() {
    return signal.attributes().stream()
        .filter(attribute -> !attribute.key().equals("error.type"))
        .filter(attribute -> !leftOut.contains(attribute.key()))
        .map(Everything::key)
        .toList();
  }

  /** What is given to each parameter. */
  Object[] arguments() {
    return captured().stream().map(attribute -> value(attribute)).toArray();
  }

  static Object value(Attribute attribute) {
    return switch (attribute.type()) {
      case "int" -> 7L;
      case "double" -> attribute.key().endsWith("top_k") ? 7.0 : 0.5;
      case "boolean" -> true;
      case "string[]" -> List.of("a", "b");
      default -> attribute.key().substring(attribute.key().lastIndexOf('.') + 1);
    };
  }

  private static String javaType(Attribute attribute) {
    return switch (attribute.type()) {
      case "int" -> "long";
      case "double" -> "double";
      case "boolean" -> "boolean";
      case "string[]" -> "java.util.List<String>";
      default -> "String";
    };
  }

  /** Returns its source. */
  String source() {
    List<String> parameters = new ArrayList<>();
    for (Attribute attribute : captured()) {
      parameters.add(
          "      @Capture(value = \"%s\"%s) %s p%d"
              .formatted(
                  key(attribute),
                  attribute.isOptIn() ? ", content = true" : "",
                  javaType(attribute),
                  parameters.size()));
    }
    return """
        package everything;

        import dev.spanwrap.annotations.Capture;
        import dev.spanwrap.annotations.Role;
        import dev.spanwrap.annotations.Streamed;
        import dev.spanwrap.annotations.Traced;
        import io.opentelemetry.api.trace.SpanKind;
        import java.util.Iterator;

        @Traced(value = Role.%s, kind = SpanKind.%s, genAiOperation = "%s")
        public interface %s {
          %s call(
        %s);
        }
        """
        .formatted(
            role,
            signal.kind().toUpperCase(Locale.ROOT),
            operation,
            name,
            isStreamed() ? "@Streamed Iterator<String>" : "String",
            String.join(",\n", parameters));
  }
}
