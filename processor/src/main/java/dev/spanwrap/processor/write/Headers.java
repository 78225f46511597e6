// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks the headers of classes that are longer than a line: JavaPoet never does. */
final class Headers {
  private static final int LINE = 100;
  private static final Pattern HEADER =
      Pattern.compile("( *)((?:(?:public|private|static|final) )+class .*) (implements .*)");

  private Headers() {}

  /** The same source: what a class implements on a line of its own, where it does not fit. */
  static String wrap(String source) {
    StringBuilder wrapped = null;
    int copied = 0;
    for (int start = 0; start < source.length(); ) {
      int newLine = source.indexOf('\n', start);
      int end = newLine < 0 ? source.length() : newLine;
      if (end - start > LINE) {
        Matcher header = HEADER.matcher(source).region(start, end);
        if (header.matches()) {
          wrapped = wrapped == null ? new StringBuilder(source.length() + 64) : wrapped;
          wrapped.append(source, copied, header.end(2)).append('\n');
          wrapped.append(implemented(header.group(1) + "    ", header.group(3)));
          copied = end;
        }
      }
      start = end + 1;
    }
    return wrapped == null ? source : wrapped.append(source, copied, source.length()).toString();
  }

  /** On one line, or each on a line of its own. */
  private static String implemented(String indent, String types) {
    if (indent.length() + types.length() <= LINE) {
      return indent + types;
    }
    StringBuilder lines = new StringBuilder(indent);
    int depth = 0;
    for (int i = 0; i < types.length(); i++) {
      char c = types.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      boolean between = c == ' ' && depth == 0 && lines.charAt(lines.length() - 1) == ',';
      lines.append(between ? "\n" + indent + "    " : String.valueOf(c));
    }
    return lines.toString();
  }
}
