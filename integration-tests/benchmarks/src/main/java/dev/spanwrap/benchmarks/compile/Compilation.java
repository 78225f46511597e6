// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One way to compile some sources: plainly, with processors from a path, or with given ones. */
final class Compilation {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final List<Source> sources;
  private final List<String> options;

  private Compilation(List<Source> sources, List<String> options) {
    this.sources = sources;
    this.options = options;
  }

  /** Runs no processor. */
  static Compilation plain(List<Source> sources, String classPath) {
    return new Compilation(sources, options(classPath, "-proc:none"));
  }

  /** Finds processors on a path: each run loads their classes anew, as a build does. */
  static Compilation withPath(List<Source> sources, String classPath, String processorPath) {
    return new Compilation(sources, options(classPath, "-processorpath", processorPath));
  }

  /** Runs the processor that is given to {@link #cost}. */
  static Compilation withGiven(List<Source> sources, String classPath) {
    return new Compilation(sources, options(classPath));
  }

  private static List<String> options(String classPath, String... more) {
    String all = classPath + File.pathSeparator + System.getProperty("java.class.path");
    List<String> options = new ArrayList<>(List.of("-nowarn", "-cp", all));
    options.addAll(List.of(more));
    return options;
  }

  /** Compiles once, and says what it cost. */
  Cost cost(Processor... processors) throws IOException {
    Path out = Files.createTempDirectory("compile-time");
    long wall = System.nanoTime();
    long thread = THREADS.getCurrentThreadCpuTime();
    long process = PROCESS.getProcessCpuTime();
    compile(out, processors);
    Cost cost =
        new Cost(
            (System.nanoTime() - wall) / 1e6,
            (THREADS.getCurrentThreadCpuTime() - thread) / 1e6,
            (PROCESS.getProcessCpuTime() - process) / 1e6);
    for (Path file : files(out)) {
      Files.delete(file);
    }
    return cost;
  }

  /** Compiles once; returns the texts of the files that were generated, by path. */
  Map<String, String> generated() throws IOException {
    Path out = Files.createTempDirectory("compile-time");
    compile(out);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : files(out)) {
      if (Files.isRegularFile(file) && !file.toString().endsWith(".class")) {
        texts.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
      Files.delete(file);
    }
    return texts;
  }

  private void compile(Path out, Processor... processors) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all = new ArrayList<>(List.of("-d", out.toString(), "-s", out.toString()));
    all.addAll(options);
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task = compiler.getTask(null, files, null, all, null, sources);
      if (processors.length > 0) {
        task.setProcessors(List.of(processors));
      }
      if (!task.call()) {
        throw new IllegalStateException("does not compile: " + sources.get(0));
      }
    }
  }

  private static List<Path> files(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
