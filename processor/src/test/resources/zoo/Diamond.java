// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Traced;
import java.io.IOException;
import java.util.List;

/** The same method from two sides, covariant results, narrowed exceptions, a default between. */
@Traced
public interface Diamond extends Left, Right<String> {

  @Override
  default Integer number(String text) throws IllegalStateException {
    return 1;
  }
}

interface Top<T> {
  Number number(T value) throws Exception;

  default List<T> all(T[] values) {
    return List.of(values);
  }

  static void ignored() {}
}

interface Left extends Top<String> {
  @Override
  Number number(String text) throws IOException;

  private void hidden() {}

  default void useHidden() {
    hidden();
  }
}

interface Right<U> extends Top<U> {
  @Override
  Number number(U value) throws Exception;

  <T> T renamed(T value, U other);
}
