// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Prints a table of milliseconds per type over a plain compilation: {@code CompileTime
 * NAME=<processor path>… [count…]}, for the names of {@link Sources}.
 */
public final class CompileTime {
  private static final int REPEATS = 3;

  private CompileTime() {}

  /** Measures the processors whose paths are given, for the given numbers of types. */
  public static void main(String[] arguments) throws IOException {
    Map<Sources, String> paths = new HashMap<>();
    List<Integer> counts = new ArrayList<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 0) {
        counts.add(Integer.valueOf(argument));
      } else {
        paths.put(Sources.valueOf(argument.substring(0, equals)), argument.substring(equals + 1));
      }
    }
    System.out.println("| types | what | plain, ms | with it, ms | per type over plain, ms |");
    System.out.println("|--:|---|--:|--:|--:|");
    for (Sources sources : Sources.values()) {
      String path = paths.get(sources);
      if (path != null) {
        for (int i = 0; i < 4; i++) {
          compile(sources, 200, path, null, null);
        }
        for (int count : counts) {
          print(sources, count, path);
        }
      }
    }
    String ours = paths.get(Sources.SPANWRAP);
    if (ours != null) {
      Map<String, String> one = new HashMap<>();
      compile(Sources.SPANWRAP, 1, ours, null, one);
      System.out.println("One interface changed: " + one.keySet() + " written.");
    }
  }

  private static void print(Sources sources, int count, String path) throws IOException {
    double plain = best(sources, count, path, null, "");
    row(count, sources.name(), plain, best(sources, count, path, null, path), count);
    if (sources == Sources.SPANWRAP) {
      Map<String, String> texts = new HashMap<>();
      compile(sources, count, path, null, texts);
      row(count, "ready-made text", plain, best(sources, count, path, texts, ""), count);
    }
  }

  private static void row(int types, String what, double plain, double with, int count) {
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.0f | %.0f | %.2f |%n",
        types,
        what,
        plain,
        with,
        (with - plain) / count);
  }

  private static double best(
      Sources sources,
      int count,
      String classPath,
      @Nullable Map<String, String> texts,
      String processorPath)
      throws IOException {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      run(
          sources,
          count,
          classPath,
          texts == null ? List.of() : List.of(new ReadyMade(texts)),
          processorPath,
          null);
      least = Math.min(least, (System.nanoTime() - start) / 1e6);
    }
    return least;
  }

  private static void compile(
      Sources sources,
      int count,
      String path,
      @Nullable Map<String, String> texts,
      @Nullable Map<String, String> generated)
      throws IOException {
    List<Processor> processors = texts == null ? List.of() : List.of(new ReadyMade(texts));
    run(sources, count, path, processors, path, generated);
  }

  private static void run(
      Sources sources,
      int count,
      String classPath,
      List<Processor> processors,
      String processorPath,
      @Nullable Map<String, String> generated)
      throws IOException {
    Path out = Files.createTempDirectory("compile-time");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        new ArrayList<>(
            Arrays.asList("-d", out.toString(), "-s", out.toString(), "-nowarn", "-cp"));
    options.add(classPath + java.io.File.pathSeparator + System.getProperty("java.class.path"));
    if (!processorPath.isEmpty()) {
      options.addAll(List.of("-processorpath", processorPath));
    } else if (processors.isEmpty()) {
      options.add("-proc:none");
    }
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, null, options, null, sources.of(count));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      if (!task.call()) {
        throw new IllegalStateException(sources + " does not compile");
      }
    }
    try (Stream<Path> written = Files.walk(out)) {
      for (Path file : written.sorted(Comparator.reverseOrder()).toList()) {
        if (generated != null && file.toString().endsWith(".java")) {
          String type = out.relativize(file).toString().replace('/', '.');
          generated.put(type.substring(0, type.length() - 5), Files.readString(file));
        }
        Files.delete(file);
      }
    }
  }
}
