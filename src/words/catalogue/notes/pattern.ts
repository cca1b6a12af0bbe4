/**
 * A note as the engine writes it, and its Russian and Chinese. `{{n#}}` is a number, `{{who}}` a text that stays as it
 * is, `{{key@}}` one without blanks, to be typed as it is, `{{cell!}}` any text of a file, which stays as it is there, and `{{text'}}` one in quotation marks, `{{layers~}}` words of the study that are translated one by one; `{{n|запись|записи|записей}}` chooses by number.
 */
export type NotePattern = readonly [english: string, ru: string, zh: string];
