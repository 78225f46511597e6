// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Traced;

/** The smallest: one method, no captures. */
@Traced
public interface Greeter {
  String greet(String name);
}
