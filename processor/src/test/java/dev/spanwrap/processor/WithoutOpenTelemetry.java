// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Loads the processor as from a path that somebody put together and left OpenTelemetry out of. */
final class WithoutOpenTelemetry extends ClassLoader {
  WithoutOpenTelemetry() {
    super(WithoutOpenTelemetry.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("io.opentelemetry.")) {
      throw new ClassNotFoundException(name);
    }
    return name.startsWith("dev.spanwrap.") ? own(name) : super.loadClass(name, resolve);
  }

  private Class<?> own(String name) throws ClassNotFoundException {
    Class<?> known = findLoadedClass(name);
    if (known != null) {
      return known;
    }
    try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] code = Objects.requireNonNull(bytes, name).readAllBytes();
      return defineClass(name, code, 0, code.length);
    } catch (IOException failure) {
      throw new ClassNotFoundException(name, failure);
    }
  }
}
