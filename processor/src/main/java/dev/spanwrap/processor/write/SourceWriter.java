// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.write;

import com.palantir.javapoet.ClassName;
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

  /** The text of a source file. */
  public static String text(JavaFile file) {
    return Ascii.escape(Headers.wrap(file.toString()));
  }

  /**
   * Writes one source file.
   *
   * @param type the class in it
   * @param text the source
   * @param origin the one declaration that it was generated from, for incremental builds
   * @throws IOException if it cannot be written
   */
  public void write(ClassName type, String text, Element origin) throws IOException {
    try (Writer writer = filer.createSourceFile(type.canonicalName(), origin).openWriter()) {
      writer.write(text);
    }
  }
}
