// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a method out of a traced interface: calls pass straight through to the delegate, without a
 * span and in the caller's context.
 *
 * <pre>{@code
 * @Traced(Role.RETRIEVER)
 * interface Index {
 *   List<String> search(String query);
 *
 *   @Untraced
 *   int size(String collection);
 * }
 * }</pre>
 *
 * <p>For a method that an interface inherits, redeclare the method with the annotation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Untraced {}
