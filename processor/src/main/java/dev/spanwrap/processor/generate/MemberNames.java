// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.NameAllocator;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Parameter;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Names for the wrapper's own constants and static methods, none of them taken twice. What is the
 * same in several operations is one member with one name.
 */
final class MemberNames {

  private final Names constants = new Names();
  private final Names methods = new Names();
  private final Names types = new Names();
  private final Holders holders;
  private final Map<Object, String> shared = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * A static method must not be called like one that the wrapper inherits or declares, a constant
   * not like a parameter, which would hide it.
   */
  MemberNames(TracedInterface traced) {
    Stream<String> own = Stream.of("wrap", "tracedDelegate", "equals", "hashCode", "toString");
    Stream<String> inherited =
        Stream.of("clone", "finalize", "getClass", "notify", "notifyAll", "wait");
    Stream<String> declared = traced.methods().stream().map(Method::name);
    Stream.of(own, inherited, declared)
        .flatMap(names -> names)
        .distinct()
        .forEach(name -> took(methods.next(name)));
    traced.methods().stream()
        .flatMap(method -> method.parameters().stream())
        .map(Parameter::name)
        .distinct()
        .forEach(name -> took(constants.next(name)));
    traced.shadowing().stream().sorted().forEach(types::next);
    this.holders = new Holders(traced, this::type);
  }

  /** A nested class is hidden by a parameter, too. */
  private String type(String word) {
    return took(types.next(constants.next(word)));
  }

  /** The names of everything that the wrapper declares or inherits so far. */
  Set<String> taken() {
    return Set.copyOf(taken);
  }

  private String took(String name) {
    taken.add(name);
    return name;
  }

  /**
   * A new constant, called by some words.
   *
   * @param size the bytes of code that make it
   */
  String constant(List<String> words, int size) {
    return holders.place(took(constants.next(constantName(words))), size);
  }

  /** A new static method, called by some words. */
  String method(List<String> words) {
    return took(methods.next(methodName(words)));
  }

  /**
   * The constant that has a meaning, wherever it is used.
   *
   * @param meaning what makes it the same
   * @param owner what goes before its words if another constant has that name
   */
  String sharedConstant(Object meaning, List<String> owner, List<String> words) {
    return shared.computeIfAbsent(
        meaning,
        first ->
            constant(
                constants.isFree(constantName(words)) ? words : join(owner, words), Holders.SMALL));
  }

  /**
   * The static method that has a meaning, wherever it is called.
   *
   * @param meaning what makes it the same
   * @param owner what goes before its words if another method has that name
   */
  String sharedMethod(Object meaning, List<String> owner, List<String> words) {
    return shared.computeIfAbsent(
        meaning, first -> method(methods.isFree(methodName(words)) ? words : join(owner, words)));
  }

  private static List<String> join(List<String> words, List<String> more) {
    return Stream.concat(words.stream(), more.stream()).toList();
  }

  private static String constantName(List<String> words) {
    return words.stream().map(Identifiers::constant).collect(Collectors.joining("_"));
  }

  private static String methodName(List<String> words) {
    return words.get(0)
        + words.stream().skip(1).map(Identifiers::capitalized).collect(Collectors.joining());
  }

  /** Names of one kind, which can be asked for without being taken. */
  private static final class Names {
    private final NameAllocator allocator = new NameAllocator();
    private final Set<String> taken = new HashSet<>();

    String next(String name) {
      String free = allocator.newName(name);
      taken.add(free);
      return free;
    }

    boolean isFree(String name) {
      return !taken.contains(name)
          && !SourceVersion.isKeyword(name)
          && NameAllocator.toJavaIdentifier(name).equals(name);
    }
  }
}
