/** Colour as readers see it, for the tests of the palette. */

export type Vision = "normal" | "protan" | "deutan" | "tritan";
/** Two ways to simulate the whole loss of one kind of cone, since they differ where it matters. */
export type Simulation = "brettel-vienot" | "machado";
type Triple = readonly [number, number, number];

/** Red, green and blue of `#rrggbb`, 0 to 1, with the light made linear (IEC 61966-2-1). */
function linear(hex: string): Triple {
  const at = (i: number) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [at(1), at(3), at(5)];
}

type Matrix = readonly [Triple, Triple, Triple];

/** Whole loss of the long or the middle cones, in linear RGB: Viénot, Brettel & Mollon 1999. */
const VIENOT: Readonly<Record<"protan" | "deutan", Matrix>> = {
  protan: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deutan: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};

/** Whole loss of the short cones, on two half-planes: Brettel, Viénot & Mollon 1997. */
const BRETTEL: { readonly plane: Triple; readonly above: Matrix; readonly below: Matrix } = {
  plane: [0.03901, -0.02788, -0.01113],
  above: [
    [1.01277, 0.13548, -0.14826],
    [-0.01243, 0.86812, 0.14431],
    [0.07589, 0.805, 0.11911],
  ],
  below: [
    [0.93678, 0.18979, -0.12657],
    [0.06154, 0.81526, 0.1232],
    [-0.37562, 1.12767, 0.24796],
  ],
};

/** Machado, Oliveira & Fernandes 2009, severity 1.0, in linear RGB. */
const MACHADO: Readonly<Record<Exclude<Vision, "normal">, Matrix>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(hex: string, vision: Vision, simulation: Simulation): Triple {
  const rgb = linear(hex);
  if (vision === "normal") return rgb;
  const half = dot(BRETTEL.plane, rgb) >= 0 ? BRETTEL.above : BRETTEL.below;
  const matrix = simulation === "machado" ? MACHADO[vision] : vision === "tritan" ? half : VIENOT[vision];
  const clamp = (x: number) => Math.min(1, Math.max(0, x));
  return [clamp(dot(matrix[0], rgb)), clamp(dot(matrix[1], rgb)), clamp(dot(matrix[2], rgb))];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** CIE L*a*b* under D65. */
function lab(rgb: Triple): Triple {
  const x = dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047;
  const y = dot([0.2126729, 0.7151522, 0.072175], rgb);
  const z = dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883;
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** How far two colours are apart for a kind of vision: CIEDE2000 (Sharma, Wu & Dalal 2005). */
export function deltaE(a: string, b: string, vision: Vision, simulation: Simulation): number {
  return ciede2000(lab(seen(a, vision, simulation)), lab(seen(b, vision, simulation)));
}

export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const chroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)));
  const [p1, p2] = [(1 + g) * a1, (1 + g) * a2];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (p: number, q: number) => (p === 0 && q === 0 ? 0 : (degrees(Math.atan2(q, p)) + 360) % 360);
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  const grey = c1 * c2 === 0;
  const turn = h2 - h1;
  const dh = grey ? 0 : Math.abs(turn) <= 180 ? turn : turn > 180 ? turn - 360 : turn + 360;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh / 2));
  const sum = h1 + h2;
  const mean = grey ? sum : Math.abs(turn) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const t =
    1 -
    0.17 * Math.cos(radians(mean - 30)) +
    0.24 * Math.cos(radians(2 * mean)) +
    0.32 * Math.cos(radians(3 * mean + 6)) -
    0.2 * Math.cos(radians(4 * mean - 63));
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rotation = 30 * Math.exp(-(((mean - 275) / 25) ** 2));
  const rt = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(radians(2 * rotation));
  const [x, y, z] = [(l2 - l1) / sl, (c2 - c1) / sc, dH / sh];
  return Math.sqrt(x * x + y * y + z * z + rt * y * z);
}

function degrees(r: number): number {
  return (r * 180) / Math.PI;
}

function radians(d: number): number {
  return (d * Math.PI) / 180;
}

/** Contrast of two colours as WCAG 2 has it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [a, b].map((hex) => dot([0.2126, 0.7152, 0.0722], linear(hex)) + 0.05);
  return Math.max(x ?? 0, y ?? 0) / Math.min(x ?? 1, y ?? 1);
}
