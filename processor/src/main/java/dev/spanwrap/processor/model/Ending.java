// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/** What a call lasts until. */
public sealed interface Ending {

  /** Until the method returns or throws. */
  record OnReturn() implements Ending {}

  /**
   * Until what the method returned has ended.
   *
   * @param adapter the class that watches the result
   * @param method its static method: takes the result and the call, returns the result's type
   * @param deferred whether a call is opened at each subscription, not when the method is called
   * @param inner the class that watches the stream in a future: its {@code trace} is the method's
   *     third argument
   * @param rules how elements count
   */
  record ByResult(
      ClassName adapter,
      String method,
      boolean deferred,
      Optional<ClassName> inner,
      StreamRules rules)
      implements Ending {

    public ByResult(ClassName adapter, String method, boolean deferred, StreamRules rules) {
      this(adapter, method, deferred, Optional.empty(), rules);
    }
  }
}
