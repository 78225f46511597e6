// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import dev.spanwrap.demo.trace.Palette;
import java.io.Console;
import java.util.Map;

/** Finds out whether somebody is watching in colour. */
final class Terminal {

  private Terminal() {}

  /**
   * Colours if the output is a terminal that has them and {@code NO_COLOR} does not forbid them.
   */
  static Palette palette(Map<String, String> environment) {
    boolean forbidden = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
    return forbidden || dumb || !isTerminal() ? Palette.PLAIN : Palette.COLOURED;
  }

  /**
   * From JDK 22 on there may be a console that is no terminal; the method that tells is as young.
   */
  @SuppressWarnings("SystemConsoleNull") // Null says no on older JDKs; newer ones are asked.
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderJdk) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }
}
