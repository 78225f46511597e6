// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/** HotSpot inlines a hot method below 325 bytes of bytecode; one below 35 wherever it is called. */
class MethodSizeTest {
  private static final int HOT = 325;
  private static final int TRIVIAL = 35;

  @ParameterizedTest
  @ValueSource(
      classes = {
        CallBuilder.class,
        CallCaptures.class,
        CallContext.class,
        Conclusion.class,
        ConstantAttributes.class,
        ContextCall.class,
        Ending.class,
        FlowRelay.class,
        Opening.class,
        PushRelay.class,
        Scopes.class,
        Signals.class,
        StreamCall.class,
        StreamScopes.class,
        StreamProgress.class,
        TracedCall.class,
        TracedIterator.class,
        TracedScope.class,
        TracedSpliterator.class,
        Tracing.class
      })
  void hotMethodsAreSmallEnoughToBeInlined(Class<?> type) throws IOException {
    assertThat(sizes(type)).allSatisfy((method, size) -> assertThat(size).isLessThan(HOT));
  }

  @Test
  void whatEveryCallPassesThroughIsTrivial() throws IOException {
    assertThat(sizes(TracedCall.class))
        .hasEntrySatisfying(
            "makeCurrent()Ldev/spanwrap/runtime/TracedScope;",
            size -> assertThat(size).isLessThan(TRIVIAL))
        .hasEntrySatisfying("succeed()V", size -> assertThat(size).isLessThan(TRIVIAL))
        .hasEntrySatisfying(
            "succeed(Ljava/lang/Object;)V", size -> assertThat(size).isLessThan(TRIVIAL))
        .hasEntrySatisfying(
            "fail(Ljava/lang/Throwable;)V", size -> assertThat(size).isLessThan(TRIVIAL));
    assertThat(sizes(TracedScope.class))
        .hasEntrySatisfying("close()V", size -> assertThat(size).isLessThan(TRIVIAL));
    assertThat(sizes(Scopes.class))
        .hasEntrySatisfying(
            "attach(Lio/opentelemetry/context/Context;)V",
            size -> assertThat(size).isLessThan(TRIVIAL));
  }

  @Test
  void whatKeepsABuilderFromBeingAllocatedIsNotInlined() throws IOException {
    assertThat(sizes(Beginning.class).entrySet())
        .filteredOn(method -> method.getKey().startsWith("begin("))
        .singleElement()
        .satisfies(method -> assertThat(method.getValue()).isGreaterThan(HOT));
  }

  private static Map<String, Integer> sizes(Class<?> type) throws IOException {
    Map<String, Integer> sizes = new TreeMap<>();
    try (InputStream code =
        type.getResourceAsStream('/' + type.getName().replace('.', '/') + ".class")) {
      new ClassReader(code)
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    String signature,
                    String[] exceptions) {
                  return new CodeSizeEvaluator(Opcodes.ASM9, null) {
                    @Override
                    public void visitEnd() {
                      sizes.put(name + descriptor, getMinSize());
                    }
                  };
                }
              },
              0);
    }
    return sizes;
  }
}
