// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.corpus;

/** What the processor says where there can be no wrapper. */
final class Refusals {
  private Refusals() {}

  static String sealed(Annotated mixin) {
    String name =
        mixin.target().getCanonicalName().substring(mixin.target().getPackageName().length() + 1);
    return "/%s.java:%d: [SealedInterface] %s is sealed, so no wrapper can implement it. Trace an interface of your own that calls it."
        .formatted(mixin.qualifiedName().replace('.', '/'), lineOfTarget(mixin), name);
  }

  private static long lineOfTarget(Annotated mixin) {
    String before =
        mixin.source().substring(0, mixin.source().indexOf("@dev.spanwrap.annotations.MixinFor"));
    return before.lines().count() + 1;
  }
}
