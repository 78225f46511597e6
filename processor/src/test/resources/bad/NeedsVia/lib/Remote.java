package lib;

import java.util.Iterator;

public interface Remote {
  Iterator<String> tokens();
}
