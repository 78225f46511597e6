// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

/**
 * The rules that can be broken, by the names under which messages and {@code docs/errors.md} know
 * them.
 */
public enum Code {
  AGGREGATE_NEEDS_ELEMENTS("AggregateNeedsElements"),
  AGGREGATE_NEEDS_NUMBERS("AggregateNeedsNumbers"),
  AMBIGUOUS_OLDER_SHAPE("AmbiguousOlderShape"),
  CAPTURE_NEEDS_NAME("CaptureNeedsName"),
  CAPTURE_RESOLVES_NOWHERE("CaptureResolvesNowhere"),
  CAPTURE_WITHOUT_CALL("CaptureWithoutCall"),
  CAPTURE_WITHOUT_SOURCE("CaptureWithoutSource"),
  CONSTANT_COMBINED("ConstantCombined"),
  CONSTANT_TYPE("ConstantType"),
  CONTENT_CONFLICT("ContentConflict"),
  CONTENT_CONSUMED("ContentConsumed"),
  CONTENT_DEPENDS_ON_MAPPER("ContentDependsOnMapper"),
  CONTENT_ENDLESS("ContentEndless"),
  CONTENT_FORMAT("ContentFormat"),
  CONTENT_INACCESSIBLE("ContentInaccessible"),
  CONTENT_KEY("ContentKey"),
  CONTENT_MAP_KEY("ContentMapKey"),
  CONTENT_NEEDS_DATABIND("ContentNeedsDatabind"),
  CONTENT_SCHEMA("ContentSchema"),
  CONTENT_UNKNOWN_TYPE("ContentUnknownType"),
  CONTENT_UNSUPPORTED("ContentUnsupported"),
  DUPLICATE_KEY("DuplicateKey"),
  EMPTY_KEY("EmptyKey"),
  EMPTY_NAME("EmptyName"),
  END_OF_ONE_VALUE("EndOfOneValue"),
  END_REQUIRED_WITHOUT_END("EndRequiredWithoutEnd"),
  ENDS_WHEN_NOT_BOOLEAN("EndsWhenNotBoolean"),
  HOOK_FITS_NOTHING("HookFitsNothing"),
  HOOK_RESULT("HookResult"),
  HOOK_STREAM("HookStream"),
  HOOK_THROWS("HookThrows"),
  HOOK_TOO_NARROW("HookTooNarrow"),
  HOOKED_SESSION("HookedSession"),
  HOOKS_TYPE("HooksType"),
  INACCESSIBLE_STEP("InaccessibleStep"),
  INACCESSIBLE_TYPE("InaccessibleType"),
  INTERNAL("Internal"),
  KEY_OF_MANY("KeyOfMany"),
  LEGACY_INTERFACE("LegacyInterface"),
  LIFECYCLE_CONTRADICTION("LifecycleContradiction"),
  MALFORMED_PATH("MalformedPath"),
  MAPPER_NOT_INSTANTIABLE("MapperNotInstantiable"),
  MAPPER_TYPE("MapperType"),
  MISSING_ADAPTER("MissingAdapter"),
  MISSING_RUNTIME("MissingRuntime"),
  MIXIN_TARGET("MixinTarget"),
  MIXIN_WITHOUT_TRACED("MixinWithoutTraced"),
  NAME_COLLISION("NameCollision"),
  NAME_OF_MANY("NameOfMany"),
  NAME_TAKEN("NameTaken"),
  NAME_TOO_EARLY("NameTooEarly"),
  NEEDS_VIA("NeedsVia"),
  NO_ELEMENT("NoElement"),
  NO_RESULT("NoResult"),
  NOT_A_CALLBACK("NotACallback"),
  NOT_A_CARRIER("NotACarrier"),
  NOT_A_STREAM("NotAStream"),
  NOT_AN_ATTRIBUTE("NotAnAttribute"),
  NOT_AN_INTERFACE("NotAnInterface"),
  NOT_OVERRIDABLE("NotOverridable"),
  NOTHING_STREAMED("NothingStreamed"),
  NOTHING_TRACED("NothingTraced"),
  ON_MISPLACED("OnMisplaced"),
  ON_NEEDS_FUNCTION("OnNeedsFunction"),
  OPENING_STREAM("OpeningStream"),
  PRIVATE_INTERFACE("PrivateInterface"),
  RESERVED_METHOD("ReservedMethod"),
  SEALED_INTERFACE("SealedInterface"),
  SECOND_KEY("SecondKey"),
  SESSION_NEEDS_WRAPPER("SessionNeedsWrapper"),
  STEP_THROWS("StepThrows"),
  STREAM_OF_SESSION("StreamOfSession"),
  STREAM_WITHOUT_STREAMED("StreamWithoutStreamed"),
  SUSPEND_FUNCTION("SuspendFunction"),
  TEXT_TOO_LONG("TextTooLong"),
  TOO_MANY_METHODS("TooManyMethods"),
  TRACED_AND_STREAMED("TracedAndStreamed"),
  TRACED_AND_UNTRACED("TracedAndUntraced"),
  UNBALANCED_BRACE("UnbalancedBrace"),
  UNDEFINED("Undefined"),
  UNKNOWN_KEY("UnknownKey"),
  UNKNOWN_ROOT("UnknownRoot"),
  UNKNOWN_STEP("UnknownStep"),
  UNMATCHED_ADDED("UnmatchedAdded"),
  UNMATCHED_LEGACY_METHOD("UnmatchedLegacyMethod"),
  UNMATCHED_MIXIN_METHOD("UnmatchedMixinMethod"),
  UNUSED_ANNOTATION("UnusedAnnotation"),
  VIA_MISMATCH("ViaMismatch"),
  WHEN_NEVER_MATCHES("WhenNeverMatches"),
  WRONG_KEY_TYPE("WrongKeyType");

  private final String label;

  Code(String label) {
    this.label = label;
  }

  /** The name that stands in brackets before a message. */
  public String label() {
    return label;
  }

  /**
   * Whether it says that a path leads nowhere in one operation, which is right for a path that is
   * meant for several.
   */
  public boolean isUnresolved() {
    return switch (this) {
      case UNKNOWN_ROOT, UNKNOWN_STEP, NO_RESULT, NO_ELEMENT, CAPTURE_NEEDS_NAME -> true;
      case WHEN_NEVER_MATCHES -> true;
      default -> false;
    };
  }
}
