// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A static method of the zoo whose result is written as content of its declared type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Sample {
  /** What must be written, where it is not what databind writes; empty: what databind writes. */
  String json() default "";

  /** Whether databind is told the declared type, too, instead of seeing the value only. */
  boolean typed() default false;

  /** Whether the properties of objects have no order: those of getters without fields. */
  boolean unordered() default false;

  /** What Jackson 3 writes differently; empty: nothing. */
  String otherwiseInJackson3() default "";
}
