// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks;

import dev.spanwrap.benchmarks.compile.ProcessorPaths;
import dev.spanwrap.benchmarks.report.Report;
import dev.spanwrap.benchmarks.start.DemoStart;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures, and writes tables: {@code Main <what> <directory>}. What: the name of a {@link Suite},
 * {@code compile-time} or {@code demo-start}.
 *
 * <p>The agent's rows need its jar, as the system property {@code benchmarks.agent}. In how many
 * processes each is measured, {@code benchmarks.forks} says, else the suite.
 */
public final class Main {
  private Main() {}

  /** Measures {@code arguments[0]} and writes to the directory {@code arguments[1]}. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    String what = arguments[0];
    Path directory = Path.of(arguments[1]);
    if (what.equals("demo-start")) {
      DemoStart.write(directory.resolve("demo-start.md"));
      return;
    }
    if (what.equals("compile-time")) {
      ProcessorPaths.measure();
      return;
    }
    Path json = directory.resolve(what + ".json");
    measure(Suite.of(what), json);
    Report.write(json, directory.resolve(what + ".md"), directory.resolve(what + ".svg"));
  }

  private static void measure(Suite suite, Path json) throws IOException, RunnerException {
    List<RunResult> results = new ArrayList<>();
    for (Suite.Part part : suite.parts()) {
      if (part.needsAgent() && agent() == null) {
        System.out.println("Left out: the agent. -Dbenchmarks.agent names no file.");
        continue;
      }
      results.addAll(new Runner(options(suite, part).build()).run());
      write(results, json);
    }
  }

  private static ChainedOptionsBuilder options(Suite suite, Suite.Part part) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(part.include())
            .addProfiler(GCProfiler.class)
            .forks(Integer.getInteger("benchmarks.forks", part.forks()))
            .threads(part.threads())
            .warmupIterations(suite.warmUps())
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(suite.measurements())
            .measurementTime(TimeValue.seconds(1))
            .jvmArgsAppend("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC")
            .shouldFailOnError(false);
    part.parameters().forEach((name, values) -> options.param(name, values.toArray(new String[0])));
    if (part.needsAgent()) {
      options.jvmArgsAppend(
          "-javaagent:" + agent(),
          "-Dotel.traces.exporter=none",
          "-Dotel.metrics.exporter=none",
          "-Dotel.logs.exporter=none",
          "-Dotel.javaagent.add-thread-details=false",
          "-Dotel.traces.sampler="
              + (part.parameters().containsValue(List.of("SAMPLED")) ? "always_on" : "always_off"));
    }
    return options;
  }

  private static @Nullable String agent() {
    String agent = System.getProperty("benchmarks.agent", "");
    return !agent.isEmpty() && Files.exists(Path.of(agent)) ? agent : null;
  }

  private static void write(List<RunResult> results, Path file) throws IOException {
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    }
  }
}
