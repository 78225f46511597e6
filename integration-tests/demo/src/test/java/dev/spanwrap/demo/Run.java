// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import dev.spanwrap.demo.trace.Palette;
import dev.spanwrap.demo.trace.SpanCollector;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A run of the command and what it left behind, which conforms to the GenAI conventions. */
record Run(ExitCode exit, String out, String err, List<SpanData> spans, List<String> open) {

  static Run with(String... arguments) {
    return in(Map.of(), arguments);
  }

  static Run in(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    SpanCollector collector = new SpanCollector();
    Session session = new Session(environment, stream(out), stream(err), Palette.PLAIN);
    ExitCode exit = session.run(List.of(arguments), collector);
    GenAiConformance.create().check(collector.ended());
    return new Run(exit, text(out), text(err), collector.ended(), collector.open());
  }

  /** The tree that it printed, with placeholders as wide as what differs from run to run. */
  String tree() {
    int start = out.indexOf("trace ");
    return start < 0 ? "" : placeholders(out.substring(start));
  }

  /** A tree with placeholders. */
  static String placeholders(String tree) {
    return tree.replaceAll("[0-9a-f]{32}", "<trace id>")
        .replaceAll("[ .\\d]{5} (ms|µs)|[ .\\d]{6} s", "<  time>")
        .replaceAll("first=\\d\\.\\d{3}s", "first=<sec>s");
  }

  /** What it said before the tree, with placeholders. */
  String transcript() {
    int end = out.indexOf("trace ");
    return out.substring(0, end < 0 ? out.length() : end).replaceAll(":\\d+/v1", ":<port>/v1");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
