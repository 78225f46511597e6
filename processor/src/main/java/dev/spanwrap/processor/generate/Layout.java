// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.regex.Pattern;

/** Where generated statements break: nowhere, if they fit on a line. */
final class Layout {

  private static final int LINE = 100;

  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

  private Layout() {}

  /** Whether a statement fits on a line, its types by their simple names. */
  static boolean fits(String before, CodeBlock code) {
    String text = code.toString();
    int rest = LINE - before.length() - ";".length();
    return text.length() <= rest || withoutPackages(text).length() <= rest;
  }

  /** A type by its simple names. */
  static String shown(TypeName type) {
    return withoutPackages(type.toString());
  }

  private static String withoutPackages(String code) {
    return code.indexOf('.') < 0 ? code : PACKAGE.matcher(code).replaceAll("");
  }

  /** A chain of calls: on one line, or each on a line of its own. */
  static CodeBlock chain(String before, CodeBlock start, List<CodeBlock> calls) {
    CodeBlock line = CodeBlock.of("$L$L", start, CodeBlock.join(calls, ""));
    return calls.isEmpty() || fits(before, line)
        ? line
        : CodeBlock.of("$L\n$L", start, CodeBlock.join(calls, "\n"));
  }
}
