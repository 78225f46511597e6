// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

/** What the model's client sends requests with, once for each attempt. */
@Traced
interface Transport {

  void send(Request request, @Capture("attempt") int attempt);
}
