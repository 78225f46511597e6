// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Parent;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;

/** A nested interface that only its package sees. */
final class Workflow {

  private Workflow() {}

  @Traced(value = Role.WORKFLOW, parent = Parent.ROOT)
  interface Engine {
    int run(@Capture(GenAi.WORKFLOW_NAME) String workflow);
  }
}
