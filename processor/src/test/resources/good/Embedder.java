// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;

/** Arrays, primitives and varargs. */
@Traced(Role.EMBEDDER)
public interface Embedder {

  @Capture(value = GenAi.EMBEDDINGS_DIMENSION_COUNT, from = "result.size")
  float[] embed(@Capture(GenAi.REQUEST_MODEL) String model, String text);

  @Capture(value = "app.texts", from = "texts.size")
  float[][] embedAll(@Capture("app.normalize") boolean normalize, String... texts);
}
