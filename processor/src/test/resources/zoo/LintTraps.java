// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Traced;
import java.io.Serializable;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Serializable, and overloads that lambdas can't tell apart. */
@Traced
@SuppressWarnings({"overloads", "try"})
public interface LintTraps extends Serializable, Runnable, AutoCloseable {

  void run(Callable<String> work);

  void run(Supplier<String> work);

  void map(Function<String, String> mapping);

  void map(UnaryOperator<String> mapping);

  @Override
  void close() throws InterruptedException;

  boolean equals(LintTraps other);

  int hashCode(String text);

  void finalize(int number);

  void notify(String text);

  long wait(String text);

  Object clone(String text);
}
