// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import dev.spanwrap.runtime.conformance.GenAiConformance;
import dev.spanwrap.runtime.conformance.Rule;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How a method that a delegate lacks is told from a failure in a delegate that has it, whatever the
 * delegate is and however the virtual machine runs.
 */
class MissingMethodsTest {
  @RegisterExtension
  static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

  @RegisterExtension
  final ConformanceExtension conformance =
      ConformanceExtension.of(TELEMETRY::getSpans, TELEMETRY::getMetrics, TELEMETRY::getLogRecords)
          .checking(
              GenAiConformance.create()
                  .waiving(
                      Rule.REQUIRED, "The interfaces say no more than their evolution needs."));

  private static final String TOOL =
      """
      public interface Tool {
        String call(int $a, int $b);
      }
      """;

  private static final String OLD_TOOL =
      """
      public class OldTool implements Tool {
        @Override
        public String call(int $a, int $b) {
          return $a + "-" + $b;
        }

        public static Tool lambda() {
          return ($a, $b) -> $a + "-" + $b;
        }

        public static Tool reference() {
          return new OldTool()::call;
        }

        public static Tool anonymous() {
          return new Tool() {
            @Override
            public String call(int $a, int $b) {
              return $a + "-" + $b;
            }
          };
        }
      }
      """;

  private static final String NEW_TOOL =
      """
      @Traced(Role.TOOL)
      public interface Tool {
        String call(int a, int b);

        String call(int a, @Added int c, int b);
      }
      """;

  /** Says what a call said, or that it has failed as it should. */
  private static final String SAYING =
      """
      public class Saying {
        public static String of(Callable<String> call) throws Exception {
          try {
            return call.call();
          } catch (AbstractMethodError e) {
            return "failed";
          }
        }
      }
      """;

  @TempDir Path directory;

  private History history() {
    return new History(directory, ParameterNames.OTHER)
        .implemented(TOOL, OLD_TOOL)
        .newest(
            NEW_TOOL,
            SAYING,
            """
            public class Deep implements Tool {
              public int calls;
              private final Tool lacking;

              public Deep(Tool lacking) {
                this.lacking = lacking;
              }

              @Override
              public String call(int a, int b) {
                return "retried";
              }

              @Override
              public String call(int a, int c, int b) {
                calls++;
                return lacking.call(a, c, b);
              }
            }
            """,
            """
            public abstract class Bridging implements Tool {
              @Override
              public String call(int a, int b) {
                return "retried";
              }
            }
            """);
  }

  private static Tracing tracing() {
    return Tracing.create(TELEMETRY.getOpenTelemetry());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new OldTool()",
        "OldTool.lambda()",
        "OldTool.reference()",
        "OldTool.anonymous()",
        "new OldTool() { @Override public String toString() { return \"\"; } }",
        "TracedTool.wrap(new OldTool(), tracing)",
        "TracedTool.wrap(TracedTool.wrap(OldTool.lambda(), Tracing.disabled()), tracing)",
      })
  void b134_delegatesThatLackAMethodAreNeverAskedForItTwice(String delegate) {
    assertThat(
            history()
                .run(
                    tracing(),
                    """
                    Tool delegate = %s;
                    for (int i = 0; i < 3; i++) {
                      said.add(TracedTool.wrap(delegate, Tracing.create(
                          io.opentelemetry.api.OpenTelemetry.noop())).call(1, 7, 2));
                    }
                    """
                        .formatted(delegate)))
        .containsExactly("1-2", "1-2", "1-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Deep(new OldTool())",
        "new Deep(OldTool.lambda())",
        "new Deep(new OldTool()) { @Override public String toString() { return \"\"; } }",
        // Hidden frames: the failure seems to come from where the lambda was called.
        "lambda(new OldTool()::call)",
        "java.lang.invoke.MethodHandleProxies.asInterfaceInstance(Tool.class, handle)",
        "(Tool) java.lang.reflect.Proxy.newProxyInstance(Tool.class.getClassLoader(),"
            + " new Class<?>[] {Tool.class}, (p, m, a) ->"
            + " ((Tool) new OldTool()).call((int) a[0], 1, (int) a[1]))",
      })
  void b137_aFailureDeeperInTheDelegateIsNoLackOfItsOwn(String delegate) {
    String of =
        delegate.startsWith("lambda") || delegate.startsWith("java.lang.invoke")
            ? "LambdaTool"
            : "Tool";
    assertThat(
            new History(directory, ParameterNames.OTHER)
                .implemented(TOOL, OLD_TOOL)
                .newest(
                    NEW_TOOL,
                    SAYING,
                    """
                    @Traced(Role.TOOL)
                    public interface LambdaTool {
                      default String call(int a, int b) {
                        return "retried";
                      }

                      String call(int a, @Added int c, int b);
                    }
                    """,
                    """
                    public class Deep implements Tool {
                      private final Tool lacking;

                      public Deep(Tool lacking) {
                        this.lacking = lacking;
                      }

                      @Override
                      public String call(int a, int b) {
                        return "retried";
                      }

                      @Override
                      public String call(int a, int c, int b) {
                        return lacking.call(a, c, b);
                      }
                    }
                    """)
                .run(
                    tracing(),
                    """
                    var handle = java.lang.invoke.MethodHandles.lookup().findVirtual(Tool.class, "call",
                        java.lang.invoke.MethodType.methodType(
                            String.class, int.class, int.class, int.class)).bindTo(new OldTool());
                    %1$s delegate = %2$s;
                    for (int i = 0; i < 3; i++) {
                      said.add(Saying.of(
                          () -> Traced%1$s.wrap(delegate, tracing).call(1, 7, 2)));
                    }
                    }
                    static LambdaTool lambda(LambdaTool tool) { return tool;
                    """
                        .formatted(
                            of,
                            delegate
                                .replace("new OldTool()::call", "((Tool) new OldTool())::call")
                                .replace("(Tool.class, handle)", "(LambdaTool.class, handle)"))))
        .containsExactly("failed", "failed", "failed");
    assertThat(TELEMETRY.getSpans()).hasSize(3);
  }

  @Test
  void b137_norIsOneOfAnInnerWrapperWhoseDelegateHasNoShapeAtAll() {
    assertThat(
            new History(directory, ParameterNames.OTHER)
                .implemented(
                    "public interface Tool {}", "public class EmptyTool implements Tool {}")
                .newest(NEW_TOOL, SAYING)
                .run(
                    tracing(),
                    """
                    Tool inner = TracedTool.wrap(new EmptyTool(), tracing);
                    Tool outer = TracedTool.wrap(inner, Tracing.disabled());
                    said.add(Saying.of(() -> outer.call(1, 7, 2)));
                    said.add(Saying.of(() -> outer.call(1, 7, 2)));
                    """))
        .containsExactly("failed", "failed");
    assertThat(TELEMETRY.getSpans()).hasSize(2);
  }

  @Test
  void b137_classesOfOneNameFromTwoLoadersAreTwoClasses() {
    assertThat(
            history()
                .run(
                    tracing(),
                    """
                    Tool lacking = new OldTool();
                    ClassLoader other = new ClassLoader(Tool.class.getClassLoader()) {
                      @Override
                      public Class<?> loadClass(String name) throws ClassNotFoundException {
                        if (!name.equals("lib.OldTool")) {
                          return super.loadClass(name);
                        }
                        return made();
                      }

                      private Class<?> made() throws ClassNotFoundException {
                        Class<?> known = findLoadedClass("lib.OldTool");
                        if (known != null) {
                          return known;
                        }
                        var files = javax.tools.ToolProvider.getSystemJavaCompiler();
                        try {
                          java.nio.file.Path to =
                              java.nio.file.Files.createTempDirectory("spanwrap");
                          java.nio.file.Path source = to.resolve("OldTool.java");
                          java.nio.file.Files.writeString(source,
                              "package lib; public class OldTool implements Tool {"
                              + " public static Tool other;"
                              + " public String call(int a, int b) { return \\"retried\\"; }"
                              + " public String call(int a, int c, int b) {"
                              + " return other.call(a, c, b); } }");
                          files.run(null, null, null, "-proc:none", "-d", to.toString(), "-cp",
                              java.nio.file.Path.of(Tool.class.getProtectionDomain()
                                  .getCodeSource().getLocation().toURI())
                                  + File.pathSeparator + System.getProperty("java.class.path"),
                              source.toString());
                          byte[] code = java.nio.file.Files.readAllBytes(
                              to.resolve("lib").resolve("OldTool.class"));
                          return defineClass(name(), code, 0, code.length);
                        } catch (IOException | java.net.URISyntaxException e) {
                          throw new AssertionError(e);
                        }
                      }

                      private String name() {
                        return "lib.OldTool";
                      }
                    };
                    Class<?> same = other.loadClass("lib.OldTool");
                    same.getField("other").set(null, lacking);
                    Tool deep = (Tool) same.getDeclaredConstructor().newInstance();
                    said.add(Saying.of(() -> TracedTool.wrap(deep, tracing).call(1, 7, 2)));
                    said.add(TracedTool.wrap(lacking, tracing).call(1, 7, 2));
                    """))
        .containsExactly("failed", "1-2");
  }

  static List<List<String>> flags() {
    return List.of(
        List.of("-XX:-StackTraceInThrowable"),
        List.of("-XX:MaxJavaStackTraceDepth=1"),
        List.of("-XX:MaxJavaStackTraceDepth=5"),
        List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+ShowHiddenFrames"),
        List.of("-Xint"),
        List.of("-Xcomp", "-XX:CompileCommand=quiet", "-XX:CompileCommand=compileonly,lib.*::*"),
        List.of("-XX:-TieredCompilation", "-Xbatch", "-XX:CompileThreshold=500"),
        List.of("-XX:+OmitStackTraceInFastThrow", "-XX:TieredStopAtLevel=1"));
  }

  @ParameterizedTest
  @MethodSource("flags")
  void b134_b137_theVirtualMachineMayRunAsItLikes(List<String> flags) {
    assertThat(
            history()
                .runWith(
                    flags,
                    """
                    Set<String> old = new TreeSet<>();
                    Set<String> deep = new TreeSet<>();
                    Deep delegate = new Deep(new OldTool());
                    Deep wrong = new Deep(new Deep(OldTool.lambda()));
                    List<Tool> lacking = List.of(new OldTool(), OldTool.lambda(),
                        OldTool.anonymous(), TracedTool.wrap(OldTool.reference(), tracing));
                    for (int i = 0; i < 5_000; i++) {
                      int number = i;
                      for (Tool tool : lacking) {
                        old.add(TracedTool.wrap(tool, tracing).call(1, number, 2));
                      }
                      Deep target = i % 2 == 0 ? delegate : wrong;
                      deep.add(Saying.of(
                          () -> TracedTool.wrap(target, tracing).call(1, number, 2)));
                    }
                    said.add(old);
                    said.add(deep);
                    said.add(delegate.calls + wrong.calls);
                    """))
        .containsExactly("[1-2]", "[failed]", "5000");
  }
}
