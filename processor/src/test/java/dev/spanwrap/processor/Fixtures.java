// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The annotated interfaces among the test resources, and what the processor makes of them. */
final class Fixtures {

  private static final Path RESOURCES =
      Path.of(System.getProperty("basedir", ""), "src", "test", "resources");

  private Fixtures() {}

  /** A folder of fixtures. */
  static Path folder(String name) {
    return RESOURCES.resolve(name);
  }

  /** The Java files of a folder, in the order of their names. */
  static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compiles fixtures together, with the processor and every lint, but the one of classes that hide
   * in the file of another: it cannot be suppressed where they are used.
   */
  static Compilation compile(List<Path> files) {
    return Compiler.javac()
        .withProcessors(new TracedProcessor())
        .withOptions("-Xlint:all,-processing,-auxiliaryclass", "-Werror")
        .compile(files.stream().map(Fixtures::source).toList());
  }

  /** The generated sources of a compilation by their simple names. */
  static SortedMap<String, String> generated(Compilation compilation) {
    SortedMap<String, String> sources = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String path = file.getName();
      try {
        sources.put(
            path.substring(path.lastIndexOf('/') + 1), file.getCharContent(false).toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources;
  }

  private static JavaFileObject source(Path file) {
    String source = read(file);
    String type = file.getFileName().toString().replace(".java", "");
    boolean unnamed = source.lines().noneMatch(line -> line.startsWith("package "));
    String name = unnamed ? type : file.getParent().getFileName() + "." + type;
    return JavaFileObjects.forSourceString(name, source);
  }
}
