// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.write;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Writes generated sources: the only user of the filer for Java files. */
public final class SourceWriter {

  private final Filer filer;

  public SourceWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes one source file.
   *
   * @param file the source
   * @param origin the one declaration that it was generated from, for incremental builds
   * @throws IOException if it cannot be written
   */
  public void write(JavaFile file, Element origin) throws IOException {
    String name = file.typeSpec().name();
    String qualified = file.packageName().isEmpty() ? name : file.packageName() + "." + name;
    try (Writer writer = filer.createSourceFile(qualified, origin).openWriter()) {
      writer.write(Ascii.escape(file.toString()));
    }
  }
}
