package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

@Traced
interface UnknownKey {
  // WARNING [UnknownKey] gen_ai. is the conventions' namespace, but they know no gen_ai.request.modle. Did you mean gen_ai.request.model?
  void near(@Capture("gen_ai.request.modle") String model);

  // WARNING [UnknownKey] gen_ai. is the conventions' namespace, but they know no gen_ai.vendor.thing. Choose a namespace of your own.
  void far(@Capture("gen_ai.vendor.thing") String thing);

  // WARNING [UnknownKey] gen_ai. is the conventions' namespace, but they know no gen_ai.system. Did you mean gen_ai.provider.name?
  void renamed(@Capture("gen_ai.system") String provider);

  void own(@Capture("acme.request.modle") String model);
}
