// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.ClassName;

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
   * @param rules how elements count
   */
  record ByResult(ClassName adapter, String method, boolean deferred, StreamRules rules)
      implements Ending {}
}
