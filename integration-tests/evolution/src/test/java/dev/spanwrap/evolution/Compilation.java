// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.evolution;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * What was compiled at one time: a version of a library, an implementation of it.
 *
 * @param classes where the classes are
 * @param messages what the compiler and the processor said
 */
record Compilation(Path classes, List<String> messages) {
  private static final String IMPORTS =
      """
      package lib;
      import dev.spanwrap.annotations.*;
      import dev.spanwrap.runtime.Tracing;
      import io.opentelemetry.api.trace.Span;
      import io.opentelemetry.context.Context;
      import java.io.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.stream.*;
      """;

  /** Compiles sources, each a public type of package {@code lib}, with the processor. */
  static Compilation of(
      Path directory, List<Path> known, List<String> options, List<String> sources) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all = new ArrayList<>(List.of("-Xlint:all,-processing,-classfile", "-Werror"));
    all.addAll(options);
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
      Files.createDirectories(directory);
      files.setLocationFromPaths(
          StandardLocation.CLASS_PATH, Stream.concat(known.stream(), classPath()).toList());
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, files, diagnostics, all, null, sources.stream().map(Source::new).toList());
      task.setProcessors(List.of(spanwrap()));
      task.call();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Compilation(
        directory, diagnostics.getDiagnostics().stream().map(Compilation::shown).toList());
  }

  /** The same where nothing may be said. */
  Compilation clean() {
    if (!messages.isEmpty()) {
      throw new AssertionError(String.join("\n", messages));
    }
    return this;
  }

  static Stream<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
  }

  private static Processor spanwrap() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(it -> it.type().getName().equals("dev.spanwrap.processor.TracedProcessor"))
        .findFirst()
        .orElseThrow()
        .get();
  }

  private static String shown(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///lib/" + name(text) + ".java"), Kind.SOURCE);
      this.text = IMPORTS + text;
    }

    private static String name(String text) {
      return text.replaceFirst(
          "(?s).*?public (?:final |abstract )?(?:class|interface|record|enum) (\\w+).*", "$1");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
