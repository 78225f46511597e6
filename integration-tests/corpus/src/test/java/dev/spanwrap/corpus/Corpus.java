// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.corpus;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
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

/**
 * Annotated interfaces, compiled together with their wrappers, with every lint.
 *
 * @param annotated the interfaces
 * @param messages what the processor and the compiler say: nothing, if all is well
 * @param classes where the wrappers are
 * @param milliseconds what the wrappers cost of processor time, over compiling the interfaces alone
 */
record Corpus(List<Annotated> annotated, List<String> messages, Path classes, long milliseconds) {

  private static final List<String> OPTIONS =
      List.of(
          "-Xlint:all,-processing,-classfile",
          "-Werror",
          "-Xmaxerrs",
          "10000",
          "-Xmaxwarns",
          "10000");

  static Corpus compile(List<Annotated> annotated, Path directory) {
    if (annotated.isEmpty()) {
      return new Corpus(annotated, List.of(), directory, 0);
    }
    long start = processorTime();
    run(annotated, directory, List.of());
    long alone = processorTime() - start;
    start = processorTime();
    List<String> messages = run(annotated, directory, List.of(spanwrap()));
    long together = processorTime() - start;
    return new Corpus(annotated, messages, directory, (together - alone) / 1_000_000);
  }

  /** Of this thread, in nanoseconds: javac works in it alone, and others are not counted. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** How many there are and what each cost. */
  String summary(String name) {
    return String.format(
        Locale.ROOT,
        "%s: %d wrappers, %.1f ms of processor time each over plain javac",
        name,
        annotated.size(),
        (double) milliseconds / annotated.size());
  }

  /** A loader of everything that was compiled. */
  URLClassLoader loader() {
    try {
      return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Corpus.class.getClassLoader());
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Processor spanwrap() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(it -> it.type().getName().equals("dev.spanwrap.processor.TracedProcessor"))
        .findFirst()
        .orElseThrow()
        .get();
  }

  private static List<String> run(
      List<Annotated> annotated, Path directory, List<Processor> processors) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
      Files.createDirectories(directory);
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
      files.setLocationFromPaths(
          StandardLocation.CLASS_PATH,
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Path::of)
              .toList());
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              OPTIONS,
              null,
              annotated.stream().map(Source::new).toList());
      task.setProcessors(processors);
      task.call();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(
            diagnostic ->
                diagnostic.getSource() == null ? diagnostic.getMessage(null) : shown(diagnostic))
        .toList();
  }

  private static String shown(Diagnostic<? extends JavaFileObject> diagnostic) {
    return "%s:%d: %s"
        .formatted(
            diagnostic.getSource().getName(),
            diagnostic.getLineNumber(),
            diagnostic.getMessage(Locale.ROOT));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Annotated annotated) {
      super(
          URI.create("string:///" + annotated.qualifiedName().replace('.', '/') + ".java"),
          Kind.SOURCE);
      this.text = annotated.source();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
