// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.testng.annotations.AfterMethod;

/** A verification each of whose tests fails if its spans do not conform to the conventions. */
public interface Conforming {

  /** Checks the spans of one test. */
  @AfterMethod
  default void conforms() {
    TckEnvironment.check();
  }
}
