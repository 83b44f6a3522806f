/** What materials are sorted into (§4.2): ten groups, their categories, and which attributes each category has. */

import type { Locale } from '../i18n/index.ts';
import type { AttributeSet } from './attributes.ts';

type Words = readonly [en: string, ru: string, lv: string];
type Category = readonly [attributes: AttributeSet, ...Words];

const tree = {
  acrylic: {
    ACRYLIC_XT: ['sheet', 'Acrylic XT, extruded', 'Акрил XT, экструзионный', 'Akrils XT, ekstrudēts'],
    ACRYLIC_GS: ['sheet', 'Acrylic GS, cast', 'Акрил GS, литой', 'Akrils GS, liets'],
    ACRYLIC_LED: ['sheet', 'Acrylic LED', 'Акрил LED', 'Akrils LED'],
    ACRYLIC_MIRROR: ['sheet', 'Acrylic mirror', 'Акрил зеркальный', 'Akrila spogulis'],
    ACRYLIC_SPECIAL: ['sheet', 'Acrylic, special effects', 'Акрил со спецэффектами', 'Akrils ar īpašiem efektiem'],
  },
  metal: {
    ALU_SHEET: ['sheet', 'Aluminium sheet', 'Лист алюминиевый', 'Alumīnija loksne'],
    ALU_PROFILE: ['profile', 'Aluminium profile', 'Профиль алюминиевый', 'Alumīnija profils'],
    ALU_COMPOSITE: ['sheet', 'Aluminium composite', 'Алюминиевый композит', 'Alumīnija kompozīts'],
    STEEL: ['sheet', 'Steel', 'Сталь', 'Tērauds'],
    STAINLESS: ['sheet', 'Stainless steel', 'Нержавеющая сталь', 'Nerūsējošais tērauds'],
    BRASS: ['sheet', 'Brass', 'Латунь', 'Misiņš'],
  },
  plastic: {
    PVC_FOAM: ['sheet', 'PVC foam', 'ПВХ вспененный', 'Putu PVC'],
    POLYCARBONATE: ['sheet', 'Polycarbonate', 'Поликарбонат', 'Polikarbonāts'],
    PETG: ['sheet', 'PETG', 'ПЭТГ', 'PETG'],
    HIPS: ['sheet', 'Polystyrene HIPS', 'Полистирол HIPS', 'Polistirols HIPS'],
  },
  film: {
    VINYL_ORACAL: ['film', 'Film, ORACAL', 'Плёнка ORACAL', 'Plēve ORACAL'],
    VINYL_3M: ['film', 'Film, 3M', 'Плёнка 3M', 'Plēve 3M'],
    VINYL_AVERY: ['film', 'Film, Avery', 'Плёнка Avery', 'Plēve Avery'],
    VINYL_OTHER: ['film', 'Film, other', 'Плёнка, прочая', 'Plēve, cita'],
    LAMINATE: ['film', 'Laminate', 'Ламинат', 'Lamināts'],
  },
  paint: {
    PAINT_RAL: ['paint', 'Paint, RAL', 'Краска RAL', 'Krāsa RAL'],
    PAINT_PANTONE: ['paint', 'Paint, Pantone', 'Краска Pantone', 'Krāsa Pantone'],
    PAINT_AUTOMOTIVE: ['paint', 'Paint, automotive', 'Краска автомобильная', 'Automobiļu krāsa'],
    PAINT_SPRAY: ['paint', 'Spray cans', 'Краска в баллончиках', 'Krāsa aerosolā'],
    PRIMER: ['paint', 'Primer', 'Грунт', 'Grunts'],
    CLEARCOAT: ['paint', 'Clear coat', 'Лак', 'Laka'],
  },
  electronics: {
    LED_MODULE: ['light', 'LED modules', 'LED-модули', 'LED moduļi'],
    LED_STRIP: ['strip', 'LED strips', 'LED-ленты', 'LED lentes'],
    LED_NEON: ['strip', 'LED neon flex', 'Гибкий LED-неон', 'Lokanais LED neons'],
    PSU: ['electric', 'Power supplies', 'Блоки питания', 'Barošanas bloki'],
    CONTROLLER: ['electric', 'Controllers and dimmers', 'Контроллеры и диммеры', 'Kontrolleri un gaismas regulatori'],
    WIRE: ['cable', 'Wire and cable', 'Провода и кабели', 'Vadi un kabeļi'],
    WIRING: ['cable', 'Connectors', 'Соединители', 'Savienotāji'],
    LED_ACCESSORY: ['electric', 'LED accessories', 'Принадлежности для LED', 'LED piederumi'],
  },
  hardware: {
    SCREWS: ['hardware', 'Screws and bolts', 'Винты и болты', 'Skrūves un bultskrūves'],
    ANCHORS: ['hardware', 'Anchors', 'Анкеры и дюбели', 'Enkuri un dībeļi'],
    BRACKETS: ['hardware', 'Brackets', 'Кронштейны', 'Kronšteini'],
    STANDOFFS: ['hardware', 'Stand-offs and spacers', 'Дистанционные держатели', 'Distanceri'],
    HARDWARE: ['hardware', 'Other fasteners', 'Прочий крепёж', 'Citi stiprinājumi'],
    ADHESIVE: ['hardware', 'Adhesives and tapes', 'Клеи и скотчи', 'Līmes un līmlentes'],
    SEALANT: ['hardware', 'Sealants', 'Герметики', 'Hermētiķi'],
  },
  printing3d: {
    FILAMENT_FDM: ['filament', 'Filament', 'Филамент', 'Filaments'],
    RESIN_SLA: ['resin', 'Resin', 'Смола', 'Sveķi'],
  },
  consumable: {
    CONSUMABLE: ['none', 'Consumables', 'Расходные материалы', 'Palīgmateriāli'],
    TOOL: ['none', 'Tools', 'Инструмент', 'Instrumenti'],
    SAFETY: ['none', 'Safety', 'Средства защиты', 'Aizsardzības līdzekļi'],
    PACKAGING: ['none', 'Packaging', 'Упаковка', 'Iepakojums'],
  },
  other: {
    WOOD: ['sheet', 'Wood and MDF', 'Дерево и МДФ', 'Koks un MDF'],
    FOAM: ['none', 'Foam and insulation', 'Пенопласт и изоляция', 'Putas un izolācija'],
    FABRIC: ['none', 'Fabric', 'Ткань', 'Audums'],
    OTHER: ['none', 'Other', 'Прочее', 'Cits'],
  },
} as const satisfies Record<string, Record<string, Category>>;

type Tree = typeof tree;
export type MaterialGroup = keyof Tree;
export type CategoryCode = { [G in MaterialGroup]: keyof Tree[G] }[MaterialGroup];

const groupWords: Record<MaterialGroup, Words> = {
  acrylic: ['Acrylic', 'Акрил', 'Akrils'],
  metal: ['Metal', 'Металл', 'Metāls'],
  plastic: ['Plastic', 'Пластик', 'Plastmasa'],
  film: ['Film', 'Плёнка', 'Plēve'],
  paint: ['Paint', 'Краска', 'Krāsa'],
  electronics: ['Electronics', 'Электроника', 'Elektronika'],
  hardware: ['Hardware', 'Крепёж', 'Stiprinājumi'],
  printing3d: ['3D printing', '3D-печать', '3D druka'],
  consumable: ['Consumables', 'Расходники', 'Palīgmateriāli'],
  other: ['Other', 'Прочее', 'Cits'],
};

export const materialGroups = Object.keys(tree) as MaterialGroup[];

const categories = Object.assign({}, ...Object.values(tree)) as Record<CategoryCode, Category>;
export const categoryCodes = Object.keys(categories) as [CategoryCode, ...CategoryCode[]];

/** Paints that are their colour: they are found among the colours and never written down twice (§4.1). */
const kept: Partial<Record<CategoryCode, string>> = { PAINT_RAL: 'RAL', PAINT_PANTONE: 'PANTONE' };
export const isKeptAsColour = (code: CategoryCode): boolean => code in kept;

export const isCategory = (text: string): text is CategoryCode => Object.hasOwn(categories, text);
export const categoriesOf = (group: MaterialGroup) => Object.keys(tree[group]) as CategoryCode[];
export const groupOf = (code: CategoryCode): MaterialGroup => materialGroups.find((group) => code in tree[group])!;
export const attributeSetOf = (code: CategoryCode): AttributeSet => categories[code][0];

const at: Record<Locale, 0 | 1 | 2> = { en: 0, ru: 1, lv: 2 };
export const groupName = (group: MaterialGroup, locale: Locale): string => groupWords[group][at[locale]];
export const categoryName = (code: CategoryCode, locale: Locale): string =>
  (categories[code].slice(1) as unknown as Words)[at[locale]];
