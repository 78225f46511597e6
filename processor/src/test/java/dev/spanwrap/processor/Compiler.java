// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Runs javac in process, with processors, on sources in memory. */
public final class Compiler {
  private final List<Path> classPath = new ArrayList<>(ownClassPath());
  private final List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing"));
  private final List<Processor> processors = new ArrayList<>();
  private final Path output;

  private Compiler(Path output) {
    this.output = output;
  }

  /** A compiler that writes classes and generated sources below a directory. */
  public static Compiler into(Path output) {
    return new Compiler(output);
  }

  /** The same with the processor under test. */
  public static Compiler withSpanwrap(Path output) {
    return into(output).with(new TracedProcessor());
  }

  public Compiler with(Processor processor) {
    processors.add(processor);
    return this;
  }

  public Compiler withOption(String option) {
    options.add(option);
    return this;
  }

  public Compiler withClasses(Path directory) {
    classPath.add(0, directory);
    return this;
  }

  /** Without the classes of the runtime. */
  public Compiler withoutRuntime() {
    classPath.removeIf(Compiler::isRuntime);
    return this;
  }

  /** Without the jar that a library's class comes from. */
  Compiler withoutEntryOf(String type) {
    classPath.removeIf(entry -> Files.isRegularFile(entry) && contains(entry, type));
    return this;
  }

  private static boolean contains(Path jar, String type) {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      return Files.exists(files.getPath(type.replace('.', '/') + ".class"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where the classes of the runtime are. */
  static Path runtime() {
    return ownClassPath().stream().filter(Compiler::isRuntime).findFirst().orElseThrow();
  }

  /**
   * What came of it.
   *
   * @param diagnostics everything that was said
   * @param generated the generated sources, by file name
   */
  public record Result(
      List<Diagnostic<? extends JavaFileObject>> diagnostics,
      Map<String, String> generated,
      Path classes) {

    /** The errors and warnings, as {@code ERROR line 3: text}. */
    public List<String> messages() {
      return diagnostics.stream()
          .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
          .map(
              diagnostic ->
                  (diagnostic.getKind() == Diagnostic.Kind.ERROR ? "ERROR" : "WARNING")
                      + " line "
                      + diagnostic.getLineNumber()
                      + ": "
                      + diagnostic.getMessage(null))
          .toList();
    }

    public String generated(String name) {
      return Optional.ofNullable(generated.get(name)).orElseThrow();
    }
  }

  /** Compiles sources, given by the path of their file. */
  public Result compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Path classes = output.resolve("classes");
    Path generated = output.resolve("generated");
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
      Files.createDirectories(classes);
      Files.createDirectories(generated);
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      List<Source> units =
          sources.entrySet().stream()
              .map(entry -> new Source(entry.getKey(), entry.getValue()))
              .toList();
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, diagnostics, options, null, units);
      task.setProcessors(processors);
      task.call();
      return new Result(diagnostics.getDiagnostics(), read(generated), classes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, String> read(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .collect(Collectors.toMap(file -> file.getFileName().toString(), Compiler::text));
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Path> ownClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private static boolean isRuntime(Path entry) {
    return Files.exists(entry.resolve("dev/spanwrap/runtime/Tracing.class"))
        || entry.getFileName().toString().startsWith("spanwrap-runtime");
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
