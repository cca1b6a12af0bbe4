/** Why a measure of ties says nothing where the ties can only be as they are. */
export const BY_CONSTRUCTION = "by-construction: the way ties were made decides the result";

/** Why a measure of ties says nothing where a tie is unknown, or nobody is there. */
export const UNTIED = "no-data: no actor, or a tie is unknown";

/** Why a measure of pairs says nothing of one actor. */
export const ALONE = "undefined-by-definition: one actor only";
