// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures the processors on this process's own class path, each without the others. */
public final class ProcessorPaths {
  private static final String SERVICES = "META-INF/services/javax.annotation.processing.Processor";
  private static final Map<Sources, String> PACKAGES =
      Map.of(
          Sources.SPANWRAP, "dev.spanwrap.",
          Sources.DAGGER, "dagger.",
          Sources.MAPSTRUCT, "org.mapstruct.",
          Sources.AUTO_VALUE, "com.google.auto.value.",
          Sources.IMMUTABLES, "org.immutables.");

  private ProcessorPaths() {}

  /** Measures ours up to 4,000 interfaces, and the others up to 1,000 types. */
  public static void measure() throws IOException {
    CompileTime.main(new String[] {argument(Sources.SPANWRAP), "500", "1000", "2000", "4000"});
    List<String> others = new ArrayList<>();
    for (Sources sources : Sources.values()) {
      if (sources != Sources.SPANWRAP) {
        others.add(argument(sources));
      }
    }
    others.addAll(List.of("500", "1000"));
    CompileTime.main(others.toArray(new String[0]));
  }

  private static String argument(Sources sources) throws IOException {
    String wanted = PACKAGES.get(sources);
    boolean found = false;
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String processors = processors(Path.of(entry));
      if (processors.isEmpty() || processors.contains(wanted)) {
        path.add(entry);
        found |= !processors.isEmpty();
      }
    }
    if (!found) {
      throw new IllegalStateException("No processor of " + wanted + ": -Pcompile-time adds them.");
    }
    return sources + "=" + String.join(File.pathSeparator, path);
  }

  /** The names of the processors in a jar or directory; empty if it has none. */
  private static String processors(Path entry) throws IOException {
    if (!Files.isRegularFile(entry)) {
      Path services = entry.resolve(SERVICES);
      return Files.exists(services) ? Files.readString(services) : "";
    }
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + entry.toUri()), Map.of())) {
      Path services = jar.getPath(SERVICES);
      return Files.exists(services) ? Files.readString(services) : "";
    }
  }
}
