package bad;

import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Traced;

class ClassOfHooks {}

@Traced
// ERROR [HooksType] @Hooks names an interface, but ClassOfHooks is a class. Extract an interface from it.
@Hooks(ClassOfHooks.class)
interface DrivesAClass {
  String answer(String question);
}

@Traced
// ERROR [HooksType] Hooks are the methods annotated @On, but Runnable has none. Annotate those that are to be called.
@Hooks(Runnable.class)
interface DrivesNothing {
  String answer(String question);
}

interface GenericHooks<T> {
  @On(Signal.START)
  void onStart(T question);
}

@Traced
// ERROR [HooksType] @Hooks names an interface without type parameters, but found GenericHooks<T>. Name an interface that extends it with type arguments.
@Hooks(GenericHooks.class)
interface DrivesGenerics {
  String answer(String question);
}

class Holder {
  private interface PrivateHooks {
      @On(Signal.START)
    void onStart();
  }

  @Traced
  // ERROR [HooksType] TracedHolder_DrivesHidden must see the hooks that it drives, but Holder.PrivateHooks is private. Make it visible there.
  @Hooks(PrivateHooks.class)
  interface DrivesHidden {
    String answer(String question);
  }
}
