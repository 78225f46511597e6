// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.evolution;

import dev.spanwrap.runtime.Tracing;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A library that has grown, implementations of its older versions, and a program of today that runs
 * them together behind the wrappers of today.
 */
final class History {
  private final Path directory;
  private final ParameterNames names;
  private final List<Path> implementations = new ArrayList<>();
  private Path newest = Path.of("");
  private int compiled;

  History(Path directory, ParameterNames names) {
    this.directory = directory;
    this.names = names;
  }

  /** Compiles an implementation against an older version, which nobody sees afterwards. */
  History implemented(String older, String... implementation) {
    Path version = compile(List.of(), names.options(), List.of(names.older(older)));
    implementations.add(
        compile(
            List.of(version),
            names.options(),
            Stream.of(implementation).map(names::older).toList()));
    return this;
  }

  /** Compiles an older version with its wrappers, which stay as they were, and what uses them. */
  History wrapped(String older, String... users) {
    Path version = compile(List.of(), names.options(), List.of(names.older(older)));
    implementations.add(compile(List.of(version), List.of(), List.of(users)));
    implementations.add(version);
    return this;
  }

  /** Compiles the newest version, with its wrappers. */
  History newest(String... sources) {
    newest = compile(List.of(), List.of(), Stream.of(sources).map(ParameterNames::newest).toList());
    return this;
  }

  /** Runs the body of a method {@code void run(Tracing tracing, List<Object> said)}. */
  @SuppressWarnings("unchecked")
  List<Object> run(Tracing tracing, String body) {
    try (URLClassLoader loader = loader(program(body))) {
      return ((BiFunction<Tracing, List<Object>, List<Object>>)
              loader.loadClass("lib.Program").getDeclaredConstructor().newInstance())
          .apply(tracing, new ArrayList<>());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Runs the same in a virtual machine of its own. */
  List<String> runWith(List<String> flags, String body) {
    Path program = program(body);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-cp",
            Stream.concat(classes(program), Compilation.classPath())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)),
            "lib.Program"));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return output.lines().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path program(String body) {
    return compile(
        classes().toList(),
        List.of("-Xlint:-rawtypes,-unchecked,-try,-deprecation"),
        List.of(
            """
            public class Program implements BiFunction<Tracing, List<Object>, List<Object>> {
              public static void main(String[] arguments) {
                new Program()
                    .apply(Tracing.create(io.opentelemetry.api.OpenTelemetry.noop()), new ArrayList<>())
                    .forEach(System.out::println);
              }

              @Override
              public List<Object> apply(Tracing tracing, List<Object> said) {
                try {
                  run(tracing, said);
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
                return said;
              }

              void run(Tracing tracing, List<Object> said) throws Exception {
            """
                + body
                + "}}"));
  }

  private Path compile(List<Path> known, List<String> options, List<String> sources) {
    Path into = directory.resolve("compiled" + compiled++);
    return Compilation.of(into, known, options, sources).clean().classes();
  }

  /** The newest version is found before the older ones that were compiled with implementations. */
  private Stream<Path> classes(Path... more) {
    return Stream.of(Stream.of(more), Stream.of(newest), implementations.stream())
        .flatMap(paths -> paths);
  }

  URLClassLoader loader(Path... more) {
    return new URLClassLoader(
        classes(more).map(History::url).toArray(URL[]::new), History.class.getClassLoader());
  }

  /** A loader that has one class of its own, and all others of its parent. */
  static ClassLoader copying(String name, ClassLoader parent) {
    return new ClassLoader(parent) {
      @Override
      public Class<?> loadClass(String wanted) throws ClassNotFoundException {
        return wanted.equals(name) ? copied(wanted) : super.loadClass(wanted);
      }

      private Class<?> copied(String wanted) throws ClassNotFoundException {
        Class<?> known = findLoadedClass(wanted);
        if (known != null) {
          return known;
        }
        try (InputStream bytes = getResourceAsStream(wanted.replace('.', '/') + ".class")) {
          byte[] code = Objects.requireNonNull(bytes, wanted).readAllBytes();
          return defineClass(wanted, code, 0, code.length);
        } catch (IOException failure) {
          throw new ClassNotFoundException(wanted, failure);
        }
      }
    };
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
