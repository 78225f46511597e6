// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.context.Context;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application of named modules traces an interface that another of its modules exports. */
class NamedModulesIT {

  @TempDir private Path directory;

  @Test
  void mixinsReachIntoNamedModules() throws Exception {
    Path library =
        compiled(
            "library",
            "module-info",
            "module user.library { exports user.library; }",
            "user/library/Model",
            """
            package user.library;

            public interface Model {
              String chat(String prompt);

              String name();
            }
            """);
    Path application =
        compiled(
            "application",
            "module-info",
            """
            @SuppressWarnings("requires-automatic") // OpenTelemetry's modules are
            module user.application {
              requires dev.spanwrap.annotations;
              requires dev.spanwrap.runtime;
              requires io.opentelemetry.api;
              requires user.library;
            }
            """,
            "user/application/ModelTracing",
            """
            package user.application;

            import dev.spanwrap.annotations.*;

            @Traced(Role.MODEL)
            @MixinFor(user.library.Model.class)
            interface ModelTracing {
              @Capture(value = GenAi.REQUEST_MODEL, from = "delegate.name")
              String chat(String prompt);
            }
            """,
            "user/application/Main",
            """
            package user.application;

            import dev.spanwrap.runtime.Tracing;
            import io.opentelemetry.api.OpenTelemetry;
            import user.library.Model;

            public final class Main {
              private record Echo(String name) implements Model {
                @Override
                public String chat(String prompt) {
                  return name + ": " + prompt;
                }
              }

              public static void main(String[] prompts) {
                Tracing tracing = Tracing.create(OpenTelemetry.noop());
                Model model = TracedModel.wrap(new Echo("echo"), tracing);
                System.out.print(model.chat(prompts[0]) + " by " + model);
              }
            }
            """);

    assertThat(run(modulePath(application, library), "user.application/user.application.Main"))
        .isEqualTo("echo: hello by TracedModel{Echo[name=echo]}");
  }

  /** Compiles sources, each after its name, into a module. */
  private Path compiled(String module, String... namesAndSources) throws Exception {
    Path classes = this.directory.resolve(module);
    Path sources = this.directory.resolve(module + "-sources");
    for (int i = 0; i < namesAndSources.length; i += 2) {
      Path source = sources.resolve(namesAndSources[i] + ".java");
      Files.createDirectories(source.getParent());
      Files.writeString(source, namesAndSources[i + 1]);
    }
    String processor = System.getProperty("spanwrap.processorJar");
    List<String> options =
        List.of(
            "--processor-path",
            processor + File.pathSeparator + home(Traced.class),
            "--module-path",
            modulePath(this.directory.resolve("library")),
            "-d",
            classes.toString(),
            "-Xlint:all,-processing,-path",
            "-Werror");
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, UTF_8);
        Stream<Path> files = Files.walk(sources)) {
      List<Path> units = files.filter(Files::isRegularFile).toList();
      var task =
          javac.getTask(
              output, manager, null, options, null, manager.getJavaFileObjectsFromPaths(units));
      assertThat(task.call()).as(output::toString).isTrue();
    }
    return classes;
  }

  private static String run(String modulePath, String main) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modulePath,
                "--module",
                main,
                "hello")
            .redirectErrorStream(true)
            .start();
    String output = read(process);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static String read(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  private static String modulePath(Path... ours) {
    return Stream.concat(
            Stream.of(ours),
            Stream.of(
                home(Traced.class),
                home(Tracing.class),
                home(OpenTelemetry.class),
                home(Context.class),
                home(ComponentLoader.class)))
        .map(Path::toString)
        .collect(joining(File.pathSeparator));
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
