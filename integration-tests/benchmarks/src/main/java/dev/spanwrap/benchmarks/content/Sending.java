// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.content;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

/** What takes a request, whose content is recorded. */
@Traced
public interface Sending {
  int send(@Capture(value = "app.request", content = true) Request request);
}
