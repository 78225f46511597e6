package bad;

import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import java.util.function.Function;

@Traced
// ERROR [MixinTarget] @MixinFor names the interface to wrap, but String is a class. Name an interface.
@MixinFor(String.class)
interface MixinTarget {}

@Traced
// ERROR [MixinTarget] @MixinFor names the interface to wrap, but int[] is no interface. Name an interface.
@MixinFor(int[].class)
interface OfAnArray {}

@Traced
// ERROR [MixinTarget] @MixinFor names the interface to wrap, but void is no interface. Name an interface.
@MixinFor(void.class)
interface OfNothing {}

@Traced
// ERROR [MixinTarget] @MixinFor names the interface to wrap, but Role is an enum. Name an interface.
@MixinFor(Role.class)
interface OfAnEnum {}

@Traced
// ERROR [MixinTarget] @MixinFor names the interface to wrap, but Override is an annotation. Name an interface.
@MixinFor(Override.class)
interface OfAnAnnotation {}

@Traced
// ERROR [MixinTarget] @MixinFor names the interface to wrap, but this is OfItself itself. Remove @MixinFor.
@MixinFor(OfItself.class)
interface OfItself {
  void run();
}

@Traced
// ERROR [MixinTarget] A mixin does not extend its target, but Extending extends Function. Remove the extends clause, or remove @MixinFor to trace every method.
@MixinFor(Function.class)
interface Extending extends Function<String, String> {}
