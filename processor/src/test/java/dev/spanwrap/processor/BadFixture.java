// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * Sources with mistakes in them, which say themselves what they expect: {@code // ERROR [Code]
 * text} or {@code // WARNING [Code] text} above the line.
 *
 * @param name the code that it is about
 * @param main the file with the mistakes
 * @param library files that are compiled before, without parameter names and processor
 */
record BadFixture(String name, Path main, List<Path> library) {
  static final Path FOLDER = Path.of("src/test/resources/bad");

  private static final Pattern EXPECTATION = Pattern.compile("\\s*// (ERROR|WARNING) (\\[.*)");
  private static final Pattern REPEATED = Pattern.compile("// REPEATED (\\d+) TIMES: (.*)");
  private static final Pattern WITHOUT = Pattern.compile("// WITHOUT (\\S+)");

  static List<BadFixture> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(BadFixture::of).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static BadFixture of(Path path) {
    String name = path.getFileName().toString().replace(".java", "");
    if (Files.isRegularFile(path)) {
      return new BadFixture(name, path, List.of());
    }
    Path main = path.resolve(name + ".java");
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> library =
          files.filter(Files::isRegularFile).filter(file -> !file.equals(main)).toList();
      return new BadFixture(name, main, library);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What the file says, as {@code ERROR line 3: [Code] text}. */
  List<String> expected() {
    List<String> expected = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher expectation = EXPECTATION.matcher(lines.get(i));
      if (expectation.matches()) {
        pending.add(expectation.group(1) + " line %d: " + expectation.group(2));
      } else {
        for (String message : pending) {
          expected.add(message.replaceFirst("%d", String.valueOf(i + 1)));
        }
        pending.clear();
      }
    }
    return expected;
  }

  private List<String> lines() {
    return Compiler.text(main).lines().toList();
  }

  /** What Spanwrap says about the file. */
  List<String> found(Path temporary) {
    return diagnostics(temporary).messages().stream()
        .filter(message -> message.contains(": ["))
        .toList();
  }

  Compiler.Result diagnostics(Path temporary) {
    String text = repeated(Compiler.text(main));
    Compiler compiler =
        Compiler.into(temporary.resolve("out"))
            .with(
                text.contains("// WITH a broken compiler")
                    ? new BrokenCompiler()
                    : new TracedProcessor());
    List<String> without =
        WITHOUT.matcher(text).results().map(missing -> missing.group(1)).toList();
    if (!without.isEmpty()) {
      compiler.withoutRuntime();
      without.forEach(compiler::withoutEntryOf);
      if (!without.contains("spanwrap-runtime")) {
        compiler.withClasses(runtimeWithout(without, temporary));
      }
    }
    if (!library.isEmpty()) {
      compiler.withClasses(compileLibrary(temporary));
    }
    return compiler.compile(Map.of("bad/" + main.getFileName(), text));
  }

  /** With what a file only says that it has so many times, in the line where it says so. */
  private static String repeated(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(
            found ->
                IntStream.range(0, Integer.parseInt(found.group(1)))
                    .mapToObj(i -> found.group(2).replace("#", String.valueOf(i)))
                    .collect(Collectors.joining(" ")));
  }

  private Path compileLibrary(Path temporary) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Path file : library) {
      sources.put(main.getParent().relativize(file).toString(), Compiler.text(file));
    }
    return Compiler.into(temporary.resolve("library")).compile(sources).classes();
  }

  private static Path runtimeWithout(List<String> types, Path temporary) {
    Path runtime = Compiler.runtime();
    Path copy = temporary.resolve("runtime");
    try {
      if (Files.isDirectory(runtime)) {
        copyWithout(types, runtime, copy);
      } else {
        // From "package" on, the build knows the runtime as a jar.
        try (FileSystem jar = FileSystems.newFileSystem(runtime)) {
          copyWithout(types, jar.getPath("/"), copy);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return copy;
  }

  private static void copyWithout(List<String> types, Path source, Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String relative = source.relativize(file).toString();
        if (!types.contains(relative.replace(".class", "").replace('/', '.'))) {
          Files.createDirectories(copy.resolve(relative).getParent());
          Files.copy(file, copy.resolve(relative));
        }
      }
    }
  }

  /** Writes into the file what Spanwrap says about it. */
  void rewrite(Path temporary) {
    List<String> bare =
        lines().stream().filter(line -> !EXPECTATION.matcher(line).matches()).toList();
    try {
      Files.writeString(main, String.join("\n", bare) + "\n");
      Map<Integer, List<String>> byLine = new LinkedHashMap<>();
      diagnostics(temporary).diagnostics().stream()
          .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
          .filter(diagnostic -> diagnostic.getMessage(null).startsWith("["))
          .forEach(
              diagnostic ->
                  byLine
                      .computeIfAbsent((int) diagnostic.getLineNumber(), l -> new ArrayList<>())
                      .add(
                          (diagnostic.getKind() == Diagnostic.Kind.ERROR ? "ERROR " : "WARNING ")
                              + diagnostic.getMessage(null)));
      List<String> annotated = new ArrayList<>();
      for (int i = 0; i < bare.size(); i++) {
        String indent = bare.get(i).replaceFirst("\\S.*$", "");
        byLine
            .getOrDefault(i + 1, List.of())
            .forEach(message -> annotated.add(indent + "// " + message));
        annotated.add(bare.get(i));
      }
      Files.writeString(main, String.join("\n", annotated) + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
