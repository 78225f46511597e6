// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

/** Deprecated types, methods and accessors, some of them for removal. */
@Deprecated
@Traced
public interface Deprecations {

  @Deprecated
  void old();

  @Deprecated(forRemoval = true)
  void older();

  @SuppressWarnings("removal")
  Old types(Older older);

  @SuppressWarnings("removal")
  @Capture(value = "accessor", from = "old.name")
  @Capture(value = "removal", from = "older.name")
  void accessors(Old old, Older older);
}

@Deprecated
class Old {
  @Deprecated
  public String name() {
    return "";
  }
}

@Deprecated(forRemoval = true)
class Older {
  @Deprecated(forRemoval = true)
  public String name() {
    return "";
  }
}
