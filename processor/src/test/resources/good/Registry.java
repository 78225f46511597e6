// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Traced;

/** Deprecated methods, and what every object has, redeclared. */
@Traced
public interface Registry {

  void register(String name);

  /**
   * Registers by number.
   *
   * @deprecated names are better
   */
  @Deprecated
  void register(int number);

  @Override
  boolean equals(Object other);

  @Override
  int hashCode();

  @Override
  String toString();
}
