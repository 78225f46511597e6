// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The telemetry schemas in folders of classes and in jars. */
final class Schemas {
  private static final String FOLDER = "META-INF/spanwrap";
  private static final String EXTENSION = ".yaml";

  private Schemas() {}

  /**
   * Hands out each schema with its interface's name: sources in their order, names sorted.
   *
   * @throws IOException if one cannot be read
   */
  static void read(List<Path> sources, BiConsumer<String, Map<String, Object>> schemas)
      throws IOException {
    for (Path source : sources) {
      if (Files.isDirectory(source)) {
        readAll(source, schemas);
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(source)) {
          readAll(jar.getPath("/"), schemas);
        }
      }
    }
  }

  private static void readAll(Path root, BiConsumer<String, Map<String, Object>> schemas)
      throws IOException {
    Path folder = root.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(file -> file.toString().endsWith(EXTENSION)).sorted().toList();
      for (Path schema : found) {
        String name = String.valueOf(schema.getFileName());
        schemas.accept(
            name.substring(0, name.length() - EXTENSION.length()),
            YamlReader.read(Files.readString(schema)));
      }
    }
  }
}
