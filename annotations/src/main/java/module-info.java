// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** The annotations that say what Spanwrap traces and captures. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.spanwrap.annotations {
  requires transitive io.opentelemetry.api;
  requires static org.jspecify;

  exports dev.spanwrap.annotations;
}
