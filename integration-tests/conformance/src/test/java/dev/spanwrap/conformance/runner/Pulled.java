// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.Streamed;
import java.util.Iterator;

/** What comes one by one, as it is asked for. */
@Streamed
interface Pulled<E> extends Iterator<E>, AutoCloseable {

  /** Stops what is still under way. */
  @Override
  void close();
}
