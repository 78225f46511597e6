// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names older shapes of a traced interface, whose implementations can be wrapped too.
 *
 * <pre>{@code
 * interface OldChatModel {
 *   String chat(String prompt, int limit);
 * }
 *
 * @Traced(Role.MODEL)
 * @Legacy(OldChatModel.class)
 * interface ChatModel {
 *   String chat(String prompt, int limit, @Added Span span);
 * }
 * }</pre>
 *
 * <p>Besides {@code wrap} the generated class gets {@code TracedChatModel.wrapLegacy(OldChatModel
 * delegate, Tracing tracing)}, one for each interface named, which returns a {@code ChatModel}.
 * Each method goes to the old interface's method of the same name whose parameter types are those
 * of the parameters here that are not {@link Added}, position by position. Names of parameters are
 * never consulted, no argument is shifted, each call reaches the delegate once.
 *
 * <p>A method that can't be matched is a compile error that names both methods and the position at
 * which they differ.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Legacy {
  /**
   * The older interfaces.
   *
   * @return at least one interface, none of them the annotated one
   */
  Class<?>[] value();
}
