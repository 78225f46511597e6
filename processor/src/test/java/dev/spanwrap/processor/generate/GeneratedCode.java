// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import dev.spanwrap.processor.generate.Models.MethodModel;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a generated wrapper's text. */
final class GeneratedCode {

  private final String source;

  private GeneratedCode(String source) {
    this.source = source;
  }

  /** The wrapper of {@code app.Assistant} with some methods. */
  static GeneratedCode of(MethodModel... methods) {
    return of(Models.assistant(methods));
  }

  static GeneratedCode of(TracedInterface traced) {
    return new GeneratedCode(WrapperGenerator.generate(traced).toString());
  }

  String source() {
    return source;
  }

  /** The lines of a method's body, without the indentation that all have. */
  String body(String method) {
    List<String> lines = List.of(source.split("\n", -1));
    int start = first(lines, "^  \\S.* " + method + "\\(.*", 0);
    int open = first(lines, ".*\\{$", start);
    int end = first(lines, "^  }$", start);
    return lines.subList(open + 1, end).stream()
        .map(line -> line.isEmpty() ? line : line.substring(4))
        .collect(Collectors.joining("\n"));
  }

  /** A method's annotations and signature. */
  String signature(String method) {
    List<String> lines = List.of(source.split("\n", -1));
    int name = first(lines, "^  \\S.* " + method + "\\(.*", 0);
    int start = name;
    while (lines.get(start - 1).startsWith("  @")) {
      start--;
    }
    int open = first(lines, ".*\\{$", name);
    return lines.subList(start, open + 1).stream()
        .map(String::strip)
        .collect(Collectors.joining("\n"));
  }

  /** A constant's declaration, as one line. */
  String constant(String name) {
    String start = " " + name + " =";
    String declaration =
        Arrays.stream(source.split(";\n"))
            .filter(it -> it.contains("private static final") && it.contains(start))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No constant " + name + " in\n" + source));
    return declaration.substring(declaration.indexOf("private")).replaceAll("\n *", "");
  }

  private int first(List<String> lines, String pattern, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).matches(pattern)) {
        return i;
      }
    }
    throw new AssertionError("No " + pattern + " in\n" + source);
  }
}
