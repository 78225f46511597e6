// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of {@code --help}. */
final class Help {

  private Help() {}

  static String text() {
    return """
        Plans a weekend with two agents, traces them, and prints the tree of spans.

        Options
          --port NUMBER      the embedded model server's port (or DEMO_PORT; a free one if not given)
          --fault NAME       lets the embedded server fail, in one of these ways:
                             %s
          --timeout SECONDS  how long the server may take to begin its answer (30)
          --help             prints this

        Environment
          OPENAI_API_KEY, OPENAI_BASE_URL  both set: talks to that server, not to an embedded one
          OPENAI_MODEL                     the model to ask there (gpt-4.1-mini and gpt-4.1)
          OTEL_EXPORTER_OTLP_ENDPOINT      set: exports the trace there as well
          NO_COLOR                         set: no colours on a terminal

        Exit codes
        %s
        """
        .formatted(
            String.join(", ", Settings.faults()),
            Arrays.stream(ExitCode.values())
                .map(exit -> "  %2d  %s".formatted(exit.code(), exit.meaning()))
                .collect(Collectors.joining("\n")));
  }
}
