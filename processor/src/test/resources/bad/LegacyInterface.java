package bad;

import dev.spanwrap.annotations.Legacy;
import dev.spanwrap.annotations.Traced;
import java.util.List;
import java.util.Map;

@Traced
// ERROR [LegacyInterface] @Legacy names older interfaces, but this names none. Name one, or remove @Legacy.
@Legacy({})
interface LegacyInterface {
  void run();
}

interface OldRunner {
  void run();
}

class Hidden {
  private interface Runner {
    void run();
  }

  @Traced
  // ERROR [LegacyInterface] TracedHidden_NewRunner must name the legacy interface Hidden.Runner, but that is private. Make it visible there.
  @Legacy(Runner.class)
  interface NewRunner {
    void run();
  }
}

interface OldGeneric<A extends Comparable<A>> {
  void run();
}

@Traced
@Legacy({
  // ERROR [LegacyInterface] @Legacy names older interfaces, but String is a class. Remove it.
  String.class,
  // ERROR [LegacyInterface] @Legacy names older interfaces, but int is no interface. Remove it.
  int.class,
  // ERROR [LegacyInterface] @Legacy names older interfaces, but OldRunner[] is no interface. Remove it.
  OldRunner[].class,
  // ERROR [LegacyInterface] @Legacy names older interfaces, but this is Several itself. Remove it.
  Several.class,
  OldRunner.class,
  // ERROR [LegacyInterface] @Legacy names an interface once, but OldRunner twice. Remove one.
  OldRunner.class,
  // ERROR [LegacyInterface] A legacy interface takes the type parameters of the new one, or none, but Map<K, V> cannot take those of Several<T>. Adapt it by hand.
  Map.class,
  // ERROR [LegacyInterface] A legacy interface takes the type parameters of the new one, or none, but OldGeneric<A> cannot take those of Several<T>. Adapt it by hand.
  OldGeneric.class,
})
interface Several<T extends List<T>> {
  void run();
}
