// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

/** Every primitive and its box as parameter, result and at the end of a path. */
@Traced
public interface Primitives {

  @Capture(value = "result", from = "result")
  byte b(@Capture("b") byte b, @Capture("B") Byte box);

  @Capture(value = "result", from = "result")
  short s(@Capture("s") short s, @Capture("S") Short box);

  @Capture(value = "result", from = "result")
  int i(@Capture("i") int i, @Capture("I") Integer box);

  @Capture(value = "result", from = "result")
  long l(@Capture("l") long l, @Capture("L") Long box);

  @Capture(value = "result", from = "result")
  float f(@Capture("f") float f, @Capture("F") Float box);

  @Capture(value = "result", from = "result")
  double d(@Capture("d") double d, @Capture("D") Double box);

  @Capture(value = "result", from = "result")
  char c(@Capture("c") char c, @Capture("C") Character box);

  @Capture(value = "result", from = "result")
  boolean z(@Capture("z") boolean z, @Capture("Z") Boolean box);

  @Traced(name = "{i} {z} {c}")
  void named(int i, boolean z, char c);
}
