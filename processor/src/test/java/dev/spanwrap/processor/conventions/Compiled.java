// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.processor.TracedProcessor;
import dev.spanwrap.runtime.Tracing;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Interfaces that were compiled with the processor, and calls through their wrappers. */
final class Compiled {
  private final ClassLoader loader;

  private Compiled(ClassLoader loader) {
    this.loader = loader;
  }

  /** Compiles the interfaces into {@code directory}; no error, no warning of an unknown key. */
  static Compiled of(Collection<Everything> interfaces, Path directory) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              List.of("--release", "17"),
              null,
              interfaces.stream().map(Source::new).toList());
      task.setProcessors(List.of(new TracedProcessor()));
      boolean compiled = task.call();
      assertThat(diagnostics.getDiagnostics())
          .filteredOn(
              one ->
                  one.getKind() == Diagnostic.Kind.ERROR
                      || one.getMessage(Locale.ROOT).contains("[UnknownKey]"))
          .isEmpty();
      assertThat(compiled).isTrue();
    }
    return new Compiled(
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, Compiled.class.getClassLoader()));
  }

  /** What a delegate does. */
  interface Work {
    void run() throws ReflectiveOperationException;
  }

  /** Calls the wrapper with all arguments, and takes all elements where it streams. */
  void call(Everything everything, Tracing tracing) throws ReflectiveOperationException {
    callAnd(everything, tracing, () -> {});
  }

  /** As {@link #call(Everything, Tracing)}, failing with {@code error}. */
  void fail(Everything everything, Tracing tracing, RuntimeException error)
      throws ReflectiveOperationException {
    try {
      callAnd(
          everything,
          tracing,
          () -> {
            throw error;
          });
    } catch (InvocationTargetException thrown) {
      assertThat(thrown).hasCause(error);
    }
  }

  /** As {@link #call(Everything, Tracing)}, with {@code work} done by the delegate. */
  void callAnd(Everything everything, Tracing tracing, Work work)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass("everything." + everything.name());
    Object delegate =
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              work.run();
              return everything.isStreamed() ? List.of("a", "b").iterator() : "result";
            });
    Object wrapper =
        loader
            .loadClass("everything.Traced" + everything.name())
            .getMethod("wrap", type, Tracing.class)
            .invoke(null, delegate, tracing);
    Method call =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals("call"))
            .findFirst()
            .orElseThrow();
    Object result = call.invoke(wrapper, everything.arguments());
    if (result instanceof Iterator<?> elements) {
      elements.forEachRemaining(element -> {});
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Everything everything) {
      super(URI.create("string:///everything/" + everything.name() + ".java"), Kind.SOURCE);
      this.text = everything.source();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
