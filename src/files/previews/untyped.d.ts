declare module 'libheif-js' {
  interface Shown {
    data: Uint8ClampedArray;
    width: number;
    height: number;
  }
  interface Image {
    get_width(): number;
    get_height(): number;
    display(into: Shown, done: (shown: Shown | null) => void): void;
  }
  const libheif: { HeifDecoder: new () => { decode(bytes: Uint8Array): Image[] } };
  export default libheif;
}

declare module 'dxf' {
  interface Transform {
    x?: number;
    y?: number;
    scaleX?: number;
    scaleY?: number;
    rotation?: number;
    extrusionZ?: number;
  }
  export interface Entity {
    type: string;
    layer?: string;
    paperSpace?: number;
    x?: number;
    y?: number;
    string?: string;
    textHeight?: number;
    nominalTextHeight?: number;
    rotation?: number;
    transforms: Transform[];
  }
  export interface Parsed {
    header: { insUnits?: number };
    tables: { layers: Record<string, { flags?: number; colorNumber?: number } | undefined> };
  }
  interface Polyline {
    rgb: [number, number, number];
    vertices: [number, number][];
  }
  const dxf: {
    parseString(text: string): Parsed;
    denormalise(parsed: Parsed): Entity[];
    toPolylines(parsed: Parsed): { polylines: Polyline[] };
  };
  export default dxf;
}
