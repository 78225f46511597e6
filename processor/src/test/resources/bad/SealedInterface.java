package bad;

import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Traced;

// ERROR [SealedInterface] SealedInterface is sealed, so no wrapper can implement it. Add TracedSealedInterface to permits, or unseal it.
@Traced
sealed interface SealedInterface {
  String answer(String question);

  record Echo() implements SealedInterface {
    @Override
    public String answer(String question) {
      return question;
    }
  }
}

@Traced
// ERROR [SealedInterface] ConstantDesc is sealed, so no wrapper can implement it. Trace an interface of your own that calls it.
@MixinFor(java.lang.constant.ConstantDesc.class)
interface OfSealed {}
