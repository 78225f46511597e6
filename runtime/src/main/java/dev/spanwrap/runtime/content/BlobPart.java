// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * Binary data, of which only the size is recorded.
 *
 * @param modality {@code image}, {@code video}, {@code audio}, {@code document}, or another
 * @param mimeType the data's type, null if it is unknown
 * @param bytes how many bytes it has
 */
public record BlobPart(String modality, @Nullable String mimeType, long bytes) implements Part {
  @Override
  public String type() {
    return "blob";
  }

  @Override
  public void writeProperties(ContentOutput out) {
    out.name("modality").text(modality);
    if (mimeType != null) {
      out.name("mime_type").text(mimeType);
    }
    out.name("content").binary(bytes);
  }
}
