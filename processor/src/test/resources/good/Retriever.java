// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import java.util.Collection;
import java.util.List;

/** Type parameters of the interface and of a method. */
@Traced(Role.RETRIEVER)
public interface Retriever<D extends Retriever.Document> {

  @Capture(value = GenAi.DATA_SOURCE_ID, from = "source")
  @Capture(value = "app.documents", from = "result.size")
  @Capture(value = "app.documents.titles", from = "result.title")
  List<D> find(String source, @Capture(value = "app.score", from = "score") Query<? super D> query);

  <E extends D, X extends Exception> E first(Collection<? extends E> candidates, Class<X> failure)
      throws X;

  interface Document {
    String title();
  }

  interface Query<T> {
    double score();
  }
}
