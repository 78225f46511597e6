// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.security.Certificate;
import java.util.Iterator;
import java.util.List;
import java.util.Observable;
import java.util.Observer;

/** Not deprecated itself, but what it mentions is, in another place. */
@Traced
@SuppressWarnings({"deprecation", "removal"})
public interface UsesDeprecations extends Observer {

  @Override
  void update(Observable source, Object argument);

  @Capture(value = "count", from = "observable.countObservers")
  Observable observe(Observable observable);

  List<? extends Certificate> certificates(SecurityManager manager);

  @Streamed(endsWith = Observable.class)
  @Capture(value = "observers", when = Observable.class, from = "element.countObservers")
  Iterator<Object> objects();

  <T extends Observable> T generic(T observable);
}
