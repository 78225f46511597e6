// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** A processor that writes ready-made files: nobody can be faster at the same output. */
final class ReadyMade extends AbstractProcessor {
  private static final String JAVA = ".java";

  private final Map<String, String> texts;
  private boolean written;

  /** Writes texts, by the paths of their files. */
  ReadyMade(Map<String, String> texts) {
    this.texts = texts;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!written) {
      written = true;
      texts.forEach(this::write);
    }
    return false;
  }

  private void write(String path, String text) {
    try (Writer writer = file(path).openWriter()) {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileObject file(String path) throws IOException {
    Filer filer = processingEnv.getFiler();
    return path.endsWith(JAVA)
        ? filer.createSourceFile(path.substring(0, path.length() - JAVA.length()).replace('/', '.'))
        : filer.createResource(StandardLocation.CLASS_OUTPUT, "", path);
  }
}
