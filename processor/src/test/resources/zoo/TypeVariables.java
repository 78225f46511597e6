// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;
import java.util.Map;

/** Type variables that are called like types, and that shadow each other. */
@Traced
public interface TypeVariables<
    String, T, Scope, TracedCall, Operation extends CharSequence, Override, Objects, Throwable> {

  String string(@Capture("text") Operation operation, T t);

  <T> T shadowed(T t, Map<String, ? super T> map);

  <Tracing, Object> Map<Tracing, Object> more(Tracing tracing, Object object, TracedCall call);

  <TracedTypeVariables extends Number> TracedTypeVariables own(
      @Capture(value = "int", from = "intValue") TracedTypeVariables own);

  Scope scope(Override override, Objects objects, Throwable throwable);
}
