// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.Nullable;

/**
 * A file that the provider holds.
 *
 * @param modality {@code image}, {@code video}, {@code audio}, {@code document}, or another
 * @param mimeType the file's type, null if it is unknown
 * @param fileId the file's id
 */
public record FilePart(String modality, @Nullable String mimeType, String fileId) implements Part {
  @Override
  public String type() {
    return "file";
  }

  @Override
  public void writeProperties(ContentOutput out) {
    out.name("modality").text(modality);
    if (mimeType != null) {
      out.name("mime_type").text(mimeType);
    }
    out.name("file_id").text(fileId);
  }
}
