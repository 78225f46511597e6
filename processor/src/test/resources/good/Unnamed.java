// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

import dev.spanwrap.annotations.Traced;

/** An interface in the unnamed package. */
@Traced
interface Unnamed {
  Unnamed next(Unnamed other);
}
