// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;

/** What a tracing does with content. */
record ContentSettings(ContentCapture capture, ContentFormat format, @Nullable Redactor redactor) {

  boolean isCaptured() {
    return capture != ContentCapture.NONE;
  }
}
