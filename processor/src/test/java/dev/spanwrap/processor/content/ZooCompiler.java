// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources of the zoo with the sample processor, and loads what comes out. */
final class ZooCompiler {
  private ZooCompiler() {}

  /** Compiles all sources of a folder and returns a loader of their classes. */
  static ClassLoader compile(String folder, Path output, SampleProcessor processor)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    boolean success = compile(sources(folder), output, processor, diagnostics);
    assertThat(processor.problems).isEmpty();
    List<String> generated =
        diagnostics.getDiagnostics().stream()
            .filter(one -> one.getKind() == Diagnostic.Kind.ERROR || isGenerated(one))
            .map(one -> one.toString())
            .toList();
    assertThat(generated).isEmpty();
    assertThat(success).isTrue();
    return new URLClassLoader(
        new URL[] {output.toUri().toURL()}, ZooCompiler.class.getClassLoader());
  }

  static boolean compile(
      List<Path> sources,
      Path output,
      SampleProcessor processor,
      DiagnosticCollector<JavaFileObject> diagnostics)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              List.of("-Xlint:all", "-Xlint:-processing", "--release", "17"),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(processor));
      return task.call();
    }
  }

  static List<Path> sources(String folder) throws IOException {
    URI uri = URI.create(ZooCompiler.class.getResource("/content/" + folder).toString());
    try (Stream<Path> files = Files.list(Path.of(uri))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static boolean isGenerated(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getSource() != null
        && diagnostic.getSource().getName().contains(SampleProcessor.SUFFIX);
  }
}
