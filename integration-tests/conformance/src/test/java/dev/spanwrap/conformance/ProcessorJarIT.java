// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Traced;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor as it is published: one jar, with what it bundles out of everybody's way. */
class ProcessorJarIT {

  private static final Path JAR = Path.of(System.getProperty("spanwrap.processorJar"));
  private static final String SHADED = "dev/spanwrap/processor/shaded/";

  @Test
  void containsOnlyItselfAndWhatItRelocates() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(files(jar).map(JarEntry::getName))
          .filteredOn(name -> !name.startsWith("dev/spanwrap/processor/"))
          .containsExactlyInAnyOrder(
              "META-INF/LICENSE",
              "META-INF/MANIFEST.MF",
              "META-INF/gradle/incremental.annotation.processors",
              "META-INF/services/javax.annotation.processing.Processor");
      assertThat(files(jar).map(JarEntry::getName)).anyMatch(name -> name.startsWith(SHADED));
    }
  }

  @Test
  void saysItsModuleName() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("dev.spanwrap.processor");
    }
  }

  /**
   * Relocation rewrites string constants, too: a type of the user's would be looked for in vain.
   */
  @Test
  void knowsUsersTypesByTheirOwnNames() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (JarEntry file : files(jar).filter(it -> !it.getName().startsWith(SHADED)).toList()) {
        try (InputStream bytes = jar.getInputStream(file)) {
          assertThat(new String(bytes.readAllBytes(), ISO_8859_1))
              .as(file.getName())
              .doesNotContain(SHADED.replace('/', '.'));
        }
      }
    }
  }

  @Test
  void generatesWithNothingElseThanTheAnnotationsBesideIt(@TempDir Path directory)
      throws Exception {
    Path source = directory.resolve("Greeter.java");
    Files.writeString(
        source,
        """
        package user;

        @dev.spanwrap.annotations.Traced
        public interface Greeter {
          String greet(String name);
        }
        """);
    Path annotations =
        Path.of(Traced.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjects(source);
      List<String> options =
          List.of(
              "-processorpath",
              JAR + File.pathSeparator + annotations,
              "-d",
              directory.toString(),
              "-Xlint:all,-processing",
              "-Werror");
      assertThat(javac.getTask(output, manager, null, options, null, sources).call())
          .as(output::toString)
          .isTrue();
    }
    assertThat(directory.resolve("user/TracedGreeter.class")).exists();
  }

  private static Stream<JarEntry> files(JarFile jar) {
    return jar.stream().filter(entry -> !entry.isDirectory());
  }
}
