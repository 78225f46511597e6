// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a wrapper says of itself: which methods it traces. */
final class ClassJavadoc {

  /** How much of a sentence the names in it may be. */
  private static final int NAMES = 45;

  private ClassJavadoc() {}

  static CodeBlock of(TracedInterface traced) {
    List<CodeBlock> operations = operations(traced);
    if (operations.isEmpty()) {
      return CodeBlock.of("Delegates to {@link $T}, of which nothing is traced.\n", traced.type());
    }
    if (traced.methods().stream()
        .flatMap(method -> method.operation().stream())
        .anyMatch(operation -> !operation.isOwn())) {
      return placed(traced);
    }
    CodeBlock names = enumeration(operations);
    return names.toString().length() + traced.type().simpleName().length() > NAMES
        ? CodeBlock.of(
            "Opens a span around these methods of {@link $T}, then delegates.\n\n<ul>\n$L</ul>\n",
            traced.type(),
            list(operations))
        : CodeBlock.of(
            "Opens a span around $L of {@link $T}, then delegates.\n", names, traced.type());
  }

  private static CodeBlock placed(TracedInterface traced) {
    Map<String, Long> overloads = overloads(traced);
    List<CodeBlock> methods =
        traced.methods().stream()
            .filter(method -> method.operation().isPresent())
            .map(method -> CodeBlock.of("$L $L", mention(method, overloads), deed(method)))
            .toList();
    return CodeBlock.of(
        "Runs the methods of {@link $T} inside $L.\n\n<ul>\n$L</ul>\n",
        traced.type(),
        traced.isSession() ? "the session's span" : "the spans of the calls that they belong to",
        list(methods));
  }

  private static String deed(Method method) {
    return switch (method.operation().orElseThrow().placement()) {
      case OWN, SESSION_CHILD -> "has a span of its own";
      case SESSION_OPENING -> "opens it, or the next one in its place";
      case SESSION_CLOSING -> "ends it";
      case SESSION, NESTED, STREAM -> "runs inside";
      case BRACKET_OPENING -> "opens one";
      case BRACKET_SWITCHING -> "replaces it";
      case BRACKET_CLOSING -> "ends it";
    };
  }

  private static List<CodeBlock> operations(TracedInterface traced) {
    Map<String, Long> overloads = overloads(traced);
    return traced.methods().stream()
        .filter(method -> method.operation().isPresent())
        .map(method -> mention(method, overloads))
        .toList();
  }

  private static Map<String, Long> overloads(TracedInterface traced) {
    return traced.methods().stream().collect(groupingBy(Method::name, counting()));
  }

  private static CodeBlock mention(Method method, Map<String, Long> overloads) {
    if (overloads.getOrDefault(method.name(), 1L) == 1) {
      return CodeBlock.of("{@code $N}", method.name());
    }
    String parameters =
        method.parameters().stream()
            .map(parameter -> TypeWords.literal(parameter.type()))
            .collect(Collectors.joining(", "));
    return CodeBlock.of("{@code $N($L)}", method.name(), parameters);
  }

  private static CodeBlock list(List<CodeBlock> operations) {
    return operations.stream()
        .map(operation -> CodeBlock.of("  <li>$L\n", operation))
        .collect(CodeBlock.joining(""));
  }

  private static CodeBlock enumeration(List<CodeBlock> operations) {
    int last = operations.size() - 1;
    if (last == 0) {
      return operations.get(0);
    }
    return CodeBlock.of(
        "$L and $L",
        operations.subList(0, last).stream().collect(CodeBlock.joining(", ")),
        operations.get(last));
  }
}
