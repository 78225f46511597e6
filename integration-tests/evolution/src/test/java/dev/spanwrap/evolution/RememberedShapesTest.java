// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.Tracing;
import java.lang.ref.WeakReference;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a delegate's class neither asks it twice nor keeps it. */
class RememberedShapesTest {
  @TempDir Path directory;

  private History history() {
    return new History(directory, ParameterNames.OTHER)
        .implemented(
            "public interface Tool { String call(int $a); }",
            """
            public class OldTool implements Tool {
              @Override
              public String call(int $a) {
                return "old " + $a;
              }
            }
            """)
        .newest(
            """
            @Traced
            public interface Tool {
              String call(int a);
              String call(int a, @Added int b);
            }
            """);
  }

  @Test
  void b134_aClassIsAskedOnceAndNotAgain() {
    List<String> log =
        history()
            .runWith(
                List.of("-Xlog:exceptions=info"),
                """
                Tool tool = TracedTool.wrap(new OldTool(), tracing);
                for (int i = 0; i < 100; i++) {
                  tool.call(i, 7);
                  TracedTool.wrap(new OldTool(), tracing).call(i, 7);
                }
                said.add("done");
                """);

    assertThat(log).contains("done");
    assertThat(log.stream().flatMap(RememberedShapesTest::errors).distinct()).hasSize(1);
  }

  /** The addresses of the errors that a line of the log of exceptions names. */
  private static Stream<String> errors(String line) {
    return Pattern.compile("'java/lang/AbstractMethodError'\\{(\\w+)}")
        .matcher(line)
        .results()
        .map(found -> found.group(1));
  }

  @Test
  void b134_theLoaderOfADelegateIsCollectable() throws Exception {
    try (URLClassLoader api = history().loader()) {
      WeakReference<ClassLoader> implementation = new WeakReference<>(useOnce(api));
      for (int i = 0; i < 200 && implementation.get() != null; i++) {
        System.gc();
        Thread.onSpinWait();
      }
      // The wrapper, which remembers, lives on.
      assertThat(api.loadClass("lib.TracedTool")).isNotNull();
      assertThat(implementation.get()).isNull();
    }
  }

  /** A loader with its own class of a delegate, of interfaces that its parent has. */
  private static ClassLoader useOnce(URLClassLoader api) throws ReflectiveOperationException {
    ClassLoader own = History.copying("lib.OldTool", api);
    Object delegate = own.loadClass("lib.OldTool").getDeclaredConstructor().newInstance();
    Class<?> tool = api.loadClass("lib.Tool");
    Object wrapper =
        api.loadClass("lib.TracedTool")
            .getMethod("wrap", tool, Tracing.class)
            .invoke(null, delegate, Tracing.disabled());
    assertThat(tool.getMethod("call", int.class, int.class).invoke(wrapper, 1, 2))
        .isEqualTo("old 1");
    return own;
  }
}
