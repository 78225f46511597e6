// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of what can be wrong: one factory per message, each of the form rule, finding,
 * remedy. Types and methods come in as the user writes them.
 */
public final class Problems {
  private Problems() {}

  // The interface

  public static Problem notAnInterface(Site site, String annotation, String name, String kind) {
    return error(
        Code.NOT_AN_INTERFACE,
        site,
        "@%s applies to interfaces, but %s is %s. Extract an interface and annotate that.",
        annotation,
        name,
        kind);
  }

  public static Problem notOfAnInterface(Site site, String annotation, String owner, String kind) {
    return error(
        Code.NOT_AN_INTERFACE,
        site,
        "@%s applies to interfaces and their methods, but %s is %s. Extract an interface and annotate"
            + " that.",
        annotation,
        owner,
        kind);
  }

  public static Problem sealedInterface(Site site, String type, String generated) {
    return error(
        Code.SEALED_INTERFACE,
        site,
        "%s is sealed, so no wrapper can implement it. Add %s to permits, or unseal it.",
        type,
        generated);
  }

  public static Problem sealedTarget(Site site, String type) {
    return error(
        Code.SEALED_INTERFACE,
        site,
        "%s is sealed, so no wrapper can implement it. Trace an interface of your own that calls it.",
        type);
  }

  public static Problem privateInterface(Site site, String type, String privateType) {
    return error(
        Code.PRIVATE_INTERFACE,
        site,
        "A wrapper cannot see %s because %s private. Make it package-private.",
        type,
        type.equals(privateType) ? "it is" : privateType + " is");
  }

  public static Problem nothingTraced(Site site, String type) {
    return warning(
        Code.NOTHING_TRACED,
        site,
        "%s has no method that would be traced: its wrapper only forwards. Annotate a method @Traced,"
            + " or remove the annotation.",
        type);
  }

  public static Problem nameCollision(Site site, String type, String other, String generated) {
    return error(
        Code.NAME_COLLISION,
        site,
        "%s and %s would both be wrapped by a class %s. Rename one of them.",
        type,
        other,
        generated);
  }

  public static Problem nameTaken(Site site, String type, String generated) {
    return error(
        Code.NAME_TAKEN,
        site,
        "The wrapper of %s is a class %s, but that exists already. Rename one of them.",
        type,
        generated);
  }

  public static Problem reservedMethod(Site site, String method, String generated) {
    return error(
        Code.RESERVED_METHOD,
        site,
        "%s needs the method %s for itself, but the interface declares it. Rename it.",
        generated,
        method);
  }

  public static Problem inaccessibleType(
      Site site, String method, String type, String visibility, String generated) {
    return error(
        Code.INACCESSIBLE_TYPE,
        site,
        "%s must name every type in the signature of %s, but %s is %s. Make it visible there.",
        generated,
        method,
        type,
        visibility);
  }

  // Driven hooks

  public static Problem hooksNotAnInterface(Site site, String type, String kind) {
    return error(
        Code.HOOKS_TYPE,
        site,
        "@Hooks names an interface, but %s is %s. Extract an interface from it.",
        type,
        kind);
  }

  public static Problem genericHooks(Site site, String type) {
    return error(
        Code.HOOKS_TYPE,
        site,
        "@Hooks names an interface without type parameters, but found %s. Name an interface that"
            + " extends it with type arguments.",
        type);
  }

  public static Problem hiddenHooks(Site site, String generated, String type, String visibility) {
    return error(
        Code.HOOKS_TYPE,
        site,
        "%s must see the hooks that it drives, but %s is %s. Make it visible there.",
        generated,
        type,
        visibility);
  }

  public static Problem hooksWithoutSignal(Site site, String type) {
    return error(
        Code.HOOKS_TYPE,
        site,
        "Hooks are the methods annotated @On, but %s has none. Annotate those that are to be called.",
        type);
  }

  public static Problem hookFitsNothing(Site site, String hook, String operation, int position) {
    return error(
        Code.HOOK_FITS_NOTHING,
        site,
        "A hook takes the first parameters of an operation, then what its signal carries, but %s and"
            + " %s differ at position %s. Change that parameter, or remove it and what follows.",
        hook,
        operation,
        position);
  }

  public static Problem hookWithoutElements(Site site, String hook) {
    return error(
        Code.HOOK_FITS_NOTHING,
        site,
        "ELEMENT hooks are for operations that deliver elements, but none does that %s could fit."
            + " Annotate one @Streamed, or remove the hook.",
        hook);
  }

  public static Problem hookThrows(Site site, String hook, String thrown, String operation) {
    return error(
        Code.HOOK_THROWS,
        site,
        "A hook throws what its operation may throw, but %s throws %s, and %s does not. Wrap it in a"
            + " RuntimeException.",
        hook,
        thrown,
        operation);
  }

  public static Problem hookResult(Site site, String hook, String type) {
    return error(
        Code.HOOK_RESULT,
        site,
        "A driven hook returns nothing, but %s returns %s. Let it return void.",
        hook,
        type);
  }

  public static Problem missingRuntime(Site site) {
    return error(
        Code.MISSING_RUNTIME,
        site,
        "Wrappers call the Spanwrap runtime, but it is not on the class path. Add the dependency"
            + " dev.spanwrap:spanwrap-runtime, in a named module also requires"
            + " dev.spanwrap.runtime.");
  }

  public static Problem missingAdapter(Site site, String method, String type, String adapter) {
    return error(
        Code.MISSING_ADAPTER,
        site,
        "%s returns %s, which needs the adapter %s, but it is not on the class path. Use a version of"
            + " dev.spanwrap:spanwrap-runtime that has it.",
        method,
        type,
        adapter);
  }

  public static Problem undefined(Site site, String type, String missing, String generated) {
    return error(
        Code.UNDEFINED,
        site,
        "%s was not generated, because %s refers to %s, which is not defined. Define or import it, or"
            + " let the processor that generates it run in the same build.",
        generated,
        type,
        missing);
  }

  public static Problem internal(Site site, String type, String failure) {
    return error(
        Code.INTERNAL,
        site,
        "Spanwrap failed on %s: %s. This is a bug in Spanwrap: please report it, with the stack trace"
            + " that -Aspanwrap.debug prints.",
        type,
        failure);
  }

  public static Problem notYet(Site site, String feature) {
    return error(
        Code.NOT_YET,
        site,
        "%s is not implemented in this version of Spanwrap. Leave it out for now.",
        feature);
  }

  // Mixins

  public static Problem mixinTarget(Site site, String named, String kind) {
    return error(
        Code.MIXIN_TARGET,
        site,
        "@MixinFor names the interface to wrap, but %s is %s. Name an interface.",
        named,
        kind);
  }

  public static Problem mixinOfItself(Site site, String type) {
    return error(
        Code.MIXIN_TARGET,
        site,
        "@MixinFor names the interface to wrap, but this is %s itself. Remove @MixinFor.",
        type);
  }

  public static Problem mixinExtendsTarget(Site site, String type, String target) {
    return error(
        Code.MIXIN_TARGET,
        site,
        "A mixin does not extend its target, but %s extends %s. Remove the extends clause, or remove"
            + " @MixinFor to trace every method.",
        type,
        target);
  }

  public static Problem mixinTargetHidden(
      Site site, String target, String hidden, String visibility) {
    return error(
        Code.MIXIN_TARGET,
        site,
        "The wrapper implements %s, but %s is %s. Trace an interface of your own that calls it.",
        target,
        target.equals(hidden) ? "it" : hidden,
        visibility);
  }

  public static Problem mixinWithoutTraced(Site site, String type) {
    return error(
        Code.MIXIN_WITHOUT_TRACED,
        site,
        "A mixin says what becomes of its target, but %s is neither @Traced nor @Streamed. Add one of"
            + " them.",
        type);
  }

  public static Problem unmatchedMixinMethod(
      Site site, String method, String target, List<String> candidates, List<String> names) {
    return error(
        Code.UNMATCHED_MIXIN_METHOD,
        site,
        "A mixin redeclares methods of its target, but %s has no %s. %s",
        target,
        method,
        candidates.isEmpty()
            ? names.isEmpty() ? "Remove it." : "It has " + String.join(", ", names) + "."
            : "Did you mean " + String.join(" or ", candidates) + "?");
  }

  public static Problem mixinMethodStatic(Site site, String method, String target) {
    return error(
        Code.UNMATCHED_MIXIN_METHOD,
        site,
        "A mixin redeclares methods that a wrapper can override, but %s of %s is static. Remove it.",
        method,
        target);
  }

  public static Problem mixinMethodTwice(Site site, String method, String other, String target) {
    return error(
        Code.UNMATCHED_MIXIN_METHOD,
        site,
        "A mixin redeclares a method once, but %s and %s both stand for %s. Remove one.",
        method,
        other,
        target);
  }

  // Older shapes

  public static Problem ambiguousOlderShape(Site site, String method, List<String> olders) {
    return error(
        Code.AMBIGUOUS_OLDER_SHAPE,
        site,
        "A newer shape goes to the nearest older one, but of %s these are equally near: %s. Remove"
            + " one, or give %s a default body that says which.",
        method,
        String.join(", ", olders),
        method);
  }

  public static Problem ambiguousLegacyMethod(
      Site site, String method, String olderInterface, String older) {
    return error(
        Code.AMBIGUOUS_OLDER_SHAPE,
        site,
        "A method goes to the nearest legacy method, but of %s %s of %s is only one of several."
            + " Remove %s from @Legacy, and adapt it by hand.",
        method,
        older,
        olderInterface,
        olderInterface);
  }

  public static Problem unmatchedAdded(Site site, String newer, String older, String place) {
    return error(
        Code.UNMATCHED_ADDED,
        site,
        "Two shapes of a method differ only in @Added parameters, but %s and %s differ in %s. Mark all"
            + " that was added, and keep the rest as it was.",
        newer,
        older,
        place);
  }

  public static Problem unmatchedLegacyMethod(
      Site site, String type, String newer, String olderType, String older, String place) {
    return error(
        Code.UNMATCHED_LEGACY_METHOD,
        site,
        "A legacy method has the types of the parameters that are not @Added, but %s of %s and %s of"
            + " %s differ in %s. Mark what was added, or remove %s from @Legacy.",
        newer,
        type,
        older,
        olderType,
        place,
        olderType);
  }

  public static Problem missingLegacyMethod(
      Site site, String type, String method, String olderType) {
    return error(
        Code.UNMATCHED_LEGACY_METHOD,
        site,
        "A legacy interface has a method for each abstract one, but %s has none for %s of %s. Give"
            + " that a default body, or remove %s from @Legacy.",
        olderType,
        method,
        type,
        olderType);
  }

  public static Problem legacyOfNothing(Site site) {
    return error(
        Code.LEGACY_INTERFACE,
        site,
        "@Legacy names older interfaces, but this names none. Name one, or remove @Legacy.");
  }

  public static Problem legacyNotAnInterface(Site site, String named, String kind) {
    return error(
        Code.LEGACY_INTERFACE,
        site,
        "@Legacy names older interfaces, but %s is %s. Remove it.",
        named,
        kind);
  }

  public static Problem legacyItself(Site site, String type) {
    return error(
        Code.LEGACY_INTERFACE,
        site,
        "@Legacy names older interfaces, but this is %s itself. Remove it.",
        type);
  }

  public static Problem legacyTwice(Site site, String type) {
    return error(
        Code.LEGACY_INTERFACE,
        site,
        "@Legacy names an interface once, but %s twice. Remove one.",
        type);
  }

  public static Problem legacyHidden(Site site, String generated, String type, String visibility) {
    return error(
        Code.LEGACY_INTERFACE,
        site,
        "%s must name the legacy interface %s, but that is %s. Make it visible there.",
        generated,
        type,
        visibility);
  }

  public static Problem legacyTypeParameters(Site site, String older, String type) {
    return error(
        Code.LEGACY_INTERFACE,
        site,
        "A legacy interface takes the type parameters of the new one, or none, but %s cannot take those"
            + " of %s. Adapt it by hand.",
        older,
        type);
  }

  // Methods

  public static Problem notOverridable(Site site, String annotation, String method, String kind) {
    return error(
        Code.NOT_OVERRIDABLE,
        site,
        "@%s applies to methods that a wrapper can override, but %s is %s. Remove the annotation.",
        annotation,
        method,
        kind);
  }

  public static Problem tracedAndUntraced(Site site, String method) {
    return error(
        Code.TRACED_AND_UNTRACED,
        site,
        "A method is traced or it is not, but %s is both @Traced and @Untraced. Remove one.",
        method);
  }

  public static Problem unusedAnnotation(Site site, String annotation, String method) {
    return warning(
        Code.UNUSED_ANNOTATION,
        site,
        "@%s applies to traced methods, but %s is not one. Annotate it @Traced, or remove @%s.",
        annotation,
        method,
        annotation);
  }

  public static Problem suspendFunction(Site site, String method) {
    return error(
        Code.SUSPEND_FUNCTION,
        site,
        "A Kotlin suspend function cannot be traced, but %s is one. Annotate it @Untraced, or return"
            + " a CompletableFuture.",
        method);
  }

  // Names

  public static Problem emptyName(Site site, String member) {
    return error(
        Code.EMPTY_NAME,
        site,
        "%s must not be empty, but it is. Leave it out to get the default.",
        member);
  }

  public static Problem unbalancedBrace(Site site, String template) {
    return error(
        Code.UNBALANCED_BRACE,
        site,
        "Braces in a name enclose a path, but those of %s do not match. Close or remove the odd one.",
        quoted(template));
  }

  public static Problem nameTooEarly(Site site, String path, String root) {
    return error(
        Code.NAME_TOO_EARLY,
        site,
        "A span is named before the call, but {%s} needs its %s. Use parameters or delegate.",
        path,
        root);
  }

  public static Problem nameOfMany(Site site, String path, String type) {
    return error(
        Code.NAME_OF_MANY,
        site,
        "A name takes single values, but {%s} is %s. Use a path to one value.",
        path,
        type);
  }

  // Paths

  public static Problem malformedPath(Site site, String path) {
    return error(
        Code.MALFORMED_PATH,
        site,
        "A path is names with dots between them, but this is %s. Write it like result.usage.total.",
        quoted(path));
  }

  public static Problem unknownRoot(Site site, String root, String method, List<String> known) {
    return error(
        Code.UNKNOWN_ROOT,
        site,
        "A path starts at something that the call knows, but %s knows no %s, only %s. %s",
        method,
        root,
        String.join(", ", known),
        didYouMean(root, known).orElse("Start at one of these."));
  }

  public static Problem unknownStep(Site site, String step, String type, Collection<String> known) {
    return error(
        Code.UNKNOWN_STEP,
        site,
        "A step is a component, a method without parameters, a public field or size, but %s has no"
            + " %s. %s",
        type,
        step,
        didYouMean(step, known)
            .orElseGet(
                () ->
                    known.isEmpty()
                        ? "Let the path end before it."
                        : "It has " + String.join(", ", known) + "."));
  }

  public static Problem noResult(Site site, String method) {
    return error(
        Code.NO_RESULT,
        site,
        "result is the value that a method returns, but %s returns none. Capture from a parameter,"
            + " delegate or error.",
        method);
  }

  public static Problem noResultOfStream(Site site, String method) {
    return error(
        Code.NO_RESULT,
        site,
        "result is one value, but %s delivers elements. Start the path at element.",
        method);
  }

  public static Problem noElement(Site site, String method, String remedy) {
    return error(
        Code.NO_ELEMENT,
        site,
        "element is what a stream delivers, but %s is not one. %s",
        method,
        remedy);
  }

  public static Problem stepThrows(Site site, String step, String type, String thrown) {
    return error(
        Code.STEP_THROWS,
        site,
        "A step throws no checked exception, but %s of %s throws %s. Let the path end before it and"
            + " use a mapper.",
        step,
        type,
        thrown);
  }

  public static Problem inaccessibleStep(Site site, String step, String type, String generated) {
    return error(
        Code.INACCESSIBLE_STEP,
        site,
        "%s reads the path itself, but %s of %s is not visible there. Make it visible, or use a"
            + " mapper.",
        generated,
        step,
        type);
  }

  public static Problem whenNeverMatches(Site site, String member, String type, String root) {
    return error(
        Code.WHEN_NEVER_MATCHES,
        site,
        "%s narrows to a subtype, but a value of type %s is never one of type %s. Name a subtype of"
            + " %s.",
        member,
        root,
        type,
        root);
  }

  public static Problem captureNeedsName(Site site, String method) {
    return error(
        Code.CAPTURE_NEEDS_NAME,
        site,
        "The names of the parameters of %s are unknown (compiled without -parameters). Annotate the"
            + " parameter with @Capture, or redeclare the method.",
        method);
  }

  public static Problem captureResolvesNowhere(Site site, String path, String type, String why) {
    return error(
        Code.CAPTURE_RESOLVES_NOWHERE,
        site,
        "A path on an interface must lead somewhere in one of its operations, but %s does in none of"
            + " %s. %s",
        quoted(path),
        type,
        why);
  }

  // Captures

  public static Problem captureWithoutSource(Site site) {
    return error(
        Code.CAPTURE_WITHOUT_SOURCE,
        site,
        "A @Capture on a method or an interface needs a value, but this has none. Add from ="
            + " \"result\" or constant = \"…\".");
  }

  public static Problem constantCombined(Site site, String member) {
    return error(
        Code.CONSTANT_COMBINED,
        site,
        "A constant is captured as it is, but %s is given, too. Remove one of them.",
        member);
  }

  public static Problem constantType(Site site, String key, String type, String constant) {
    return error(
        Code.CONSTANT_TYPE,
        site,
        "%s is %s, but the constant is %s. Write it as %s.",
        key,
        type,
        quoted(constant),
        type);
  }

  public static Problem emptyKey(Site site) {
    return error(
        Code.EMPTY_KEY,
        site,
        "An attribute needs a key, but this one is empty. Use a constant of GenAi or a name of your"
            + " own.");
  }

  public static Problem duplicateKey(Site site, String key, String method) {
    return error(
        Code.DUPLICATE_KEY,
        site,
        "A key is captured once per operation, but %s captures %s twice. Remove one, or give each a"
            + " different when.",
        method,
        quoted(key));
  }

  public static Problem notAnAttribute(Site site, String what, String type) {
    return error(
        Code.NOT_AN_ATTRIBUTE,
        site,
        "An attribute is text, a boolean, a number, a time or many of these, but %s is %s. Continue"
            + " the path to such a value, add content = true, or a mapper.",
        what,
        type);
  }

  public static Problem wrongKeyType(Site site, String key, String expected, String found) {
    return error(
        Code.WRONG_KEY_TYPE,
        site,
        "The conventions type %s as %s, but the value is %s. Capture another value, or add a mapper.",
        key,
        expected,
        found);
  }

  public static Problem unknownKey(Site site, String key, Optional<String> nearest) {
    return warning(
        Code.UNKNOWN_KEY,
        site,
        "gen_ai. is the conventions' namespace, but they know no %s. %s",
        key,
        nearest
            .map(known -> "Did you mean " + known + "?")
            .orElse("Choose a namespace of your own."));
  }

  public static Problem contentKey(Site site, String key) {
    return warning(
        Code.CONTENT_KEY,
        site,
        "%s is content, which is recorded where it is opted in, but this is captured always. Add"
            + " content = true.",
        key);
  }

  public static Problem aggregateNeedsElements(Site site, String aggregate) {
    return error(
        Code.AGGREGATE_NEEDS_ELEMENTS,
        site,
        "%s aggregates the elements of a stream, but this path does not start at element. Remove the"
            + " aggregate.",
        aggregate);
  }

  public static Problem aggregateNeedsNumbers(Site site, String aggregate, String type) {
    return error(
        Code.AGGREGATE_NEEDS_NUMBERS,
        site,
        "%s takes single numbers, but the value is %s. Use FIRST, LAST or COUNT.",
        aggregate,
        type);
  }

  public static Problem mapperNotInstantiable(Site site, String mapper, String why) {
    return error(
        Code.MAPPER_NOT_INSTANTIABLE,
        site,
        "A mapper is a class with a public constructor without parameters, but %s %s. Change it, or"
            + " use another.",
        mapper,
        why);
  }

  public static Problem mapperType(Site site, String mapper, String takes, String found) {
    return error(
        Code.MAPPER_TYPE,
        site,
        "%s maps %s, but the value is %s. Use a mapper that takes it.",
        mapper,
        takes,
        found);
  }

  // Streams

  public static Problem notAStream(Site site, String method, String type, String remedy) {
    return error(
        Code.NOT_A_STREAM,
        site,
        "@Streamed applies to results that deliver over time, but %s returns %s. %s",
        method,
        type,
        remedy);
  }

  public static Problem streamWithoutStreamed(Site site, String method, String type) {
    return warning(
        Code.STREAM_WITHOUT_STREAMED,
        site,
        "The span of %s ends when the method returns, but its %s delivers later. Add @Streamed.",
        method,
        type);
  }

  public static Problem futureWithoutStreamed(Site site, String method, String type) {
    return warning(
        Code.STREAM_WITHOUT_STREAMED,
        site,
        "The span of %s ends when its future completes, but the %s in it delivers later. Add"
            + " @Streamed.",
        method,
        type);
  }

  public static Problem unwatchedResult(Site site, String method, String type, String instead) {
    return warning(
        Code.STREAM_WITHOUT_STREAMED,
        site,
        "The span of %s ends when the method returns, but its %s delivers later and cannot be"
            + " watched. Return %s.",
        method,
        type,
        instead);
  }

  public static Problem callbackWithoutStreamed(Site site, String method, String parameter) {
    return warning(
        Code.STREAM_WITHOUT_STREAMED,
        site,
        "The span of %s ends when the method returns, but %s is called back later. Annotate the"
            + " parameter @Streamed.",
        method,
        parameter);
  }

  public static Problem endOfOneValue(Site site, String member, String method) {
    return error(
        Code.END_OF_ONE_VALUE,
        site,
        "%s is about the elements of a stream, but %s yields one value. Remove it.",
        member,
        method);
  }

  public static Problem endRequiredWithoutEnd(Site site) {
    return error(
        Code.END_REQUIRED_WITHOUT_END,
        site,
        "endRequired asks for an element that ends the stream, but nothing says which. Add endsWith,"
            + " failsWith or endsWhen.");
  }

  public static Problem endsWhenNotBoolean(Site site, String path, String found) {
    return error(
        Code.ENDS_WHEN_NOT_BOOLEAN,
        site,
        "endsWhen is a path from element to a boolean, but %s is %s. Use endsWith for a type.",
        quoted(path),
        found);
  }

  private static Optional<String> didYouMean(String written, Collection<String> candidates) {
    return Nearest.to(written, candidates).map(nearest -> "Did you mean " + nearest + "?");
  }

  /** The text as one line between quotation marks. */
  private static String quoted(String text) {
    return '"' + text.replace("\n", "\\n").replace("\r", "\\r") + '"';
  }

  @FormatMethod
  private static Problem error(
      Code code, Site site, @FormatString String format, Object... arguments) {
    return new Problem(code, Severity.ERROR, format.formatted(arguments), site);
  }

  @FormatMethod
  private static Problem warning(
      Code code, Site site, @FormatString String format, Object... arguments) {
    return new Problem(code, Severity.WARNING, format.formatted(arguments), site);
  }
}
