// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import dev.spanwrap.demo.trace.SpanCollector;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.LogManager;

/** The command. */
public final class Main {

  private Main() {}

  public static void main(String[] args) throws IOException {
    quietLogging();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Session session = new Session(System.getenv(), out, err, Terminal.palette(System.getenv()));
    System.exit(session.run(List.of(args), new SpanCollector()).code());
  }

  /** One line for each warning: the libraries below print stack traces otherwise. */
  private static void quietLogging() throws IOException {
    try (InputStream configuration = Main.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(configuration);
    }
  }
}
