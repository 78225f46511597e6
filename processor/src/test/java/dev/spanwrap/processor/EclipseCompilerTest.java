// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler runs the processor as well, and gets the same wrappers. */
class EclipseCompilerTest {

  /** It infers less than javac from a lambda that returns a stage of a wildcard. */
  private static final String UNINFERRED = "AwaitedModel.java";

  @TempDir private Path folder;

  @Test
  void generatesTheExpectedWrappersAndCompilesThem() throws IOException {
    List<Path> good =
        Fixtures.files("good").stream().filter(file -> !file.endsWith(UNINFERRED)).toList();

    assertThat(errors(good)).isEmpty();

    int generated = 0;
    for (Path expected : Fixtures.files("expected")) {
      String text = Fixtures.read(expected);
      Path source =
          folder.resolve(text.startsWith("package good;") ? "good" : "").resolve(name(expected));
      if (!expected.endsWith("Traced" + UNINFERRED)) {
        assertThat(source).content(StandardCharsets.UTF_8).isEqualTo(text);
        generated++;
      }
    }
    assertThat(generated).isEqualTo(Fixtures.files("expected").size() - 1);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertThat(errors(List.of(Fixtures.folder("bad").resolve("EmptyKey.java"))))
        .isNotEmpty()
        .allMatch(error -> error.contains("[EmptyKey]"));
  }

  private static Path name(Path file) {
    return Path.of(file.getFileName().toString());
  }

  private List<String> errors(List<Path> files) throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      Files.createDirectories(folder);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              manager,
              diagnostics,
              List.of(
                  "--release",
                  "17",
                  "-warn:none",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-d",
                  folder.toString(),
                  "-s",
                  folder.toString()),
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new TracedProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }
}
