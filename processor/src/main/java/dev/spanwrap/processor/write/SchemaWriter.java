// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.write;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes telemetry schemas: the only user of the filer for resources. */
public final class SchemaWriter {
  private static final String FOLDER = "META-INF/spanwrap/";

  private final Filer filer;

  public SchemaWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes one schema beside the classes.
   *
   * @param name the interface that it is of, qualified
   * @param schema its text
   * @param origin the one declaration that it was generated from, for incremental builds
   * @throws IOException if it cannot be written
   */
  public void write(String name, String schema, Element origin) throws IOException {
    try (Writer writer =
        new OutputStreamWriter(
            filer
                .createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + name + ".yaml", origin)
                .openOutputStream(),
            StandardCharsets.UTF_8)) {
      writer.write(schema);
    }
  }
}
