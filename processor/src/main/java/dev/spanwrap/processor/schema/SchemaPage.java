// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that merges the telemetry schemas of a build into one page for people:
 *
 * <pre>{@code
 * java -cp spanwrap-processor.jar dev.spanwrap.processor.schema.SchemaPage \
 *     target/classes --output=docs/telemetry.md
 * }</pre>
 *
 * <p>It reads {@code META-INF/spanwrap/*.yaml} in folders of classes and in jars, and writes
 * Markdown, to the file or to the standard output.
 */
public final class SchemaPage {
  private static final String OUTPUT = "--output=";

  private SchemaPage() {}

  /**
   * Runs the command.
   *
   * @param arguments folders and jars, and where to write
   * @throws IOException if one cannot be read, or the page not be written
   */
  public static void main(String... arguments) throws IOException {
    List<Path> sources = new ArrayList<>();
    Path output = null;
    for (String argument : arguments) {
      if (argument.startsWith(OUTPUT)) {
        output = Path.of(argument.substring(OUTPUT.length()));
      } else {
        sources.add(Path.of(argument));
      }
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException(
          "A page is of folders of classes or jars, but none was given. Name target/classes.");
    }
    String page = of(sources);
    if (output == null) {
      new PrintStream(System.out, false, StandardCharsets.UTF_8).append(page).flush();
    } else {
      Files.writeString(output, page);
    }
  }

  /**
   * Returns the page of what is in folders of classes and in jars.
   *
   * @throws IOException if one cannot be read
   */
  static String of(List<Path> sources) throws IOException {
    PageText page = new PageText();
    Schemas.read(sources, page::add);
    return page.toString();
  }
}
