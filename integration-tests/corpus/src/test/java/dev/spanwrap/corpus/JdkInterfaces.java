// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every public interface that the {@code java.*} modules of this JDK export to everybody. */
final class JdkInterfaces {
  private static final FileSystem IMAGE = FileSystems.getFileSystem(URI.create("jrt:/"));

  private JdkInterfaces() {}

  static List<Class<?>> all() {
    return ModuleLayer.boot().modules().stream()
        .filter(module -> module.getName().startsWith("java."))
        .flatMap(JdkInterfaces::of)
        .filter(type -> !isPreview(type))
        .toList();
  }

  /** What newer releases only show in advance: source that names it does not compile by default. */
  private static boolean isPreview(Class<?> type) {
    String name = type.getName();
    return name.startsWith("java.util.concurrent.StructuredTaskScope")
        || Set.of("java.lang.StableValue", "java.security.DEREncodable").contains(name);
  }

  private static Stream<Class<?>> of(Module module) {
    Set<String> packages =
        module.getPackages().stream()
            .filter(module::isExported)
            .collect(Collectors.toCollection(TreeSet::new));
    return packages.stream()
        .flatMap(
            name -> classes(IMAGE.getPath("modules", module.getName(), name.replace('.', '/'))))
        .flatMap(
            name -> PublicInterfaces.load(name, ClassLoader.getPlatformClassLoader()).stream());
  }

  private static Stream<String> classes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> file.subpath(2, file.getNameCount()).toString())
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
