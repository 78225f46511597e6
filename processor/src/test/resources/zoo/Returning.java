// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;

/** Methods that may return the delegate itself, as itself and as what it extends. */
@Traced
public interface Returning<T> extends Builder<Returning<T>>, Runnable {

  Returning<T> same();

  Returning<?> any();

  Returning<? super String> some();

  @Override
  Returning<T> with(String text);

  @Untraced
  Object object();

  @Untraced
  Runnable runnable();

  <R extends Returning<T>> R narrowed(Class<R> type);
}

interface Builder<B extends Builder<B>> {
  B with(String text);

  Builder<B> self();
}
