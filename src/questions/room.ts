let room = new Int32Array(1024);
let ones = new Float64Array(0);

/** Room for so many numbers, the same each time: whoever takes it copies what is found there before anybody else takes it. */
export function roomFor(most: number): Int32Array {
  if (room.length < most) room = new Int32Array(2 * most);
  return room;
}

/** So many ones, which nobody writes into. */
export function onesOf(size: number): Float64Array {
  if (ones.length < size) ones = new Float64Array(2 * size).fill(1);
  return ones.subarray(0, size);
}
