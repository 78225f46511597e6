// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

/** Strings and names that a careless generator would break on. */
@Traced
@Capture(value = "quote\"back\\slash", constant = "\"; } */ $T $L $$ \u0041 \\u0041 %s {} \n\r\t\b\f\0 \u2028\u0085\ud83d\ude00\ud800")
public interface Spellings {

  void größe(@Capture("länge") int länge);

  void $dollar$(String $, String $$, String _a);

  @Traced(name = "\"quoted\" {name} $T \\ \n")
  void yield(String name);

  void record(int record, int var, int sealed, int permits, int when, int module, int open);

  void 日本語(String 引数);

  void 引数(@Capture("引数") String 引数, int SPELLINGS);

  void spellings(int SPELLINGS);

  void A(String a);

  void a(String A);

  void fooBar();

  void foo_bar();

  void FOO_BAR();
}
