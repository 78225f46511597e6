// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class LegacyShapesTest {
  private final LegacyShapes shapes = new LegacyShapes("chat(java.lang.String,int)");

  /**
   * What {@code invokeinterface} does where the class lacks the method: it throws in the caller.
   */
  private void missAt(Object delegate) {
    try {
      throw new AbstractMethodError();
    } catch (AbstractMethodError error) {
      shapes.add(delegate, error);
    }
  }

  private void deeper(Object delegate, int depth) {
    if (depth == 0) {
      missAt(delegate);
    } else {
      deeper(delegate, depth - 1);
    }
  }

  private static AbstractMethodError thrownByTheDelegate() {
    return new AbstractMethodError("of something else");
  }

  @Test
  void b134_knowsAClassOnceItWasFoundToLackTheMethod() {
    assertThat(shapes.include("one")).isFalse();

    missAt("one");

    assertThat(shapes.include("another of the same class")).isTrue();
    assertThat(shapes.include(1)).isFalse();
  }

  @Test
  void b137_throwsAnErrorThatComesFromDeeper() {
    AbstractMethodError error = thrownByTheDelegate();

    assertThatThrownBy(() -> shapes.add("one", error)).isSameAs(error);

    assertThat(shapes.include("one")).isFalse();
  }

  @Test
  void b137_throwsAnErrorOfTheSameMethodFurtherDown() {
    AbstractMethodError error = recursive(1);

    assertThatThrownBy(() -> recursiveAdd(error)).isSameAs(error);
  }

  private AbstractMethodError recursive(int depth) {
    return depth == 0 ? new AbstractMethodError() : recursive(depth - 1);
  }

  private void recursiveAdd(AbstractMethodError error) {
    shapes.add("one", error);
  }

  @Test
  void b137_throwsAnErrorThatDoesNotSayWhereItComesFrom() {
    AbstractMethodError error = new AbstractMethodError();
    error.setStackTrace(new StackTraceElement[0]);

    assertThatThrownBy(() -> shapes.add("one", error)).isSameAs(error);
  }

  /** What has one shape of a method and lacks the other. */
  abstract static class Half {
    abstract String chat(String prompt);

    public String chat(String prompt, int limit) {
      return prompt;
    }

    public abstract String chat(String[] prompt, Half... half);
  }

  private static final class Whole extends Half {
    @Override
    String chat(String prompt) {
      return prompt;
    }

    @Override
    public String chat(String[] prompt, Half... half) {
      return "";
    }
  }

  @Test
  void b134_asksTheClassWhateverTheStackSays() {
    AbstractMethodError error = thrownByTheDelegate();
    error.setStackTrace(new StackTraceElement[0]);
    String method = "chat(java.lang.String[]," + Half.class.getCanonicalName() + "[])";

    assertThat(MissingMethod.isOf(Half.class, method, error, new Throwable())).isTrue();
    assertThat(MissingMethod.isOf(Whole.class, method, error, new Throwable())).isFalse();
  }

  @Test
  void b137_aClassThatHasTheMethodDoesNotLackItWhateverTheStackSays() {
    try {
      throw new AbstractMethodError();
    } catch (AbstractMethodError error) {
      assertThatThrownBy(() -> shapes.add(new Whole(), error)).isSameAs(error);
      seemsToBeOfTheCaller(error);
    }
  }

  private static void seemsToBeOfTheCaller(AbstractMethodError error) {
    Throwable here = new Throwable();

    assertThat(MissingMethod.isOf(Half.class, "chat(java.lang.String,int)", error, here)).isFalse();
    assertThat(MissingMethod.isOf(Half.class, "unknown()", error, here)).isTrue();
  }

  @Test
  void b134_recognisesItsCallerBelowAStackThatTheJvmCutsShort() {
    deeper("one", 3_000);

    assertThat(shapes.include("one")).isTrue();
  }

  @Test
  void b134_holdsClassesWeakly() throws ReflectiveOperationException, InterruptedException {
    WeakReference<ClassLoader> loader = new WeakReference<>(useOnce());

    for (int i = 0; i < 100 && loader.get() != null; i++) {
      System.gc();
      Thread.onSpinWait();
    }

    assertThat(loader.get()).isNull();
  }

  private ClassLoader useOnce() throws ReflectiveOperationException {
    ClassLoader loader = new Copying();
    Object delegate =
        loader.loadClass(Delegate.class.getName()).getDeclaredConstructor().newInstance();
    missAt(delegate);
    assertThat(shapes.include(delegate)).isTrue();
    assertThat(shapes.include(new Delegate())).isFalse();
    return loader;
  }

  /** A class of which each loader has its own. */
  public static final class Delegate {
    public Delegate() {}
  }

  private static final class Copying extends ClassLoader {
    Copying() {
      super(LegacyShapesTest.class.getClassLoader());
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
      if (!name.equals(Delegate.class.getName())) {
        return super.loadClass(name);
      }
      try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] code = bytes.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
