// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.corpus;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands behind a delegate: remembers its calls, and answers as it was told to. */
final class RecordingDelegate implements InvocationHandler {

  /** A call that arrived. */
  record Call(Method method, List<@Nullable Object> arguments) {}

  private final List<Call> calls = new ArrayList<>();
  private @Nullable Object result;
  private @Nullable Throwable failure;

  void willReturn(@Nullable Object value) {
    calls.clear();
    result = value;
    failure = null;
  }

  void willThrow(Throwable error) {
    calls.clear();
    failure = error;
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    calls.add(new Call(method, arguments == null ? List.of() : Arrays.asList(arguments)));
    if (failure != null) {
      throw failure;
    }
    return result;
  }
}
