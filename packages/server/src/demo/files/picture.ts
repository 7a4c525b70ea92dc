/** PNG pictures made of chance: a sky, a ground and a few blocks, as a photograph of a site might look from afar. */

import { crc32, deflateSync } from 'node:zlib';
import { between, chance } from '../chance.js';

const WIDTH = 240;
const HEIGHT = 160;
const HORIZON = 90;

type Colour = readonly [red: number, green: number, blue: number];
interface Block {
  left: number;
  right: number;
  top: number;
  colour: Colour;
}

/** The bytes of a picture of 240 × 160 pixels. */
export function pictureOf(seed: number): Buffer {
  const draw = chance(seed);
  const colour = (): Colour => [between(draw, 60, 220), between(draw, 60, 220), between(draw, 60, 220)];
  const blocks = Array.from({ length: 6 }, (): Block => {
    const left = between(draw, 0, WIDTH - 40);
    return { left, right: left + between(draw, 15, 40), top: between(draw, 25, HORIZON), colour: colour() };
  });
  const ground = colour();
  const rows = Array.from({ length: HEIGHT }, (_, y) => row(y, ground, blocks));
  return png(Buffer.concat(rows));
}

/** One line of pixels, behind the filter byte 0. */
function row(y: number, ground: Colour, blocks: readonly Block[]): Buffer {
  const line = Buffer.alloc(1 + WIDTH * 3);
  for (let x = 0; x < WIDTH; x += 1) {
    const block = blocks.find(
      ({ left, right, top }) => x >= left && x < right && y >= top && y < HORIZON + 20,
    );
    const sky: Colour = [150 + y / 2, 190 + y / 3, 235];
    line.set(block?.colour ?? (y < HORIZON ? sky : ground), 1 + x * 3);
  }
  return line;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function png(pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, red green blue.
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
