package bad;

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
